import type { APIMessageTopLevelComponent } from 'discord.js';
import { boldWords, isQuote } from './bold-words.ts';
import { readHeadline } from './card-headline.ts';
import { RIVALS_HEAD } from './card-rivals.ts';
import { readClaimLines } from './claim-lines.ts';
import { readQuestionLines } from './question-lines.ts';
import { textsOf, wholeQuestion } from './read-card.ts';
import { isGoingOn, readPlaceHeadline } from './remark-lines.ts';
import { TOO_LONG } from './sheet.ts';
import { readVerdict } from './verdict-words.ts';

const NOT_SURE = 'Not sure';
const OTHERS = 'The articles give other values as well.';
const CLOSEST = 'Not said in the articles; this sentence comes closest.';

/** What a card of ours says, read from the card itself. */
export type AnswerOnCard = {
  /** The whole question, or the claim that was checked. */
  readonly question: string;
  /** The short answer, or the verdict on a claim; empty where the card gives none. */
  readonly answer: string;
  /** What speaks against keeping it as it stands: that it is only possible, that there are other values, or that its sentence only comes closest. */
  readonly doubt: string | undefined;
  /** The texts that were read: the question, the headline and the quotes that the answer stands on, as Markdown. */
  readonly texts: readonly string[];
};

/** Whether the card has other values of the articles for the same thing. */
const differs = (texts: readonly string[]): boolean => texts.some((text) => text.startsWith(RIVALS_HEAD));

/** The quotes that the answer stands on: those at its headline, in a row; of values that differ the first alone. */
const quotesOfAnswer = (texts: readonly string[]): readonly string[] => {
  const first = texts.findIndex((text) => isQuote(text) || text.startsWith(TOO_LONG));
  if (first < 0) return [];
  if (differs(texts)) return texts.slice(first, first + 1);
  const next = texts.findIndex((text, index) => index > first && !isQuote(text));
  return texts.slice(first, next < 0 ? undefined : next);
};

const inBold = (quotes: readonly string[]): string =>
  quotes
    .map(boldWords)
    .filter((words) => words !== '')
    .join(', ');

/** What was cut short, where it stands whole in bold. */
const whole = (shown: string, bold: string): string =>
  shown.endsWith('…') && bold.startsWith(shown.slice(0, -1)) ? bold : shown;

const readAnswer = (
  headline: string,
  quotes: readonly string[],
): Pick<AnswerOnCard, 'answer' | 'doubt'> | undefined => {
  if (isGoingOn(headline)) return { answer: '', doubt: undefined };
  const place = readPlaceHeadline(headline);
  if (place !== undefined) return { answer: whole(place, inBold(quotes)), doubt: undefined };
  const read = readHeadline(headline);
  if (read === undefined) return undefined;
  return { answer: read.words ?? inBold(quotes), doubt: read.isSure ? undefined : NOT_SURE };
};

const readOfVerdict = (headline: string): Pick<AnswerOnCard, 'answer' | 'doubt'> | undefined => {
  const verdict = readVerdict(headline);
  return verdict && { answer: verdict.words, doubt: verdict.isFound ? undefined : CLOSEST };
};

/** What a card says whose components these are; `undefined` when it answers nothing and checks nothing. */
export const answerOnCard = (
  components: readonly APIMessageTopLevelComponent[],
): AnswerOnCard | undefined => {
  const all = textsOf(components);
  const head = all.findIndex(
    (text) => readQuestionLines(text) !== undefined || readClaimLines(text) !== undefined,
  );
  const asked = readQuestionLines(all[head] ?? '');
  const question = asked === undefined ? readClaimLines(all[head] ?? '') : wholeQuestion(asked);
  if (question === undefined) return undefined;
  const quotes = quotesOfAnswer(all.slice(head + 1));
  for (const text of all.slice(head + 1)) {
    const read = asked === undefined ? readOfVerdict(text) : readAnswer(text, quotes);
    if (read === undefined) continue;
    const doubt = read.doubt ?? (differs(all) ? OTHERS : undefined);
    return { question, answer: read.answer, doubt, texts: [all[head] ?? '', text, ...quotes] };
  }
  return undefined;
};
