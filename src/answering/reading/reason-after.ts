import type { Question } from '../question/question.ts';
import { coverOf } from '../ranking/sentence-ranker.ts';
import type { SentenceReader } from '../read-sentence.ts';
import type { Extraction } from './extraction.ts';

/** How a sentence gives a reason in so many words. */
const GIVES_REASON =
  /\b(?:because|since|due to|owing to|thanks to|in order to|so as to|so that|as a result|conducive|to (?:ensure|improve|reduce|avoid|help|make))\b/i;

/** Share of the question's weight that a sentence must hold for the one after it to be its reason. */
const LEAST_COVER = 0.45;

/** A span of the sentence itself that is at least this likely is the reason. */
const LIKELY = 0.06;

/**
 * A reason often stands, with no word that says so, in the sentence after the one that a "why" repeats: then that sentence is the answer.
 * `undefined` when the extraction is better left as it is.
 */
export function reasonAfter(
  question: Question,
  extraction: Extraction,
  reader: SentenceReader,
): Extraction | undefined {
  const { article, index, sentence } = extraction.sentence;
  const following = article.sentences[index + 1];
  if (question.type !== 'reason' || following === undefined || following.paragraph !== sentence.paragraph)
    return undefined;
  const text = article.text.slice(sentence.start, sentence.end);
  if (
    extraction.probability >= LIKELY ||
    GIVES_REASON.test(text) ||
    coverOf(question, extraction.sentence) < LEAST_COVER
  )
    return undefined;
  const { start, end } = following;
  return { ...extraction, sentence: reader.read(article, index + 1), span: { start, end } };
}
