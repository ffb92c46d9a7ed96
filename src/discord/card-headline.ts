import type { Reading } from '../answering/answer.ts';
import { answerText, readingText } from '../answering/short-answer-text.ts';
import type { FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine, unescapeMarkdown } from './markdown.ts';
import { ANSWER_SIGN } from './outcome-sign.ts';

/** Characters of a short answer shown as a heading; a longer one is read better where it stands, in bold in the quote. */
export const HEADING_LENGTH = 200;

const SURE = `## ${ANSWER_SIGN.answered} `;
const UNSURE = `## ${ANSWER_SIGN.unsure} Not sure — possibly`;
const IN_BOLD = 'the part in bold';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The short answer, or where it stands, after the sign of the outcome and for an unsure one the words "Not sure". */
export const headline = (reading: Reading, library: Library, sure: boolean): string => {
  const words = readingText(reading, library.byId);
  const { form } = reading.short;
  if (words.length > HEADING_LENGTH && form !== 'computed')
    return sure ? `${SURE}${capitalised(IN_BOLD)}` : `${UNSURE} ${IN_BOLD}`;
  const lead = sure ? SURE : `${UNSURE}: `;
  return `${lead}${escapeLine(clip(form !== 'spans' && sure ? capitalised(words) : words, HEADING_LENGTH))}`;
};

/** A short answer as a headline gives it; `words` is `undefined` where it stands in bold in the quote. */
export type HeadlineAnswer = { readonly isSure: boolean; readonly words: string | undefined };

/** What `headline` wrote; `undefined` for another text. */
export const readHeadline = (markdown: string): HeadlineAnswer | undefined => {
  const isSure = markdown.startsWith(SURE);
  if (!isSure && !markdown.startsWith(UNSURE)) return undefined;
  const shown = markdown.slice((isSure ? SURE : UNSURE).length);
  // A sure answer of just these words stands in bold as well.
  if (shown.trim().toLowerCase() === IN_BOLD) return { isSure, words: undefined };
  const words = isSure || !shown.startsWith(': ') ? shown : shown.slice(': '.length);
  return { isSure, words: unescapeMarkdown(words) };
};

/** A value that the articles give, in bold; `undefined` when it is too long for a line of its own. */
export const valueLine = (reading: Reading, { article }: FoundQuote): string | undefined => {
  const words = answerText(reading.short, article.text);
  return words.length > HEADING_LENGTH ? undefined : `**${escapeLine(capitalised(words))}**`;
};
