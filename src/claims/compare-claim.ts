import { FILLERS } from '../answering/english/fillers.ts';
import { LIGHT_VERBS } from '../answering/english/light-verbs.ts';
import type { QuestionTerm } from '../answering/question/question.ts';
import type { Claim } from './claim.ts';
import type { Comparer } from './comparers/comparer.ts';
import type { Finding } from './finding.ts';
import type { Matching } from './matching.ts';

/** What one sentence says of a claim. */
export type Comparison = {
  readonly matching: Matching;
  readonly verdict: 'supported' | 'contradicted' | 'silent';
  readonly findings: readonly Finding[];
  /** How much (0–1) of the claim's words the sentence says, itself or with what stands around it; what it disputes is left out. */
  readonly said: number;
  /** The same by itself. */
  readonly own: number;
  /** How far (log odds of the ranking) it is behind the best sentence. */
  readonly behind: number;
  /** Terms of the claim that it doesn't say. */
  readonly missing: readonly QuestionTerm[];
};

/** Shares (0–1) of the claim's words that must be said for a sentence to say the same, and to say otherwise: with what stands around it, and by itself. */
const LEAST = {
  supported: { around: 0.6, own: 0.5 },
  contradicted: { around: 0.6, own: 0.45 },
} as const;
/** Share (0–1) of the claim's weight that one word may have which nothing says. */
const MOST_LACKING = 0.25;
/** How far (0–1) the main verb must be said by the sentence itself. */
const LEAST_VERB = { supported: 0.35, contradicted: 0.3 } as const;
/** What an unsaid verb that no article uses is worth: most often it is another word for what they say. */
const UNKNOWN_VERB = 0.35;
/** A word said less than this (0–1) is missing. */
const MISSING = 0.3;
/** What the main verb counts against another word. */
const VERB = 1.5;

export function compareClaim(matching: Matching, comparers: readonly Comparer[], behind: number): Comparison {
  const findings = comparers.flatMap((compare) => compare(matching));
  const { claim, said: saidBy, supported } = matching;
  const differing = findings.filter(({ outcome }) => outcome === 'differs');
  const open = findings.filter(({ outcome }) => outcome === 'open');
  const terms = wordsOf(matching, findings);
  const shareOf = (of: readonly QuestionTerm[], strength: (term: QuestionTerm) => number): number => {
    let [held, total] = [0, 0];
    for (const term of of) {
      const weight = term.weight * (term.term === claim.question.verbTerm ? VERB : 1);
      total += weight;
      held += weight * strength(term);
    }
    return total === 0 ? 1 : held / total;
  };
  const named = findings.filter(
    ({ aspect, outcome }) => outcome === 'agrees' && (aspect === 'name' || aspect === 'place'),
  );
  const met = termsUnder(claim, named);
  const written = termsUnder(
    claim,
    named.filter((finding) => finding.written !== undefined),
  );
  const beside = subordinateTerms(claim);
  const around = shareOf(terms, (term) => (met.has(term) ? 1 : supported(term)));
  const own = shareOf(
    terms.filter((term) => (written.has(term) || !met.has(term)) && !beside.has(term)),
    (term) => (written.has(term) ? 1 : saidBy(term)),
  );
  const verb = terms.find(({ term }) => term === claim.question.verbTerm);
  const verbSaid =
    verb === undefined || isEmpty(verb)
      ? 1
      : verb.isUnknown
        ? Math.max(UNKNOWN_VERB, saidBy(verb))
        : saidBy(verb);
  const reaches = (least: { readonly around: number; readonly own: number }): boolean =>
    around >= least.around && own >= least.own;
  const isOtherThing =
    differing.some(({ aspect }) => aspect === 'date') && differing.some(({ aspect }) => aspect === 'figure');
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const lacksMuch = terms.some(
    (term) =>
      !met.has(term) && !term.isFiller && supported(term) < MISSING && term.weight > MOST_LACKING * total,
  );
  const verdict =
    open.length > 0
      ? 'silent'
      : differing.length > 0
        ? reaches(LEAST.contradicted) && verbSaid >= LEAST_VERB.contradicted && !isOtherThing
          ? 'contradicted'
          : 'silent'
        : reaches(LEAST.supported) && !lacksMuch && verbSaid >= LEAST_VERB.supported
          ? 'supported'
          : 'silent';
  return {
    matching,
    verdict,
    findings,
    said: around,
    own,
    behind,
    missing: terms.filter((term) => supported(term) < MISSING),
  };
}

const termsUnder = ({ terms }: Claim, findings: readonly Finding[]): ReadonlySet<QuestionTerm | undefined> =>
  new Set(findings.flatMap(({ claimed: [first, last] }) => terms.slice(first, last + 1)));

/** What only says when or why; it stands in another sentence as often as not. */
const SUBORDINATORS = /^(?:when|while|because|although|though|whereas)$/;

/** The terms of a clause behind the main one that only says when or why. */
function subordinateTerms({ read, terms }: Claim): ReadonlySet<QuestionTerm | undefined> {
  const at = read.lower.findIndex((word, place) => place > 0 && SUBORDINATORS.test(word));
  return new Set(at < 0 ? [] : terms.slice(at).filter((term) => !terms.slice(0, at).includes(term)));
}

/** A verb that says little by itself: "take", "want", "begin". */
const isEmpty = ({ term, isFiller }: QuestionTerm): boolean =>
  isFiller || LIGHT_VERBS.has(term) || FILLERS.has(term);

/** The claim's terms but those of figures and times, which are compared as such, and of what the sentence disputes. */
function wordsOf({ claim }: Matching, findings: readonly Finding[]): readonly QuestionTerm[] {
  const compared = new Set(
    findings
      .filter(({ aspect, outcome }) => outcome === 'differs' || aspect === 'figure' || aspect === 'date')
      .flatMap(({ claimed: [first, last] }) => claim.terms.slice(first, last + 1)),
  );
  return claim.question.terms.filter((term) => !compared.has(term) && !/\d/.test(term.term));
}
