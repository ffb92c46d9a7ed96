import { container, textDisplay } from './components.ts';
import { escapeLine } from './markdown.ts';
import { QUESTION_LENGTH, type QuestionProblem } from './question.ts';
import type { Reply } from './reply.ts';

/** Whatever is said instead of an answer is worded here. */

const notice = (markdown: string): Reply => ({ components: [container([textDisplay(markdown)])], files: [] });

const QUESTION_PROBLEMS: Readonly<Record<QuestionProblem, string>> = {
  empty: 'Ask me a question in words, and I answer it from the articles. /help shows how.',
  too_long: `That question is too long for me: please put it in at most ${QUESTION_LENGTH} characters, one thing at a time.`,
};

export const questionProblemNotice = (problem: QuestionProblem): Reply => notice(QUESTION_PROBLEMS[problem]);

export const articleGoneNotice = (): Reply =>
  notice('This article has changed or is gone, so its words cannot be shown as they were. Ask again.');

/** @param wanted what the asker typed */
export const unknownArticleNotice = (wanted: string): Reply =>
  notice(
    `There is no article “${escapeLine(wanted)}”. Pick one from the list that appears as you type, or see /articles list.`,
  );

export const noArticlesNotice = (): Reply => notice('No articles are loaded at present.');

export const noSentencesNotice = (words: string): Reply =>
  notice(`Nothing was found in the articles for “${escapeLine(words)}”.`);

export const unknownCommandNotice = (): Reply =>
  notice(
    'I do not know this command any more. Discord may take a while to show the present ones; see /help.',
  );

export const unknownButtonNotice = (): Reply =>
  notice('This button is from an earlier version and no longer works. Ask again for a fresh card.');

export const failureNotice = (): Reply =>
  notice(
    'Something went wrong on my side; your question is not to blame. Please try again, and tell whoever runs me if it keeps happening.',
  );

export const stoppingNotice = (): Reply => notice('I am just being restarted. Please ask again in a minute.');
