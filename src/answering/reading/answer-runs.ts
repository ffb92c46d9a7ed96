import { tokenRange } from '../spans/token-range.ts';
import type { Extraction } from './extraction.ts';
import type { Run } from './span-runs.ts';

/** The tokens of each of an answer's spans, in its sentence. */
export const answerRuns = ({ sentence, spans }: Pick<Extraction, 'sentence' | 'spans'>): readonly Run[] =>
  spans.flatMap((span): readonly Run[] => {
    const run = tokenRange(sentence, span);
    return run === undefined ? [] : [run];
  });
