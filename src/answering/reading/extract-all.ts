import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../read-sentence.ts';
import { type Extraction, extractFrom } from './extraction.ts';
import { reasonAfter } from './reason-after.ts';
import type { ReadSpans } from './span-reader.ts';

/** The best span of each sentence, best sentence first. */
export const extractAll = (
  question: Question,
  read: readonly ReadSpans[],
  reader: SentenceReader,
): readonly Extraction[] =>
  read
    .flatMap((spans) => extractFrom(question, spans) ?? [])
    .map((extraction) => reasonAfter(question, extraction, reader) ?? extraction)
    .sort((one, other) => other.claim - one.claim);
