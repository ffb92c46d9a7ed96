import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { ReadSpans } from '../reading/span-reader.ts';
import { spanOf } from '../reading/stretch.ts';
import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { periodFit } from './period-fit.ts';
import { mentionsIn } from './read-time.ts';

/** What a sentence's claim to the answer loses that gives the value of another period, in log odds. Set once by hand. */
const OTHER_PERIOD = 2;

/** Without the runs that belong to another period than the one asked for, where the sentence has others: "3,150 in 1801 and 11,870 in 1871". */
export function ofPeriod(question: Question, read: ReadSpans, reader: SentenceReader): ReadSpans {
  const { sentence } = read.view;
  if (question.period === undefined || mentionsIn(sentence, reader).length < 2) return read;
  const runs = read.runs.filter(
    ({ run }) => periodFit(question, sentence, reader, spanOf(sentence, run)) !== 'other',
  );
  return runs.length === 0 ? read : { ...read, runs };
}

/** The readings, best first, when those of another period than the one asked for claim less. */
export function byPeriod(
  question: Question,
  extractions: readonly Extraction[],
  reader: SentenceReader,
): readonly Extraction[] {
  if (question.period === undefined) return extractions;
  return extractions
    .map((extraction) =>
      periodFit(question, extraction.sentence, reader, extentOf(extraction)) === 'other'
        ? { ...extraction, claim: extraction.claim - OTHER_PERIOD }
        : extraction,
    )
    .toSorted((one, other) => other.claim - one.claim);
}
