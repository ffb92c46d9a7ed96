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
  const { terms } = question;
  /** The cosines of a term of the sentences with each of the question's. */
  const known = new Map<string, Float64Array>();
  const cosinesOf = (other: string): Float64Array => {
    const there = known.get(other);
    if (there !== undefined) return there;
    const vector = table.vectorOf(other);
    const row = Float64Array.from(terms, (term) =>
      term.vector === undefined || vector === undefined ? 0 : table.cosine(term.vector, vector),
    );
    known.set(other, row);
    return row;
  };
  const found = sentences.map(({ held }) => {
    const best = new Float64Array(terms.length);
    for (const other of held) {
      const row = cosinesOf(other);
      for (let at = 0; at < best.length; at += 1)
        if ((row[at] ?? 0) > (best[at] ?? 0)) best[at] = row[at] ?? 0;
    }
    return terms.map(({ term }, at) =>
      held.has(term) ? 1 : Math.max(0, ((best[at] ?? 0) - LEAST_COSINE) / (1 - LEAST_COSINE)),
    );
  });
  const places = new Map(terms.map((term, at) => [term, at]));
  return (term, place) => found[place]?.[places.get(term) ?? -1] ?? 0;
}

type Matchable = Pick<QuestionTerm, 'term' | 'related'>;

/** How strongly (0–1) a sentence holds a term: itself, or a word related to it. */
export function strengthIn({ held }: ReadSentence, { term, related }: Matchable): number {
  if (held.has(term)) return 1;
  let best = 0;
  // A word has up to sixty relatives, and a sentence as a rule fewer terms.
  if (related.size > held.size) {
    for (const other of held) best = Math.max(best, related.get(other)?.strength ?? 0);
    return best;
  }
  for (const [other, { strength }] of related) if (strength > best && held.has(other)) best = strength;
  return best;
}
