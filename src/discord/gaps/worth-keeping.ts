import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import { foldedQuestion } from '../../store/folded.ts';
import { wholeQuestion } from '../read-card.ts';
import type { AskedQuestion } from '../question-lines.ts';

/** Words from which on something can be a question: one word alone is looked up, not asked. */
const LEAST_WORDS = 2;

/** Characters from which on it can be one in a script that sets no spaces between words. */
const LEAST_UNSPACED = 4;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const LETTER = /\p{L}/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Two characters of a word, or one of a script in which that is a word. */
const SOME_WORD = /[\p{L}\p{N}]{2}|\p{Script=Han}/u;

/** Words that stand for something else, and a name that they may stand for; the first word has its capital anyway. */
const STANDS_FOR_ANOTHER = /\b(?:he|she|it|they|him|her|them|his|its|their)\b/iu;
const NAME = /\S\s+["“‘'(]*\p{Lu}/u;

/** Whether a question can be understood without what was said before: else it would be answered later with what it never meant. */
const isSelfContained = (question: string): boolean =>
  NAME.test(question) || !STANDS_FOR_ANOTHER.test(question);

/** Whether words make a question that somebody else could answer: some words with letters in them, and no more than is kept. */
export const isWorthKeeping = (question: string): boolean => {
  if (question.length > WORD_LIMITS.question || !LETTER.test(question)) return false;
  if (!isSelfContained(question)) return false;
  const words = question.match(WORD)?.length ?? 0;
  return words >= LEAST_WORDS || (question.match(UNSPACED)?.length ?? 0) >= LEAST_UNSPACED;
};

const wordsOf = (question: string): ReadonlySet<string> =>
  new Set(foldedQuestion(question).match(WORD) ?? []);

/**
 * The whole question that is kept of what was asked: as it was read, or as it was put where the reading only repeats words of it; `undefined` for what is
 * no question. Single characters are none, though in a talk each of them would be read as one.
 */
export const questionToKeep = ({ asked, readAs }: AskedQuestion): string | undefined => {
  const put = wordsOf(asked);
  const addsNothing = readAs === undefined || [...wordsOf(readAs)].every((word) => put.has(word));
  const whole = addsNothing ? asked : wholeQuestion({ asked, readAs });
  return SOME_WORD.test(asked) && isWorthKeeping(whole) ? whole : undefined;
};
