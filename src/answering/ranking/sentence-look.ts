import type { ReadSentence } from '../read-sentence.ts';

/** How a sentence looks, whatever is asked. */
export type SentenceLook = {
  /** Tokens with a capital. */
  readonly capitals: number;
  readonly hasQuotation: boolean;
  readonly hasComma: boolean;
  readonly opensWithPronoun: boolean;
};

const CAPITAL = /^\p{Lu}/u;
const QUOTATION_MARKS: ReadonlySet<string> = new Set(['"', '“', '”']);
const PRONOUNS: ReadonlySet<string> = new Set(
  'he she it they this these those that his her its their such there'.split(' '),
);

export const lookOf = ({ tokens, lower }: Pick<ReadSentence, 'tokens' | 'lower'>): SentenceLook => ({
  capitals: tokens.filter(({ text }) => CAPITAL.test(text)).length,
  hasQuotation: lower.some((word) => QUOTATION_MARKS.has(word)),
  hasComma: lower.includes(','),
  opensWithPronoun: PRONOUNS.has(lower[0] ?? ''),
});
