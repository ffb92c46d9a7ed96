/**
 * Longest question, in UTF-16 units. The questions people ask have 50 to 150; with every character escaped, 400 take a fifth of a
 * card's text and leave the rest to the answer.
 */
export const QUESTION_LENGTH = 400;

/** What is wrong with a question before anyone tries to answer it. */
export type QuestionProblem = 'empty' | 'too_long';

/**
 * What Discord writes for something that it shows instead: mentions of people, roles, channels and commands, emoji of a server, times.
 * They are names that the articles cannot know.
 * (https://discord.com/developers/docs/reference#message-formatting)
 */
const SHOWN_BY_DISCORD = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:]+:\d+|id:\w+)>/g;

/** Control characters and halves of surrogate pairs: nothing that somebody types. */
const NOT_TYPED = /(?!\s)\p{Cc}|\p{Cs}/gu;

/**
 * Words that somebody gave, without mentions and the like, and without white space at their ends; or what is wrong with them.
 * @param length longest that is taken, in UTF-16 units
 */
export const readWords = (
  text: string,
  length: number,
): { readonly words: string } | { readonly problem: QuestionProblem } => {
  const words = text.replace(NOT_TYPED, ' ').replace(SHOWN_BY_DISCORD, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return { problem: 'empty' };
  return words.length > length ? { problem: 'too_long' } : { words };
};

/** The question as `readWords` gives it, or what is wrong with it. */
export const readQuestion = (
  text: string,
): { readonly question: string } | { readonly problem: QuestionProblem } => {
  const read = readWords(text, QUESTION_LENGTH);
  return 'problem' in read ? read : { question: read.words };
};
