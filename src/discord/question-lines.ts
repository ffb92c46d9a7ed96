import { clip, escapeLine, unescapeMarkdown } from './markdown.ts';
import { QUESTION_LENGTH } from './question.ts';

/*
 * The question at the head of a card. It is all that a talk is taken up from when nothing is remembered, so it is read here as it is
 * written here: each line is escaped and stands on one line, so that no words of an asker can look like a line of ours.
 */

/** Stands above a question. */
export const QUESTION_HEAD = '-# Question\n';
const READ_AS = '\n-# read as: ';
const ABOUT = '\n-# about: ';

/** What was asked, and the whole question it was read as after the turns before it. */
export type AskedQuestion = { readonly asked: string; readonly readAs: string | undefined };

const onOneLine = (text: string): string => escapeLine(clip(text.trim(), QUESTION_LENGTH));

/**
 * Markdown of the question.
 * @param isAbout says that the whole question is the one before, whose answer was asked about
 */
export const questionLines = ({ asked, readAs }: AskedQuestion, isAbout = false): string =>
  `${QUESTION_HEAD}${onOneLine(asked)}${readAs === undefined ? '' : `${isAbout ? ABOUT : READ_AS}${onOneLine(readAs)}`}`;

/** The question that `questionLines` wrote, its white space closed up; `undefined` for another text. */
export const readQuestionLines = (markdown: string): AskedQuestion | undefined => {
  if (!markdown.startsWith(QUESTION_HEAD)) return undefined;
  const [asked = '', readAs] = markdown
    .slice(QUESTION_HEAD.length)
    .split(markdown.includes(READ_AS) ? READ_AS : ABOUT);
  return {
    asked: unescapeMarkdown(asked),
    readAs: readAs === undefined ? undefined : unescapeMarkdown(readAs),
  };
};
