import type { ReadSentence } from '../read-sentence.ts';
import type { Run } from './span-runs.ts';
import { tokenClass } from '../syntax/token-class.ts';

const {
  noun,
  verb,
  adjective,
  number,
  name,
  determiner,
  hyphen,
  sign,
  opening,
  closing,
  quotation,
  comma,
  adverb,
  preposition,
} = tokenClass;

/** What a noun phrase is made of. */
const PHRASE: ReadonlySet<number> = new Set([noun, adjective, number, name, hyphen, sign]);

/** Things named one after another, "A, B and C", in the order of the text. */
export type Coordination = readonly [Run, Run, ...Run[]];

/** From the first item to the last. */
export const extentOfItems = (items: Coordination): Run => [items[0][0], items.at(-1)?.[1] ?? items[1][1]];

/** Items that one mark separates from the next: "4, 11 and 27", "wool, herring, etc.", "Finch, a tag; Heron, a reader; and Wren". */
export function coordinationsIn(sentence: ReadSentence): readonly Coordination[] {
  const found: Coordination[] = [];
  const bySemicolon = headsOfSegments(sentence);
  if (bySemicolon !== undefined) found.push(bySemicolon);
  for (let at = 1; at < sentence.tokens.length - 1; at++) {
    const width = conjunctionAt(sentence, at);
    if (width === 0) continue;
    const last = phraseFrom(sentence, at + width);
    if (last === undefined) continue;
    const items = itemsBefore(sentence, at);
    const [first, ...rest] = [...items, last];
    const [second, ...more] = rest;
    if (first === undefined || second === undefined) continue;
    const outer = found.findIndex((other) => other.some((item) => item[0] <= first[0] && last[1] <= item[1]));
    if (outer < 0) found.push([first, second, ...more]);
  }
  return found.map((items) => joined(sentence, items, found));
}

/** How many tokens "and", "or", "as well as" take at a place; 0 where there is none. */
function conjunctionAt({ lower }: ReadSentence, at: number): number {
  if (lower[at] === 'and' || lower[at] === 'or' || lower[at] === '&') return lower[at + 1] === '/' ? 3 : 1;
  return lower[at] === 'as' && lower[at + 1] === 'well' && lower[at + 2] === 'as' ? 3 : 0;
}

/** The items before a conjunction, back over commas. */
function itemsBefore(sentence: ReadSentence, conjunction: number): readonly Run[] {
  const items: Run[] = [];
  let end = conjunction - 1;
  if (sentence.classes[end] === comma) end--;
  for (;;) {
    const item = phraseTo(sentence, end);
    if (item === undefined) return items;
    // "In the 16th century, Poland and Sweden": what opens the sentence is no item.
    if (item[0] === 1 && sentence.classes[0] === preposition && items.length > 0) return items;
    items.unshift(item);
    if (sentence.classes[item[0] - 1] !== comma) return items;
    end = item[0] - 2;
  }
}

/** A coordination whose last item is the first of another is one with it where the items are alike: "A and B, and C". */
function joined({ classes }: ReadSentence, items: Coordination, all: readonly Coordination[]): Coordination {
  const last = items.at(-1);
  const next = all.find((other) => other !== items && last !== undefined && other[0][0] === last[0]);
  if (next === undefined || next.some(([first]) => classes[first] !== classes[items[0][0]])) return items;
  const [, ...more] = next;
  return [...items, ...more];
}

/** The noun phrase that begins at a token, with its "of …" and what stands in brackets behind it. */
function phraseFrom({ classes, lower }: ReadSentence, first: number): Run | undefined {
  let at = first;
  if (classes[at] === adverb) at++;
  if (classes[at] === determiner) at++;
  if (/ing$|ed$/.test(lower[at] ?? '') && classes[at] === verb && PHRASE.has(classes[at + 1] ?? verb)) at++;
  let last = -1;
  for (; at < classes.length; at++) {
    const kind = classes[at] ?? verb;
    if (PHRASE.has(kind) || kind === quotation || isHyphened(classes, at)) last = at;
    else if (last >= 0 && lower[at] === 'of') continue;
    else if (lower[at - 1] === 'of' && kind === determiner) continue;
    else if (last >= 0 && kind === opening) {
      const close = closingOf(classes, at);
      if (close === undefined) break;
      at = last = close;
    } else break;
  }
  return last < 0 ? undefined : [first, last];
}

/** The noun phrase that ends at a token, with its determiner. */
function phraseTo({ classes, lower }: ReadSentence, end: number): Run | undefined {
  let at = end;
  if (classes[at] === closing) {
    const open = openingOf(classes, at);
    if (open === undefined) return undefined;
    at = open - 1;
  }
  let first = -1;
  for (; at >= 0; at--) {
    const kind = classes[at] ?? verb;
    if (PHRASE.has(kind) || kind === quotation || isHyphened(classes, at)) first = at;
    else if (first >= 0 && lower[at] === 'of' && PHRASE.has(classes[at - 1] ?? verb)) continue;
    else if (kind === determiner && first >= 0) {
      first = at;
      if (lower[at - 1] !== 'of') break;
    } else if (kind === verb && first >= 0 && /ing$|ed$/.test(lower[at] ?? '') && classes[at - 1] === comma) {
      first = at;
      break;
    } else break;
  }
  return first < 0 ? undefined : [first, end];
}

/** A word between two hyphens: "brother-in-law". */
const isHyphened = (classes: Uint8Array, at: number): boolean =>
  classes[at - 1] === hyphen && classes[at + 1] === hyphen;

function closingOf(classes: Uint8Array, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < classes.length; at++) {
    if (classes[at] === opening) depth++;
    if (classes[at] === closing && --depth === 0) return at;
  }
  return undefined;
}

function openingOf(classes: Uint8Array, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (classes[at] === closing) depth++;
    if (classes[at] === opening && --depth === 0) return at;
  }
  return undefined;
}

/** Least segments between semicolons that are taken for a list. */
const LEAST_SEGMENTS = 2;

/** The first noun phrase of each segment of a sentence whose segments each open with one and a comma: "Finch, a tag …; Heron, a reader …". */
function headsOfSegments(sentence: ReadSentence): Coordination | undefined {
  const { lower } = sentence;
  const starts = lower.flatMap((word, at) => (word === ';' ? [at + 1] : []));
  if (starts.length + 1 < LEAST_SEGMENTS) return undefined;
  const heads = starts.map((start) =>
    headAt(sentence, conjunctionAt(sentence, start) > 0 ? start + 1 : start),
  );
  const opens = firstHead(sentence, starts[0] ?? 0);
  const [first, second, ...more] = [opens, ...heads].filter((head) => head !== undefined);
  if (first === undefined || second === undefined || more.length + 2 < starts.length + 1) return undefined;
  return [first, second, ...more];
}

/** The noun phrase at a token that a comma follows. */
function headAt(sentence: ReadSentence, start: number): Run | undefined {
  const head = phraseFrom(sentence, start);
  return head !== undefined && sentence.classes[head[1] + 1] === comma ? head : undefined;
}

/** The head of the first segment: at its beginning, or behind "are", "include" or a colon. */
function firstHead(sentence: ReadSentence, end: number): Run | undefined {
  for (let at = 0; at < end; at++) {
    const opens = at === 0 || /^(?:are|is|were|was|includes?|included|:)$/.test(sentence.lower[at - 1] ?? '');
    const head = opens ? headAt(sentence, at) : undefined;
    if (head !== undefined && head[1] < end) return head;
  }
  return undefined;
}
