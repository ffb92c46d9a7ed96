import type { Span } from '../../text/span.ts';
import { singular } from '../english/head-nouns.ts';
import type { AnswerType } from '../answer.ts';
import type { Question } from '../question/question.ts';
import { type Coordination, coordinationsIn, extentOfItems } from './coordination.ts';
import { type Extraction, extractFrom } from './extraction.ts';
import { keyFirst, keyLast } from './run-key.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans } from './span-reader.ts';
import type { SpanView } from './span-view.ts';
import { askedIn, heldOdds, spanOf, trimRun } from './stretch.ts';
import { tokenRange } from '../spans/token-range.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** Types of questions that may ask for several of what they ask for. */
const COUNTABLE: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'list',
  'person',
  'organisation',
  'place',
  'date',
  'definition',
  'description',
]);

/** Share of the odds of a sentence from which a list is what is asked for, and when the reader's own choice is no item of it. */
const LEAST_ODDS = 0.05;
const LEAST_ODDS_ELSEWHERE = 0.25;

/** Share of the question's weight from which an item repeats the question; half of the items may. */
const MOST_REPEATED = 0.15;

/** A question that asks for several things: its noun is in the plural. */
const asksSeveral = ({ type, focus }: Question): boolean =>
  COUNTABLE.has(type) &&
  (type === 'list' || (focus === undefined ? type === 'person' : singular(focus) !== focus));

export function listsIn(question: Question, read: readonly ReadSpans[]): readonly Extraction[] | undefined {
  if (!asksSeveral(question)) return undefined;
  return read.flatMap((spans) => {
    const chosen = extractFrom(question, spans);
    return chosen === undefined ? [] : [wholeList(question, spans, chosen)];
  });
}

/** The list that the chosen span is a part of, or that is likelier than it. */
function wholeList(question: Question, read: ReadSpans, chosen: Extraction): Extraction {
  const { sentence } = read.view;
  const own = tokenRange(sentence, chosen.spans[0]);
  if (own === undefined) return chosen;
  let best: { readonly items: Coordination; readonly odds: number; readonly worth: number } | undefined;
  for (const found of coordinationsIn(sentence)) {
    const items = question.type === 'person' ? namesOf(read, found) : found;
    if (items === undefined) continue;
    const extent = extentOfItems(items);
    const odds = heldOdds(read, extent);
    const isMet = own[0] <= extent[1] && extent[0] <= own[1];
    const repeating = items.filter((item) => askedIn(read.view, item) > MOST_REPEATED).length;
    if (!fitsKind(question, read, items) || repeating * 2 > items.length) continue;
    if (!isMet && question.focus === undefined) continue;
    if (odds < (isMet ? LEAST_ODDS : LEAST_ODDS_ELSEWHERE)) continue;
    const worth = odds + Number(isMet) + Number(items.length === numberAsked(question));
    if (best === undefined || worth > best.worth) best = { items, odds, worth };
  }
  if (best === undefined) return chosen;
  const extent = extentOfItems(best.items);
  const isDates = question.kind === 'date' || question.type === 'date';
  if (own[0] <= extent[0] && extent[1] <= own[1] && !isDates) return chosen;
  return {
    ...chosen,
    spans: spansOf(read, isDates ? best.items : withBorders(best.items, own)),
    fitsType: true,
    probability: Math.max(best.odds, chosen.probability),
  };
}

/** Items with the reader's own beginning where it lies in the first, and its end where it lies in the last and the reader has taken several. */
function withBorders(items: Coordination, own: Run): Coordination {
  const place = items.length - 1;
  const bordered = ([first, last]: Run, at: number): Run => [
    at === 0 && isIn([first, last], own[0]) ? own[0] : first,
    at === place && isIn([first, last], own[1]) && own[0] < first ? own[1] : last,
  ];
  const [first, second, ...more] = items;
  return [bordered(first, 0), bordered(second, 1), ...more.map((item, at) => bordered(item, at + 2))];
}

const isIn = ([first, last]: Run, at: number): boolean => first <= at && at <= last;

/** Of people, the names alone: appositions are left out, "a physicist", and so is what stands before a name. `undefined` when fewer than two have one. */
function namesOf({ view }: ReadSpans, items: Coordination): Coordination | undefined {
  const names = Array.from(view.names.keys(), (key): Run => [keyFirst(key), keyLast(key)]);
  const inside = items.map(([first, last]) =>
    names.filter((name) => first <= name[0] && name[1] <= last && !isAfterPreposition(view, name, first)),
  );
  const isApposition = (at: number): boolean =>
    inside[at]?.length === 0 && isIndefinite(view.sentence.lower[items[at]?.[0] ?? 0]);
  if (items.some((_, at) => inside[at]?.length !== 1 && !isApposition(at))) return undefined;
  const [first, second, ...more] = inside.flatMap((found) => found.slice(0, 1));
  return first === undefined || second === undefined ? undefined : [first, second, ...more];
}

/** Whether a name only belongs to something else in its item: "the leader of the Awakening". */
const isAfterPreposition = ({ sentence }: SpanView, [name]: Run, first: number): boolean =>
  sentence.classes[name - 1] === tokenClass.preposition && first < name;

const isIndefinite = (word: string | undefined): boolean => word === 'a' || word === 'an';

const NUMBERS = 'two three four five six seven eight nine ten'.split(' ');

/** How many things the question says there are; −1 when it doesn't. */
function numberAsked({ core }: Question): number {
  const said = core
    .toLowerCase()
    .split(/\W+/)
    .find((word) => NUMBERS.includes(word));
  return said === undefined ? -1 : NUMBERS.indexOf(said) + 2;
}

/** Whether items can be what is asked for: names where names are, figures for dates. */
function fitsKind({ kind, type }: Question, { view }: ReadSpans, items: Coordination): boolean {
  const { classes } = view.sentence;
  const having = (wanted: number): number =>
    items.filter(([first, last]) => classes.subarray(first, last + 1).includes(wanted)).length;
  if (kind === 'place' || kind === 'person' || kind === 'organisation')
    return having(tokenClass.name) * 2 > items.length;
  if (kind === 'date' || type === 'date') return having(tokenClass.number) === items.length;
  return true;
}

/** Items as spans: one span where nothing but commas and conjunctions stands between them. */
function spansOf({ view }: ReadSpans, items: Coordination): readonly [Span, ...Span[]] {
  const { sentence } = view;
  const merged: [Run, ...Run[]] = [items[0]];
  for (const item of items.slice(1)) {
    const before = merged.at(-1) ?? item;
    const between = sentence.lower.slice(before[1] + 1, item[0]);
    if (between.every((word) => word === ',' || word === 'and' || word === 'or' || word === '&'))
      merged[merged.length - 1] = [before[0], item[1]];
    else merged.push(item);
  }
  const [first, ...rest] = merged.map((run) => spanOf(sentence, trimRun(sentence, run) ?? run));
  return [first ?? spanOf(sentence, items[0]), ...rest];
}
