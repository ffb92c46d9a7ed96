import type { Span } from '../../text/span.ts';
import type { TypedSpan } from '../spans/typed-span.ts';

/** A sentence that questions are made of. Offsets of its figures and dates are its own. */
export type Source = {
  readonly text: string;
  readonly figures: readonly TypedSpan[];
  readonly dates: readonly TypedSpan[];
};

/** A question that a sentence may answer. */
export type Candidate = {
  readonly text: string;
  /** Where in the sentence the answer stands. */
  readonly expected: Span;
};

/** Makes questions of one form. */
export type Template = (source: Source) => readonly Candidate[];
