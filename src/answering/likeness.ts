import type { QuestionTerm } from './question/question.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** Cosine of two words' vectors from which one may stand for the other. */
export const ALIKE = 0.5;

/** The largest cosine of a term's vector and one of a sentence's terms; 0 when it is below `ALIKE`, or the term has no vector. */
export function likenessIn(
  { held }: ReadSentence,
  { vector }: QuestionTerm,
  { words }: SentenceReader,
): number {
  if (vector === undefined) return 0;
  let best = 0;
  for (const other of held) {
    const known = words.vectorOf(other);
    if (known !== undefined) best = Math.max(best, words.cosine(vector, known));
  }
  return best >= ALIKE ? best : 0;
}
