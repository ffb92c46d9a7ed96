import { normalise, normalTokens } from './normalise.ts';
import { tokenF1 } from './token-f1.ts';

/** Token F1, 0–1, from which a short answer passes for an acceptable one: more than half shared both ways. */
const ANSWER_F1 = 0.6;
/** Words that an answer may say beyond the acceptable one it contains: a unit, a role, a few words of context. */
const ANSWER_EXTRA_WORDS = 8;
/** An answer that is a part of an acceptable one has at least one in this many of its words. */
const ANSWER_SHARE = 2;
/** Token F1, 0–1, from which a quote passes for a gold sentence that was split elsewhere. */
const QUOTE_F1 = 0.7;
/** Characters in normal form below which containment between quote and gold says nothing. */
const QUOTE_OVERLAP = 12;

/** Whether `text` has the words of `part`, in a row and whole. */
export const containsWords = (text: string, part: string): boolean =>
  ` ${normalise(text)} `.includes(` ${normalise(part)} `);

/** Whether a short answer says what one of the acceptable ones says. */
export const isAcceptable = (answer: string, acceptable: readonly string[]): boolean => {
  const said = normalTokens(answer);
  return acceptable.some((gold) => {
    const expected = normalTokens(gold);
    return (
      tokenF1(said, expected) >= ANSWER_F1 ||
      (containsWords(answer, gold) && said.length <= expected.length + ANSWER_EXTRA_WORDS) ||
      (said.length > 0 && containsWords(gold, answer) && said.length * ANSWER_SHARE >= expected.length)
    );
  });
};

/** Whether a quote is the gold sentence, a part of it, or a longer stretch that holds it. */
export const isSameSentence = (quote: string, gold: string): boolean => {
  const said = normalise(quote);
  const expected = normalise(gold);
  if (said === '' || expected === '') return false;
  if (said.includes(expected) || expected.includes(said)) {
    return Math.min(said.length, expected.length) >= QUOTE_OVERLAP;
  }
  return tokenF1(normalTokens(quote), normalTokens(gold)) >= QUOTE_F1;
};
