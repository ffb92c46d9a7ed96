import type { Question } from '../question/question.ts';
import { answerRuns } from './answer-runs.ts';
import type { Extraction } from './extraction.ts';
import { cuedRuns } from './reason-cues.ts';

const ASKS_WHY = /\bwhy\b|\bhow come\b/i;

/**
 * Whether an answer to "why" is said to be a reason: by a word such as "because" in its sentence, or by standing in the sentence next to the one that
 * the question repeats. Any other clause of a sentence that fits may be anything. True for other questions.
 */
export function givesReason({ core }: Question, extraction: Extraction): boolean {
  const { sentence, source } = extraction;
  if (!ASKS_WHY.test(core) || sentence.index !== source.index) return true;
  const cued = cuedRuns(sentence);
  return answerRuns(extraction).some((own) =>
    cued.some(({ run: [first, last] }) => first <= own[1] && own[0] <= last),
  );
}
