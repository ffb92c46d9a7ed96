import { createClaimComparer } from '../../../src/claims/compare-all.ts';
import type { Comparison } from '../../../src/claims/compare-claim.ts';
import { english } from '../../../src/text/english/english.ts';
import { collectionFrom, models } from '../../answering/fixture.ts';

/** A claim beside the first sentence of a text. */
export function comparisonOf(claim: string, text: string): Comparison {
  const { compareAll, readClaim } = createClaimComparer(
    [collectionFrom({ 'text.txt': text })],
    english,
    models,
  );
  const first = compareAll(readClaim(claim)).find(({ matching }) => matching.sentence.index === 0);
  if (first === undefined) throw new Error(`"${claim}" isn't compared with "${text}".`);
  return first;
}

/** What surely differs or agrees, in words: "figure differs: 60 days → 9 months". */
export function sureFindings(claim: string, text: string): readonly string[] {
  const { findings, matching } = comparisonOf(claim, text);
  const { read } = matching.claim;
  const { sentence } = matching;
  const words = ({ article, tokens }: typeof sentence, [first, last]: readonly [number, number]): string =>
    article.text.slice(tokens[first]?.start, tokens[last]?.end);
  return findings.flatMap(({ aspect, outcome, claimed, written, isSure }) =>
    isSure === true
      ? [
          `${aspect} ${outcome}: ${words(read, claimed)} → ${written === undefined ? '' : words(sentence, written)}`,
        ]
      : [],
  );
}
