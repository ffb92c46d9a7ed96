import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** Distance, in tokens, at which a word of the question counts half. */
const halfDistance = 6;

/** What a mark between a word and the span adds to their distance, in tokens: it parts one statement from the next. */
const barriers: ReadonlyMap<string, number> = new Map([
  [';', 10],
  [':', 3],
  [',', 2],
  ['.', 8],
]);

/**
 * How near the question's words stand to the tokens `first`–`last` of a sentence: 0 (none there) to 1, weighted by what each word says.
 * After the idf-weighted closeness of the reference design; the most telling feature of a span.
 */
export function closeness(question: Question, sentence: ReadSentence, first: number, last: number): number {
  let [near, total] = [0, 0];
  for (const term of question.terms) {
    if (term.isFiller) continue;
    total += term.weight;
    let best = Number.POSITIVE_INFINITY;
    sentence.terms.forEach((found, at) => {
      if (found !== term.term) return;
      const distance = at < first ? gap(sentence, at, first) : at > last ? gap(sentence, last, at) : 0;
      best = Math.min(best, distance);
    });
    if (best < Number.POSITIVE_INFINITY) near += term.weight / (1 + best / halfDistance);
  }
  return total === 0 ? 0 : near / total;
}

function gap(sentence: ReadSentence, from: number, to: number): number {
  let distance = to - from;
  for (let at = from + 1; at < to; at++) distance += barriers.get(sentence.tokens[at]?.text ?? '') ?? 0;
  return distance;
}
