import type { Question, QuestionTerm } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { WordTable } from '../words/word-table.ts';

/** Cosines below this are those of any two words. */
const LEAST_COSINE = 0.3;

/**
 * How near (0–1) a sentence comes to a term: 1 when it holds it, else the best cosine of its terms beyond what any two words have. Each pair
 * of terms is compared once.
 */
export function nearness(
  question: Question,
  sentences: readonly ReadSentence[],
  table: WordTable,
): (term: QuestionTerm, place: number) => number {
  const known = new Map<string, Map<string, number>>();
  const cosine = (term: QuestionTerm, other: string): number => {
    const row = known.get(term.term) ?? new Map<string, number>();
    known.set(term.term, row);
    let value = row.get(other);
    if (value === undefined) {
      const vector = term.vector === undefined ? undefined : table.vectorOf(other);
      value = term.vector === undefined || vector === undefined ? 0 : table.cosine(term.vector, vector);
      row.set(other, value);
    }
    return value;
  };
  const found = sentences.map((sentence) =>
    question.terms.map((term) => {
      if (sentence.held.has(term.term)) return 1;
      let best = 0;
      for (const other of sentence.held) best = Math.max(best, cosine(term, other));
      return Math.max(0, (best - LEAST_COSINE) / (1 - LEAST_COSINE));
    }),
  );
  return (term, place) => found[place]?.[question.terms.indexOf(term)] ?? 0;
}

type Matchable = Pick<QuestionTerm, 'term' | 'related'>;

/** How strongly (0–1) a sentence holds a term: itself, or a word related to it. */
export function strengthIn(sentence: ReadSentence, { term, related }: Matchable): number {
  if (sentence.held.has(term)) return 1;
  let best = 0;
  for (const [other, { strength }] of related)
    if (strength > best && sentence.held.has(other)) best = strength;
  return best;
}
