import { setImmediate } from 'node:timers/promises';
import type { Scope } from '../answering/answerer.ts';
import { createAnswerer } from '../answering/create-answerer.ts';
import type { Models } from '../answering/models.ts';
import { acceptsOf } from '../answering/scope.ts';
import type { Collection } from '../retrieval/collection.ts';
import { subjectText, withSubject } from './carry-subject.ts';
import { checkOf } from './check-of.ts';
import type { Claim } from './claim.ts';
import type { CheckedSentence, ClaimCheck } from './claim-check.ts';
import type { ClaimChecker } from './claim-checker.ts';
import { createClaimComparer } from './compare-all.ts';
import { checkCompared, comparesThings } from './compared-things.ts';
import type { ClaimModel } from './deciding/claim-model.ts';
import { decideClaim } from './deciding/decide.ts';
import { joinChecks, partsOf } from './parts.ts';
import { readStatements } from './statements/read-statements.ts';

export type ClaimSources = {
  readonly collections: readonly Collection[];
  readonly models: Models;
  readonly model: ClaimModel;
};

/**
 * A checker over some collections, which may change between claims. All of them are in one language.
 * @throws when there is no collection
 */
export function createClaimChecker({ collections, models, model }: ClaimSources): ClaimChecker {
  const [first] = collections;
  if (first === undefined) throw new Error('A claim checker needs at least one collection.');
  const { language } = first;
  const { reader, readClaim, compareAll } = createClaimComparer(collections, language, models);
  const answerer = createAnswerer(collections, models);

  const checkOne = (claim: Claim, scope: Scope | undefined): ClaimCheck =>
    checkOf(claim.text, decideClaim(compareAll(claim, acceptsOf(scope)), model));
  const checkNow = async (text: string, scope: Scope | undefined): Promise<ClaimCheck> => {
    const claim = readClaim(text);
    const compared = comparesThings(claim) ? await checkCompared(claim, answerer, reader, scope) : undefined;
    if (compared !== undefined) return compared;
    const whole = checkOne(claim, scope);
    const parts = whole.verdict === 'not_mentioned' ? partsOf(claim) : [];
    const joined =
      parts.length === 0
        ? undefined
        : joinChecks(
            text,
            parts.map((part) => checkOne(readClaim(part), scope)),
          );
    return joined ?? whole;
  };

  return {
    check: checkNow,
    async checkText(text, scope) {
      const checked: CheckedSentence[] = [];
      let subject: string | undefined;
      for (const { span, kind } of readStatements(text, language)) {
        // A long text leaves room for others between its sentences.
        if (checked.length > 0) await setImmediate();
        if (kind !== 'claim') {
          checked.push({ span, kind });
          continue;
        }
        const written = text.slice(span.start, span.end);
        const meant = withSubject(written, subject);
        checked.push({ span, kind, check: { ...(await checkNow(meant, scope)), claim: written } });
        subject = subjectText(readClaim(meant).read) ?? subject;
      }
      return checked;
    },
  };
}
