import { officesIn } from '../discourse/office-extraction.ts';
import { speakersIn } from '../discourse/speaker-extraction.ts';
import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { definitionsIn } from './definition.ts';
import { type Extraction, extractFrom } from './extraction.ts';
import { listsIn } from './list-items.ts';
import { meansIn } from './manner.ts';
import { namingsIn } from './naming.ts';
import { reasonsIn } from './reason.ts';
import type { ReadSpans } from './span-reader.ts';

/**
 * Finds the answers to one kind of question where what stands in the text decides, not the learned reader alone: one for each sentence that has
 * one, in any order. `undefined` when the question is of another kind, or the sentences have nothing of the kind.
 */
export type Extractor = (
  question: Question,
  read: readonly ReadSpans[],
  reader: SentenceReader,
) => readonly Extraction[] | undefined;

/** The first that finds something counts. */
const EXTRACTORS: readonly Extractor[] = [
  officesIn,
  speakersIn,
  namingsIn,
  definitionsIn,
  reasonsIn,
  meansIn,
  listsIn,
];

/** The answer of each sentence, best sentence first: by the first extractor for such a question, else by the learned reader. */
export function extractAll(
  question: Question,
  read: readonly ReadSpans[],
  reader: SentenceReader,
): readonly Extraction[] {
  for (const extract of EXTRACTORS) {
    const found = extract(question, read, reader);
    if (found !== undefined && found.length > 0) return found.toSorted(byClaim);
  }
  return read.flatMap((spans) => extractFrom(question, spans) ?? []).toSorted(byClaim);
}

const byClaim = (one: Extraction, other: Extraction): number => other.claim - one.claim;
