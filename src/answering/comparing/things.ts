import type { Comparison, Measure } from './comparison.ts';
import { measuresOf } from './measures.ts';

/** What "than" is followed by where nothing is compared with: the thing itself at another time, or what was thought of it. */
const NO_THING =
  /^(?:before|ever|usual|expected|planned|hoped|average|normal|thought|last|this|in|the (?:year|month|day) before|others?|all|any|more|less|fewer|most|that|it|half|one|two|three|four|five|six|seven|eight|nine|ten|an?\s+(?:\w+ )?(?:hundred|thousand|million|billion))\b|^\W*\d|^[£$€¥]/i;

/** The question was cut at the wrong place. */
const CUT_OFF = /\b(?:or|and|than)$/i;

/** The longest name of a thing, in characters; more is a clause of its own. */
const LONGEST_THING = 120;

/** A thing's name without what only leads up to it. */
export const trimmed = (thing: string): string =>
  thing
    .trim()
    .replace(/^(?:(?:either|is it|was it)\s+)+/i, '')
    .replace(/[\s,;:?]+$/, '');

/** "A, B or C" as three things. */
export function thingsOf(list: string, conjunction: 'or' | 'and'): readonly string[] {
  const at = list.toLowerCase().lastIndexOf(` ${conjunction} `);
  if (at < 0) return [];
  const last = list.slice(at + conjunction.length + 2);
  const [first = '', ...more] = list.slice(0, at).split(/,\s+(?!(?:co|ltd|inc)\b)/i);
  const start = trimmed(first);
  return [start, ...[...more, last].map((thing) => completed(start, trimmed(thing)))].map((thing) =>
    thing.replace(PLACE, ''),
  );
}

const STANDS_IN = /^(?:(?:that|those|the (?:one|ones)) )?(?<preposition>of|in|at|for|from) (?<rest>.+)$/i;
const POSSESSIVE = /['’]s?$/;
/** "in Arden or in Barrow": the places themselves. */
const PLACE = /^(?:in|at) (?=\S)/i;

/** A thing that leaves out what the first one says: "the rent in Arden" and "that in Barrow" or "Arden's rent" and "Barrow's". */
function completed(first: string, thing: string): string {
  const { preposition, rest } = STANDS_IN.exec(thing)?.groups ?? {};
  if (preposition !== undefined && rest !== undefined) {
    const at = first.toLowerCase().lastIndexOf(` ${preposition.toLowerCase()} `);
    return at < 0 ? thing : `${first.slice(0, at)} ${preposition} ${rest}`;
  }
  const noun = /['’]s (?<noun>.+)$/.exec(first)?.groups?.['noun'];
  return noun !== undefined && POSSESSIVE.test(thing) ? `${thing} ${noun}` : thing;
}

/** A name or noun phrase that can be asked about by itself. */
const isThing = (thing: string): boolean =>
  thing !== '' &&
  thing.length <= LONGEST_THING &&
  ![NO_THING, CUT_OFF, STANDS_IN].some((pattern) => pattern.test(thing));

export function comparison(
  kind: Comparison['kind'],
  things: readonly string[],
  measures: readonly Measure[],
): Comparison | undefined {
  const [one, other, ...more] = things;
  const [measure, ...further] = measures;
  if (one === undefined || other === undefined || measure === undefined) return undefined;
  if (!things.every(isThing) || new Set(things.map((thing) => thing.toLowerCase())).size < things.length)
    return undefined;
  return { kind, things: [one, other, ...more], measures: [measure, ...further] };
}

/** The time that a question ends with: it holds for both things. */
const TIME =
  /\s+(?:in|during|over|by|at) (?:(?:the|this|last) )?(?:[\w-]+ ){0,6}?(?:half|quarter|year|month|decade|century|\d{4}s?)\b.*$/i;

/**
 * The comparison of the two sides of "than". The verb may be said again after the second, "than the mill does"; the time after it holds for
 * both.
 */
export function ofPair(
  kind: Comparison['kind'],
  [one = '', than = '']: readonly [string | undefined, string | undefined],
  predicate: string,
): Comparison | undefined {
  const time = TIME.exec(than)?.[0] ?? '';
  const other = than
    .slice(0, than.length - time.length)
    .replace(/\s+(?:is|are|was|were|do|does|did|has|have|had|will|would|cost|costs)$/i, '');
  const first = trimmed(one);
  return comparison(kind, [first, completed(first, trimmed(other))], measuresOf(`${predicate}${time}`));
}
