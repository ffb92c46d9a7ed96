import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** How the question's words stand in a sentence: in its order, together, as phrases. Shares are 0–1. */
export function wordOrder(question: Question, sentence: ReadSentence) {
  const terms = sentence.terms.filter((term) => term !== undefined);
  const asked = new Set(question.terms.map((term) => term.term));
  const nextTo = new Set(question.pairs.map(([first, second]) => `${first} ${second}`));
  let [pairs, run, longest] = [0, 0, 0];
  const met = new Set<string>();
  const places: number[] = [];
  terms.forEach((term, at) => {
    run = asked.has(term) ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (asked.has(term)) places.push(at);
    for (let step = 1; step <= 3; step++) {
      const key = `${term} ${terms[at + step] ?? ''}`;
      if (nextTo.has(key) && !met.has(key)) {
        met.add(key);
        pairs++;
      }
    }
  });
  const heldTerms = new Set(places.map((at) => terms[at])).size;
  const spread = places.length === 0 ? 0 : (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  return {
    pairs: question.pairs.length === 0 ? NaN : pairs / question.pairs.length,
    longestRun: question.terms.length === 0 ? 0 : longest / question.terms.length,
    window: spread === 0 ? NaN : heldTerms / spread,
    holds: (phrase: readonly string[]): boolean =>
      terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term)),
  };
}
