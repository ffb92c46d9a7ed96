import type { Question } from '../question/question.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { keyFirst, keyLast } from './run-key.ts';
import type { Run } from './span-runs.ts';
import type { SpanView } from './span-view.ts';

const { comma, noun, adjective, name, hyphen, adverb } = tokenClass;

/** Share of the question's weight that the words about a figure must hold for it to be the one asked for. */
const LEAST_SHARE = 0.25;

/** And this much more than those about each other figure, all of whose words of the question it has. */
const LEAD = 0.15;

/** Tokens between a figure and the noun that it counts: "38 new energy vehicles". */
const MOST_BETWEEN = 5;

/** Words by which figures of one clause belong together or one is a part of another, so that a comma tells nothing. */
const BOUND = /^(?:respectively|which|whom|including|from|between)$/;

type Context = { readonly key: number; readonly run: Run };

const BETWEEN: ReadonlySet<number> = new Set([noun, adjective, name, hyphen, adverb]);

/**
 * Of several figures of a sentence that could each be meant, the one that the question is about: what it counts is the noun asked for, or the
 * words that stand with it, from the figure before to the next comma, hold clearly more of the question than those of the others. `undefined`
 * where none stands out.
 */
export function askedFigure(question: Question, view: SpanView, keys: readonly number[]): number | undefined {
  const [first, second] = keys;
  if (first === undefined || second === undefined) return undefined;
  if (question.type !== 'count' || !keys.some((key) => countsAsked(view, key))) return byContext(view, keys);
  const possible = keys.filter((key) => countsAsked(view, key) || !countsSomething(view, key));
  const [only, another] = possible;
  return another === undefined ? only : byContext(view, possible);
}

/** Whether a figure stands before the noun that is asked for. */
function countsAsked({ sentence, focusPlaces }: SpanView, key: number): boolean {
  const end = keyLast(key);
  return focusPlaces.some(
    (place) =>
      place > end &&
      place - end <= MOST_BETWEEN &&
      Array.from({ length: place - end - 1 }, (_, step) => end + 1 + step).every(
        (at) => BETWEEN.has(sentence.classes[at] ?? comma) || sentence.lower[at] === 'of',
      ),
  );
}

/** Whether a noun phrase follows that a figure counts; "against 2.6 in the other group" has none of its own. */
const countsSomething = ({ sentence }: SpanView, key: number): boolean => {
  const after = keyLast(key) + 1;
  return sentence.lower[after] === 'of' || BETWEEN.has(sentence.classes[after] ?? comma);
};

/** The figure whose context has every word of the question that the context of another has, and more of it. */
function byContext(view: SpanView, keys: readonly number[]): number | undefined {
  const held = contextsOf(view, keys)?.map(({ key, run: [first, last] }) => ({
    key,
    terms: view.matches.filter(({ places }) => places.some((at) => first <= at && at <= last)),
  }));
  const most = held?.find(({ terms }) =>
    held.every((other) => other.terms === terms || leads(terms, other.terms)),
  );
  return most !== undefined && weightOf(most.terms) >= LEAST_SHARE ? most.key : undefined;
}

type Terms = SpanView['matches'];

const weightOf = (terms: Terms): number => terms.reduce((sum, { weight }) => sum + weight, 0);

const leads = (terms: Terms, other: Terms): boolean =>
  other.every((term) => terms.includes(term)) && weightOf(terms) - weightOf(other) >= LEAD;

/** For each figure what is said with it: from behind the figure before it to the comma, semicolon or "and" behind it. */
function contextsOf(view: SpanView, keys: readonly number[]): readonly Context[] | undefined {
  const { lower } = view.sentence;
  if (lower.some((word) => BOUND.test(word))) return undefined;
  const sorted = keys.toSorted((one, other) => keyFirst(one) - keyFirst(other));
  const contexts: Context[] = [];
  let from = 0;
  for (const [place, key] of sorted.entries()) {
    const next = sorted[place + 1];
    const end = next === undefined ? lower.length - 1 : borderBetween(view, keyLast(key), keyFirst(next));
    if (end === undefined) return undefined;
    contexts.push({ key, run: [from, end] });
    from = end + 1;
  }
  return contexts;
}

/** Where what is said with one figure ends before the next: at the first semicolon, else the first comma outside names, else "and" or "but". */
function borderBetween(view: SpanView, after: number, before: number): number | undefined {
  const { lower, classes } = view.sentence;
  const between = Array.from({ length: Math.max(0, before - after - 1) }, (_, step) => after + 1 + step);
  const inName = (at: number): boolean =>
    Array.from(view.names.keys()).some((key) => keyFirst(key) < at && at < keyLast(key));
  return (
    between.find((at) => lower[at] === ';') ??
    between.find((at) => classes[at] === comma && !inName(at)) ??
    between.find((at) => lower[at] === 'and' || lower[at] === 'but' || lower[at] === 'while')
  );
}
