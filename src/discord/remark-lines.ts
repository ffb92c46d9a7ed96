import type { Answer, Reading } from '../answering/answer.ts';
import { readingText } from '../answering/short-answer-text.ts';
import { GOES_ON, remarkText } from '../conversation/about/remark-text.ts';
import type { Turn } from '../conversation/conversations.ts';
import { cite } from '../corpus/citation.ts';
import { HEADING_LENGTH } from './card-headline.ts';
import type { FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine, unescapeMarkdown } from './markdown.ts';
import { ANSWER_SIGN } from './outcome-sign.ts';
import { sourceFacts } from './source.ts';

/** Characters of the title of the article whose place was asked for. */
const TITLE_LENGTH = 150;

const STANDS_THERE = '\n-# The answer that stands there: ';

/** Where the quote stands, the title first: the headline of a card whose place was asked for. */
export const placeHeadline = ({ article, quote }: FoundQuote, reading: Reading, library: Library): string => {
  const title = escapeLine(clip(article.title, TITLE_LENGTH));
  const facts = [sourceFacts(article), `paragraph ${cite(article, quote).paragraph}`]
    .filter((part) => part !== '')
    .join(' · ');
  const answer = escapeLine(clip(readingText(reading, library.byId), HEADING_LENGTH));
  return `## ${title}\n${escapeLine(facts)}${STANDS_THERE}${answer}`;
};

/** The short answer on a headline of `placeHeadline`; `undefined` for another text. */
export const readPlaceHeadline = (markdown: string): string | undefined => {
  const [, answer] = markdown.split(STANDS_THERE);
  return answer === undefined ? undefined : unescapeMarkdown(answer);
};

/** What a card says about the turn, beside the answer, as Markdown; `undefined` for nothing. */
export const remarkLine = (turn: Pick<Turn, 'remark' | 'answer'>): string | undefined => {
  const words = remarkText(turn);
  return words === undefined ? undefined : escapeLine(words);
};

/** The remark as the headline, for a turn that asked for nothing else. */
export const remarkHeadline = (status: Answer['status'], remark: string): string =>
  `## ${ANSWER_SIGN[status]} ${remark}`;

/** Whether the card shows what an article says next, and so answers nothing by itself. */
export const isGoingOn = (headline: string): boolean =>
  (['answered', 'unsure'] as const).some(
    (status) => headline === remarkHeadline(status, escapeLine(GOES_ON)),
  );
