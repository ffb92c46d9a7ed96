import { isOfKindAsked } from '../reading/answer-law.ts';
import type { SentenceReader } from '../read-sentence.ts';
import type { Judge } from './judge.ts';
import { SHORT_OF_ANSWERED } from './thresholds.ts';

/** A judge that never lets an answer pass that is of another kind than the one asked for: "120 acres" to "what did it cost". */
export const withKind =
  (judge: Judge, reader: SentenceReader): Judge =>
  (question, extractions, ranked) => {
    const sure = judge(question, extractions, ranked);
    const [best] = extractions;
    if (best === undefined || sure <= SHORT_OF_ANSWERED || isOfKindAsked(question, best, reader)) return sure;
    return SHORT_OF_ANSWERED;
  };
