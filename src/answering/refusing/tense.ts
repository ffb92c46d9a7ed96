import type { Question } from '../question/question.ts';
import type { Extraction } from '../reading/extraction.ts';

/** A question for what is still to come. */
const ASKS_AHEAD = /\b(?:will|shall|going to|is to be|are to be|about to)\b/i;

/** Words of a report by which it speaks of what is to come. */
const AHEAD =
  /^(?:will|shall|would|should|could|may|might|can|must|next|coming|forthcoming|upcoming|future|tomorrow|soon|due|by|until|from|plan|plans|planned|planning|expect|expects|expected|expecting|expectation|schedule|scheduled|aims?|aiming|intends?|intended|hopes?|hoping|proposes?|proposed|proposal|set|ready|going|about|targets?|forecasts?|predicts?|predicted|projected|estimates?|promised?|promises|pledged?|agreed|begins?|starts?|opens?|goal|draft|after|'ll|won't)$/;

/** Words that set a clause in the past. */
const PAST = /^(?:was|were|had|did|been|ago|last|already)$/;

/** Whether an answer is of the past although the question asks for what is to come: "was last repaired in 2008" to "when will it be repaired". */
export function isOfThePast({ core }: Question, { sentence: { lower } }: Extraction): boolean {
  if (!ASKS_AHEAD.test(core)) return false;
  const looksAhead = lower.some(
    (word, at) => AHEAD.test(word) || (word === 'to' && /^(?:is|are)$/.test(lower[at - 1] ?? '')),
  );
  return !looksAhead && lower.some((word) => PAST.test(word));
}
