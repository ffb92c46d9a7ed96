import type { Article } from '../corpus/article.ts';
import { formatDate } from '../corpus/citation.ts';
import { dayInWords, type ScopeProblem } from './asked-scope.ts';
import { clip, escapeLine } from './markdown.ts';
import { notice } from './notice.ts';
import { QUESTION_LENGTH, type QuestionProblem } from './question.ts';
import { PERIOD_FORMS, type PeriodSide } from './period-end.ts';
import type { Refusal } from './rate-limit.ts';
import type { Reply } from './reply.ts';
import type { Spelling } from './spelling.ts';

/** Whatever is said instead of an answer is worded here. */

/** Characters of what somebody typed, or of a title, that are said back to them. */
const NAME_LENGTH = 120;

/** Spellings offered at most: a search with more slips is better typed anew. */
const SPELLINGS = 3;

const QUESTION_PROBLEMS: Readonly<Record<QuestionProblem, string>> = {
  empty: 'Ask me a question in words, and I answer it from the articles. /help shows how.',
  too_long: `That question is too long for me: please put it in at most ${QUESTION_LENGTH} characters, one thing at a time.`,
};

export const questionProblemNotice = (problem: QuestionProblem): Reply => notice(QUESTION_PROBLEMS[problem]);

/** @param longest characters that are taken */
export const searchProblemNotice = (problem: QuestionProblem, longest: number): Reply =>
  notice(
    problem === 'empty'
      ? 'Give me some words to look for, in letters or figures.'
      : `That is too long to search for: please give me at most ${longest} characters.`,
  );

export const articleGoneNotice = (): Reply =>
  notice('This article has changed or is gone, so its words cannot be shown as they were. Ask again.');

/** @param wanted what the asker typed */
export const unknownArticleNotice = (wanted: string): Reply =>
  notice(
    `There is no article “${escapeLine(clip(wanted, NAME_LENGTH))}”. Pick one from the list that appears as you type, or see /articles list.`,
  );

export const noArticlesNotice = (): Reply => notice('No articles are loaded at present.');

/** What is known about a search that found nothing. */
export type FruitlessSearch = {
  /** The line that says of which articles it was asked; `undefined` for all. */
  readonly scope: string | undefined;
  readonly spelling: Spelling;
};

/** Says what to try instead. */
export const noSentencesNotice = (words: string, { scope, spelling }: FruitlessSearch): Reply => {
  const spellings = words.split(/\s+/).flatMap((word) => {
    const written = spelling(word);
    return written === undefined
      ? []
      : [`- If “${escapeLine(word)}” is a slip: the articles write “${escapeLine(written)}”.`];
  });
  const lines = [
    `Nothing was found in the articles for “${escapeLine(words)}”.`,
    ...(scope === undefined ? [] : [scope]),
    '**What to try**',
    ...spellings.slice(0, SPELLINGS),
    ...(scope === undefined ? [] : ['- Search all articles: leave out article, from and to.']),
    '- Fewer or other words; all forms of a word are found with it.',
  ];
  return notice(lines.join('\n'), 'not_found');
};

export const unknownCommandNotice = (): Reply =>
  notice(
    'I do not know this command any more. Discord may take a while to show the present ones; see /help.',
  );

export const unknownButtonNotice = (): Reply =>
  notice('This button is from an earlier version and no longer works. Ask again for a fresh card.');

export const failureNotice = (): Reply =>
  notice(
    'Something went wrong on my side; your question is not to blame. Please try again, and tell whoever runs me if it keeps happening.',
    'failed',
  );

/** For the author of a message, in a direct one. */
export const mayNotWriteNotice = (channelId: string): Reply =>
  notice(
    `I may not write in <#${channelId}>, so I cannot answer you there. Ask me here or with /ask, or ask whoever looks after that server to let me write.`,
  );

/** Says when it may be asked again, which Discord counts down. */
export const rateLimitNotice = ({ by, until }: Refusal): Reply => {
  const again = `<t:${Math.ceil(until / 1000)}:R>`;
  const why =
    by === 'user'
      ? 'You ask faster than I may answer one person.'
      : 'More is being asked in this server than I may answer in a minute.';
  return notice(`${why} Please try again ${again}.`, 'rate_limited');
};

export const stoppingNotice = (): Reply =>
  notice('I am just being restarted. Please ask again in a minute.', 'stopping');

/** @param label of a button that belongs to somebody else */
export const notYoursNotice = (label: string): Reply =>
  notice(
    `**${label}** belongs to the person who asked. Put your own question with /ask, or reply to the card.`,
  );

export const attachmentGoneNotice = (): Reply =>
  notice(
    'The text attached to this card cannot be had from Discord any more. Ask again, and share the new card.',
  );

/** For a reply without words to a message whose words do not reach the bot. */
export const unreadableMessageNotice = (): Reply =>
  notice(
    'Discord does not show me the words of that message. Write your question beside my name; or open the message’s menu, choose Apps, and then **Find sources**.',
  );

const paragraphs = (count: number): string => (count === 1 ? 'only 1 paragraph' : `${count} paragraphs`);

/** @param count paragraphs of the article */
export const noParagraphNotice = (wanted: number, count: number): Reply =>
  notice(
    count === 0
      ? 'This article has no paragraphs.'
      : `There is no paragraph ${wanted}: this article has ${paragraphs(count)}.`,
  );

const severalArticles = (wanted: string, articles: readonly Article[]): string =>
  [
    `More than one article may be meant by “${escapeLine(clip(wanted, NAME_LENGTH))}”. Pick one from the list that appears as you type, such as:`,
    ...articles.map(({ title }) => `- ${escapeLine(clip(title, NAME_LENGTH))}`),
  ].join('\n');

const emptyPeriod = ({
  earliest,
  latest,
  undated,
}: Extract<ScopeProblem, { readonly kind: 'empty-period' }>): string => {
  const none = 'No article was published in that period.';
  if (earliest === undefined || latest === undefined)
    return `${none} No article says in which year it was published; leave out from and to.`;
  const [first, last] = [formatDate(earliest), formatDate(latest)];
  const range = first === last ? `Those with a date are of ${first}.` : `They go from ${first} to ${last}.`;
  const without = undated === 0 ? '' : ` ${undated} more ${undated === 1 ? 'has' : 'have'} no year.`;
  return `${none} ${range}${without}`;
};

const unreadablePeriod = (typed: string, side: PeriodSide): string =>
  `I cannot read “${escapeLine(clip(typed, NAME_LENGTH))}” as the ${side === 'from' ? 'beginning' : 'end'} of a period. Write it as ${PERIOD_FORMS}, or pick one from the list that appears as you type.`;

/** @param articles those that may be meant by what the asker typed, best first */
export const articleProblemNotice = (wanted: string, articles: readonly Article[]): Reply =>
  articles.length === 0 ? unknownArticleNotice(wanted) : notice(severalArticles(wanted, articles));

/** Why what was asked was asked of no article. */
export const scopeProblemNotice = (problem: ScopeProblem): Reply => {
  if (problem.kind === 'unknown-article') return unknownArticleNotice(problem.wanted);
  if (problem.kind === 'several-articles') return notice(severalArticles(problem.wanted, problem.articles));
  if (problem.kind === 'unreadable-period') return notice(unreadablePeriod(problem.typed, problem.side));
  if (problem.kind === 'empty-period') return notice(emptyPeriod(problem));
  const [from, to] = [dayInWords(problem.from), dayInWords(problem.to)];
  return notice(`That period ends before it begins: from is ${from}, to is ${to}. Change one of them.`);
};
