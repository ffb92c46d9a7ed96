import type { ReadSentence } from '../read-sentence.ts';
import { sentenceClaim } from './choose-span.ts';
import type { Extraction } from './extraction.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans } from './span-reader.ts';
import { spanOf } from './stretch.ts';

/** A run that an extractor found. */
type Found = {
  readonly run: Run;
  /** 0–1 */
  readonly probability: number;
  /** What the sentence's claim gains by it, in log odds. */
  readonly gain?: number;
  /** Where it stands, if not in the sentence that was read. */
  readonly sentence?: ReadSentence;
};

/** What an extractor found as the answer, of the form asked for, of the sentence that was read. */
export function runExtraction(
  read: ReadSpans,
  { run, probability, gain = 0, sentence = read.view.sentence }: Found,
): Extraction {
  const claim = sentenceClaim(read) + gain;
  const spans = [spanOf(sentence, run)] as const;
  return { sentence, source: read.view.sentence, spans, fitsType: true, probability, claim };
}
