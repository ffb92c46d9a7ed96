import type { Question } from '../question/question.ts';
import { relation } from '../syntax/relation.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { answerRuns } from './answer-runs.ts';
import type { Extraction } from './extraction.ts';

/** Questions for a deed or a statement, which takes a verb to say. */
const ASKS_DEED =
  /^what (?:do|does|did|will|would|can|could|should|must|has|have|had) .+ (?:do|done|say|said|think|want|happen|happened)$/i;

/** Questions for what is done or made, and what happened; a name says it only where they ask what something is called. */
const ASKS_WHAT = /^what (?:do|does|did|happen|happens|happened|(?:is|are|was|were) .+ made)\b/i;
const ASKS_NAME = /\b(?:call|calls|called|name|names|named)\b/i;

/** Whether an answer names a deed where one is asked for ("what does X do"), no mere name for what happened, and is not X itself to "who founded X". True for other questions. */
export function tellsDeed(question: Question, extraction: Extraction): boolean {
  if (ASKS_DEED.test(question.core.trim().replace(/\W+$/, ''))) return hasVerb(extraction);
  if (question.type === 'description' && ASKS_WHAT.test(question.core) && !ASKS_NAME.test(question.core))
    return !isMereName(extraction);
  return !(question.type === 'person' && asksForActor(question) && namesAsked(question, extraction));
}

const IN_NAME: ReadonlySet<number> = new Set([
  tokenClass.name,
  tokenClass.preposition,
  tokenClass.determiner,
  tokenClass.conjunction,
]);

const isMereName = (extraction: Extraction): boolean =>
  answerRuns(extraction).every(([first, last]) =>
    extraction.sentence.classes.subarray(first, last + 1).every((kind) => IN_NAME.has(kind)),
  );

const asksForActor = ({ whRelation }: Question): boolean =>
  whRelation.relation === relation.subject && !whRelation.isPassive;

/** Whether an answer has a name that the question has: what is done to X is not done by it. */
function namesAsked({ terms }: Question, extraction: Extraction): boolean {
  const names = new Set(terms.filter(({ isName, isFiller }) => isName && !isFiller).map(({ term }) => term));
  return answerRuns(extraction).some(([first, last]) =>
    extraction.sentence.terms.slice(first, last + 1).some((term) => term !== undefined && names.has(term)),
  );
}

const hasVerb = (extraction: Extraction): boolean =>
  answerRuns(extraction).some(([first, last]) =>
    extraction.sentence.classes
      .subarray(first, last + 1)
      .some((kind) => kind === tokenClass.verb || kind === tokenClass.auxiliary),
  );
