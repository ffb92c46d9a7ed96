import type { Quote } from '../../corpus/quote.ts';
import type { Span } from '../../text/span.ts';
import type { Claim } from '../claim.ts';

/** How a claim is made of a sentence: nothing done, said in other signs, cut short, one thing in it changed, or taken from a text that isn't there. */
export const MADE_KINDS = [
  'as is',
  'reworded',
  'shortened',
  'figure',
  'date',
  'name',
  'negated',
  'absent',
] as const;

export type MadeKind = (typeof MADE_KINDS)[number];

/** A stretch of a sentence, `[start, end)` in it, and what stands there instead; an empty stretch is where words are put in. */
export type Swap = Span & { readonly replacement: string };

/** A claim with the sentence that it is made of. Outside of `swap` it is that sentence, letter for letter. */
export type MadeClaim = Claim & {
  readonly kind: MadeKind;
  readonly source: Quote;
  readonly swap: Swap | undefined;
};

/** A sentence with one stretch changed. */
export const swapped = (sentence: string, { start, end, replacement }: Swap): string =>
  `${sentence.slice(0, start)}${replacement}${sentence.slice(end)}`;
