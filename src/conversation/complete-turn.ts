import type { Collection } from '../retrieval/collection.ts';
import { namesInQuestion } from './names-in-question.ts';

const ELLIPSIS = /^(?:and|but|what about|how about|and what about|or)\s+/i;
const QUESTION_WORD =
  /\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|did|does|do|has|have|can|will)\b/i;
/** The words up to the first noun of the question before, which say what is asked of it: "How much", "When". */
const ASKING =
  /^(?:\w+\s)??\b(?:when|where|why|who|how (?:many|much|big|large|long|far|often|fast)|which year|what year)\b/i;

/** Words that stand for something said before. */
const REFERS_BACK =
  /\b(?:its?|they|their|them|he|she|his|her|him|that|those|these|this|there|the (?:company|firm|group|enterprise|factory|plant|park|project|town|city|village|district|county|province|region|country|place|club|team|school|university|museum|hospital|bank|party|author|person|man|woman))\b/i;
/** A turn of so many words can hardly be a question of its own: "up by how much?". */
const SHORT_TURN = 5;

/**
 * The whole question that a turn stands for after the turn before it, or `undefined` when it can be taken as it stands.
 * Three cases: "what about X?" puts X in the place of the first name; "and its Y?" asks the same of Y; a short question, or one that
 * refers back, without a name of its own is about the names before.
 */
export function completeTurn(
  turn: string,
  previous: string,
  collections: readonly Collection[],
): string | undefined {
  const rest = turn
    .replace(ELLIPSIS, '')
    .replace(/[\s?!.]+$/, '')
    .trim();
  const isElliptic = ELLIPSIS.test(turn) && !QUESTION_WORD.test(rest);
  const own = namesInQuestion(rest, collections);
  const before = namesInQuestion(previous, collections);
  const [first] = before;
  if (first === undefined || rest === '') return undefined;
  if (isElliptic && own.length > 0)
    return `${previous.slice(0, first.start)}${rest}${previous.slice(first.end)}`;
  if (own.length > 0) return undefined;
  if (!isElliptic && !REFERS_BACK.test(rest) && rest.split(/\s+/).length > SHORT_TURN) return undefined;
  const names = before.map(({ start, end }) => previous.slice(start, end)).join(', ');
  const plain = rest.replace(/^(?:its|their|his|her)\s+/i, '');
  if (!isElliptic) return `${rest} (${names})?`;
  const ask = ASKING.exec(previous)?.[0];
  return ask === undefined ? `${plain} (${names})?` : `${ask} ${plain} (${names})?`;
}
