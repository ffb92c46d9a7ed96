import type { Gap } from '../../store/gap-store.ts';
import { escapeLine, clip } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import { questionInWords } from './gap-lines.ts';

/** What is said about open questions, where something is not done. */

/** Characters of what somebody typed that are said back, and of questions that may be meant. */
const NAME_LENGTH = 120;

/** @param wanted what somebody typed */
export const unknownGapNotice = (wanted: string): Reply =>
  notice(
    `This server keeps no question ${questionInWords(wanted, NAME_LENGTH)} that you may see. Pick one from the list that appears as you type, or see /gaps list.`,
  );

export const gapGoneNotice = (): Reply =>
  notice('This server no longer keeps this question, or it is not shown to you. See /gaps list.');

export const severalGapsNotice = (wanted: string, gaps: readonly Gap[]): Reply =>
  notice(
    [
      `More than one question may be meant by ${questionInWords(wanted, NAME_LENGTH)}. Pick one from the list that appears as you type, such as:`,
      ...gaps.map(({ question }) => `- ${escapeLine(clip(question, NAME_LENGTH))}`),
    ].join('\n'),
  );

export const noAnswerGivenNotice = (): Reply =>
  notice('Say what answers the question: choose a finding of the notebook, or write the answer in words.');

export const noReasonNotice = (): Reply =>
  notice('Say why the question is dismissed, in a few words: others will want to know.');

/** @param why what stands in the way of keeping the question on a card */
export const notWatchedNotice = (why: 'full' | 'scoped' | 'no-question', limit = 0): Reply => {
  const reasons = {
    full: `This server has as many open questions as it may keep, ${limit.toLocaleString('en')}, so this one is not kept, and nobody can be told. Solve or dismiss some: /gaps list.`,
    scoped:
      'This was asked of some of the articles only, so it is not kept as an open question. Ask it of all articles, and watch it then.',
    'no-question':
      'This is not kept as an open question: it is too short, too long, or does not name what it is about. Ask it as a whole question, and watch it then.',
  } as const;
  return notice(reasons[why]);
};
