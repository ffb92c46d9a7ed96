import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** How the question's words stand in a sentence: in its order, together, as phrases. Shares are 0–1. */
export type WordOrder = {
  readonly pairs: number;
  readonly longestRun: number;
  readonly window: number;
  readonly holds: (phrase: readonly string[]) => boolean;
};

/** Terms behind another one in which the question's next is looked for. */
const STEPS = 3;

/** For each term of the question those that stand next to it there. */
const followers = (pairs: Question['pairs']): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [first, second] of pairs) {
    const seconds = found.get(first) ?? new Set<string>();
    found.set(first, seconds.add(second));
  }
  return found;
};

/** Reads the order of a question's words in one sentence after another. */
export function createWordOrder(question: Question): (sentence: ReadSentence) => WordOrder {
  const asked = new Set(question.terms.map((term) => term.term));
  const nextTo = followers(question.pairs);
  return (sentence) => {
    const terms = sentence.terms.filter((term) => term !== undefined);
    let [run, longest] = [0, 0];
    const met = new Map<string, Set<string>>();
    const places: number[] = [];
    for (const [at, term] of terms.entries()) {
      const isAsked = asked.has(term);
      run = isAsked ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (isAsked) places.push(at);
      const wanted = nextTo.get(term);
      if (wanted === undefined) continue;
      const seen = met.get(term) ?? new Set<string>();
      for (const next of terms.slice(at + 1, at + 1 + STEPS)) if (wanted.has(next)) seen.add(next);
      met.set(term, seen);
    }
    const pairs = Array.from(met.values()).reduce((sum, { size }) => sum + size, 0);
    const heldTerms = new Set(places.map((at) => terms[at])).size;
    const spread = places.length === 0 ? 0 : (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
    return {
      pairs: question.pairs.length === 0 ? NaN : pairs / question.pairs.length,
      longestRun: question.terms.length === 0 ? 0 : longest / question.terms.length,
      window: spread === 0 ? NaN : heldTerms / spread,
      holds: (phrase) =>
        phrase.every((term) => terms.includes(term)) &&
        terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term)),
    };
  };
}
