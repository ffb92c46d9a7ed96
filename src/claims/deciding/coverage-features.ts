import type { QuestionTerm } from '../../answering/question/question.ts';
import { strengthIn } from '../../answering/ranking/nearness.ts';
import type { Matching } from '../matching.ts';
import type { FeatureGroup } from './feature-group.ts';

/**
 * How much of the claim's words a sentence says. How near its wording is to the claim's isn't asked: training's claims are nearer to their sentences
 * than people's are.
 */
export const COVERAGE: FeatureGroup = {
  names: [
    'said',
    'own',
    'related',
    'near',
    'around',
    'lackingMost',
    'lackingMostAround',
    'lackingNear',
    'verbRelated',
    'verbNear',
    'names',
    'namesAround',
    'nameLacking',
    'undisputed',
    'undisputedNear',
  ],
  values: ({ comparison: { matching, findings, said, own } }) => {
    const { claim, sentence, supported } = matching;
    const words = claim.question.terms.filter(({ term }) => !/\d/.test(term));
    const near = nearTo(matching);
    const exact = (term: QuestionTerm): number => Number(sentence.held.has(term.term));
    const lacking = words.filter((term) => !term.isFiller && matching.said(term) < LACKING);
    const lackingAround = lacking.filter((term) => supported(term) < LACKING);
    const total = sumOf(words, () => 1) || 1;
    const most = largest(lacking);
    const verb = words.find(({ term }) => term === claim.question.verbTerm);
    const names = words.filter(({ isName }) => isName);
    const disputed = new Set(
      findings
        .filter(({ outcome }) => outcome === 'differs')
        .flatMap(({ claimed: [first, last] }) => claim.terms.slice(first, last + 1)),
    );
    const undisputed = words.filter((term) => !disputed.has(term));
    return [
      said,
      own,
      share(words, (term) => strengthIn(sentence, term)),
      share(words, near),
      share(words, supported),
      (most?.weight ?? 0) / total,
      (largest(lackingAround)?.weight ?? 0) / total,
      most === undefined ? NaN : near(most),
      verb === undefined ? NaN : strengthIn(sentence, verb),
      verb === undefined ? NaN : near(verb),
      share(names, exact),
      share(names, supported),
      Math.max(0, ...names.map((term) => 1 - supported(term))),
      share(undisputed, (term) => matching.said(term)),
      share(undisputed, near),
    ];
  },
};

/** A word said less than this (0–1) is lacking. */
const LACKING = 0.3;

const sumOf = (terms: readonly QuestionTerm[], value: (term: QuestionTerm) => number): number =>
  terms.reduce((sum, term) => sum + term.weight * value(term), 0);

/** Share of the terms' weight; NaN for none. */
const share = (terms: readonly QuestionTerm[], value: (term: QuestionTerm) => number): number => {
  const total = sumOf(terms, () => 1);
  return total === 0 ? NaN : sumOf(terms, value) / total;
};

const largest = (terms: readonly QuestionTerm[]): QuestionTerm | undefined =>
  terms.toSorted((one, other) => other.weight - one.weight)[0];

/** How near (0–1) a sentence comes to a term: 1 where it says it, else the best cosine of its words. */
function nearTo({ sentence, reader: { words } }: Matching): (term: QuestionTerm) => number {
  const known = new Map<string, number>();
  return (term) => {
    const found = known.get(term.term);
    if (found !== undefined) return found;
    let best = strengthIn(sentence, term);
    if (best < 1 && term.vector !== undefined)
      for (const other of sentence.held) {
        const vector = words.vectorOf(other);
        if (vector !== undefined) best = Math.max(best, words.cosine(term.vector, vector));
      }
    known.set(term.term, best);
    return best;
  };
}
