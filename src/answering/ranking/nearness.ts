import type { Question, QuestionTerm } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { ReaderMemory } from '../reader-memory.ts';
import type { TermVector } from '../words/term-vectors.ts';
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
  memory: ReaderMemory,
): (term: QuestionTerm, place: number) => number {
  const { terms } = question;
  const size = terms.length;
  const vectors = sentences.map(({ held }) => memory.vectors(held, () => vectorsOf(held, table)));
  /** The cosines of the sentences' vectors with each of the question's, one row after the other, and where the row of each vector starts. */
  const cosines = new Float64Array(size * vectors.reduce((sum, { length }) => sum + length, 0));
  const rows = new Map<TermVector, number>();
  const rowOf = (other: TermVector): number => {
    const there = rows.get(other);
    if (there !== undefined) return there;
    const row = rows.size * size;
    for (let at = 0; at < size; at += 1) {
      const own = terms[at]?.vector;
      if (own !== undefined) cosines[row + at] = table.cosine(own, other);
    }
    rows.set(other, row);
    return row;
  };
  const found = sentences.map(({ held }, place) => {
    const best = new Float64Array(size);
    for (const other of vectors[place] ?? []) {
      const row = rowOf(other);
      for (let at = 0; at < size; at += 1) {
        const cosine = cosines[row + at] ?? 0;
        if (cosine > (best[at] ?? 0)) best[at] = cosine;
      }
    }
    return terms.map(({ term }, at) =>
      held.has(term) ? 1 : Math.max(0, ((best[at] ?? 0) - LEAST_COSINE) / (1 - LEAST_COSINE)),
    );
  });
  const places = new Map(terms.map((term, at) => [term, at]));
  return (term, place) => found[place]?.[places.get(term) ?? -1] ?? 0;
}

const vectorsOf = (held: ReadonlySet<string>, table: WordTable): readonly TermVector[] =>
  Array.from(held).flatMap((term) => table.vectorOf(term) ?? []);

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

/** `strengthIn` of each of a question's terms, for one sentence after another: each term that a sentence holds is looked up once. */
export function createStrengths({
  terms,
}: Pick<Question, 'terms'>): (sentence: ReadSentence) => readonly number[] {
  const relatives = new Map<string, { readonly at: number; readonly strength: number }[]>();
  for (const [at, { related }] of terms.entries()) {
    for (const [other, { strength }] of related) {
      const known = relatives.get(other);
      if (known === undefined) relatives.set(other, [{ at, strength }]);
      else known.push({ at, strength });
    }
  }
  return ({ held }) => {
    const best = terms.map(({ term }) => Number(held.has(term)));
    for (const other of held)
      for (const { at, strength } of relatives.get(other) ?? [])
        if (strength > (best[at] ?? 0)) best[at] = strength;
    return best;
  };
}
