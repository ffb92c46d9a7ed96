import type { Reading } from '../../answering/answer.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { Remark } from '../conversations.ts';

/** What a question about an answer comes to; without a reading it is refused, with the sentences it was asked of. */
export type Found = {
  readonly reading: Reading | undefined;
  /** 0–1 */
  readonly confidence: number;
  /** Sentences beside the reading, best first. */
  readonly evidence: readonly Quote[];
  readonly remark: Remark | undefined;
};

/**
 * How sure (0–1) a reading is, set by hand: what the sentence itself says; what it says in the sense of one just before it; and what is only
 * likely, which isn't given as an answer.
 */
export const CONFIDENCE = { said: 0.8, carried: 0.5, likely: 0.3 } as const;
