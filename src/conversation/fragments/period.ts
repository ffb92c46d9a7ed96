import { tokenClass } from '../../answering/syntax/token-class.ts';
import { edited } from '../edit.ts';
import { periodPhrase } from '../phrases.ts';
import { lastTime } from '../references/places-and-times.ts';
import type { Context } from '../context.ts';
import type { TurnText, TurnTextReader } from '../turn-text.ts';

/** "The year before", "a year later", "two years earlier": counted from the year spoken of. */
const YEAR_OFF =
  /\b(?:in )?(?:the|a|one|(?<count>two|three|four|five|ten|\d{1,2})) (?:(?<preceding>previous|preceding|prior)|(?<following>following|next|subsequent))? ?years?(?: (?<way>before|earlier|prior|after|afterwards|later))?(?: (?:that|then|this))?$/i;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['ten', 10],
]);

/** The time that a fragment ends with or is, with its preposition; `rest` is the fragment without it. */
export type TimeInFragment = { readonly time: string; readonly rest: string };

/** Takes the time out of a fragment. "The year before" is worked out from the year spoken of. */
export function timeIn(fragment: TurnText, context: Context): TimeInFragment {
  const off = YEAR_OFF.exec(fragment.text);
  const way = off === null ? 0 : wayOf(off.groups ?? {});
  if (off !== null && way !== 0) {
    const year = /\b(?:1\d|20)\d\d\b/.exec(lastTime(context))?.[0] ?? yearOfQuote(context);
    const rest = fragment.text.slice(0, off.index).trim();
    return { time: year === undefined ? off[0] : `in ${Number(year) + way}`, rest };
  }
  const time = periodPhrase(fragment);
  if (time === '') return { time, rest: fragment.text };
  const at = fragment.text.lastIndexOf(time);
  const rest = `${fragment.text.slice(0, at)} ${fragment.text.slice(at + time.length)}`;
  return { time: withPreposition(time), rest: rest.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '') };
}

function wayOf({ count, preceding, following, way }: Readonly<Record<string, string | undefined>>): number {
  const years = COUNTS.get((count ?? '').toLowerCase()) ?? (count === undefined ? 1 : Number(count));
  if (preceding !== undefined || /^(?:before|earlier|prior)$/i.test(way ?? '')) return -years;
  return following !== undefined || way !== undefined ? years : 0;
}

/** The one year that the quoted sentence writes. */
function yearOfQuote({ quoted }: Context): string | undefined {
  const years = new Set(quoted.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []);
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

const withPreposition = (time: string): string =>
  /^(?:the |\p{L}+ )?\d|^(?:the |q\d|january|february|march|april|may|june|july|august|september|october|november|december)/iu.test(
    time,
  ) && !/^(?:in|on|at|from|since|until|till|before|after|between|by|during|for|to|of|up|as)\b/i.test(time)
    ? `in ${time}`
    : time;

/** A question asked of another time, or of a time. */
export function atTime(question: string, time: string, readText: TurnTextReader): string {
  const read = readText(question);
  const before = periodPhrase(read);
  if (before === '') return `${read.text} ${time}`.trim();
  const start = read.text.lastIndexOf(before);
  const at = read.tokens.findIndex((token) => token.start >= start);
  const isAdverbial = read.classes[at] === tokenClass.preposition || !/^\d/.test(before);
  const text = isAdverbial ? time : time.replace(/^(?:in|of) /i, '');
  return edited(read.text, [{ start, end: start + before.length, text }]).trim();
}
