/**
 * Longest question, in UTF-16 units. The questions people ask have 50 to 150; with every character escaped, 400 take a fifth of a
 * card's text and leave the rest to the answer.
 */
export const QUESTION_LENGTH = 400;

/** What is wrong with a question before anyone tries to answer it. */
export type QuestionProblem = 'empty' | 'too_long';

/** The question without white space at its ends, or what is wrong with it. */
export const readQuestion = (
  text: string,
): { readonly question: string } | { readonly problem: QuestionProblem } => {
  const question = text.trim();
  if (!/[\p{L}\p{N}]/u.test(question)) return { problem: 'empty' };
  return question.length > QUESTION_LENGTH ? { problem: 'too_long' } : { question };
};
