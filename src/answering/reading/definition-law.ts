import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { answerRuns } from './answer-runs.ts';
import type { Extraction } from './extraction.ts';
import type { Run } from './span-runs.ts';

/** What joins a term to the words that say what it is. */
const JOINT =
  /^(?:is|are|was|were|means?|meant|refers?|called|known|namely|or|as|that|became|remains|[,(:"”–—-])$/;
/** Verbs that do not end a definition. */
const DEFINING_VERB = /^(?:means?|meant|refers?|called|known)$/;
/** Tokens between a term and what it is, with adverbs and brackets: "X, also known in the county as Y". */
const MOST_BETWEEN = 8;
/** Tokens from the words that say what something is to its name: "the lens maker X". */
const MOST_BEFORE = 3;

/** "Tell me about X" without the polite frame. */
const ABOUT = /^about /i;

/**
 * Whether an answer to "what is X" stands where a text says what something is: behind X and "is", a comma or a bracket, or right before X. Anything
 * else in a sentence on X is something about it. True for other questions.
 */
export function saysWhatItIs({ type, core, terms }: Question, extraction: Extraction): boolean {
  if (type !== 'definition' && !(type === 'description' && ABOUT.test(core))) return true;
  const { sentence } = extraction;
  const asked = new Set(terms.filter(({ isFiller }) => !isFiller).map(({ term }) => term));
  const places = sentence.terms.flatMap((term, at) => (term !== undefined && asked.has(term) ? [at] : []));
  return answerRuns(extraction).some((run) => places.some((at) => isJoined(sentence, at, run)));
}

function isJoined({ lower, classes }: ReadSentence, at: number, [first, last]: Run): boolean {
  if (at > last) return at - last <= MOST_BEFORE;
  if (at >= first) return true;
  const between = lower.slice(at + 1, first);
  if (between.length > MOST_BETWEEN || !between.some((word) => JOINT.test(word))) return false;
  return !between.some(
    (word, place) =>
      place < between.length - 1 && classes[at + 1 + place] === tokenClass.verb && !DEFINING_VERB.test(word),
  );
}
