import type { Reading } from '../answering/answer.ts';
import { answerText, readingText } from '../answering/short-answer-text.ts';
import type { FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';
import { ANSWER_SIGN } from './outcome-sign.ts';

/** Characters of a short answer shown as a heading; a longer one is read better where it stands, in bold in the quote. */
export const HEADING_LENGTH = 200;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The short answer, or where it stands, after the sign of the outcome and for an unsure one the words "Not sure". */
export const headline = (reading: Reading, library: Library, sure: boolean): string => {
  const words = readingText(reading, library.byId);
  const { form } = reading.short;
  const lead = sure
    ? `## ${ANSWER_SIGN.answered} `
    : `## ${ANSWER_SIGN.unsure} Not sure — possibly${form !== 'computed' && words.length > HEADING_LENGTH ? ' ' : ': '}`;
  if (words.length > HEADING_LENGTH && form !== 'computed')
    return `${lead}${sure ? 'The' : 'the'} part in bold`;
  return `${lead}${escapeLine(clip(form !== 'spans' && sure ? capitalised(words) : words, HEADING_LENGTH))}`;
};

/** A value that the articles give, in bold; `undefined` when it is too long for a line of its own. */
export const valueLine = (reading: Reading, { article }: FoundQuote): string | undefined => {
  const words = answerText(reading.short, article.text);
  return words.length > HEADING_LENGTH ? undefined : `**${escapeLine(capitalised(words))}**`;
};
