import { AGES, COMPARATIVES, ORDERS, PRICES, QUANTITIES } from './comparatives.ts';

export const BEING = /^(?:is|are|was|were)$/i;
export const HAVING = /^(?:has|have|had)$/i;
const HELPERS = /^(?:do|does|did|will|would|can|could|should|may|might)$/i;
/** Words between the verb and the comparative that say nothing. */
const EMPTY = /^(?:the|a|an|much|far|even|any|by|it|by far)$/i;
const PREPOSITIONS =
  /^(?:in|on|at|by|for|from|to|of|with|during|over|between|under|per|after|before|since|into)$/i;
const PAST =
  /(?:ed|made|built|sold|grew|rose|fell|won|lost|spent|paid|began|got|took|gave|held|ran|went|came|saw|wrote|drew)$/i;

/** A predicate parted at its comparative: "reaches | more | companies abroad". */
export type Parted = {
  readonly head: readonly string[];
  readonly word: string;
  readonly tail: readonly string[];
};

const isKey = (word: string): boolean =>
  [COMPARATIVES, AGES, PRICES, QUANTITIES].some((table: ReadonlyMap<string, unknown>) => table.has(word));

/** Where the comparative of a predicate stands: its place among the words, or −1. An order ("first", "earlier") counts only where nothing else compares. */
export function comparativeAt(words: readonly string[]): number {
  const plain = words.findIndex((word) => isKey(word.toLowerCase()) && word.toLowerCase() !== 'least');
  if (plain >= 0) return plain;
  return words.findIndex((word, at) => {
    const next = words[at + 1];
    return at > 0 && ORDERS.has(word.toLowerCase()) && (next === undefined || PREPOSITIONS.test(next));
  });
}

/** A predicate without its subject, parted; `undefined` when nothing in it compares. */
export function partPredicate(predicate: string): Parted | undefined {
  const words = predicate
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (BEING.test(word) || HAVING.test(word) || HELPERS.test(word) ? word.toLowerCase() : word));
  const at = comparativeAt(words);
  if (at < 0) return undefined;
  const head = words.slice(0, at).filter((word) => !EMPTY.test(word));
  return { head, word: (words[at] ?? '').toLowerCase(), tail: words.slice(at + 1) };
}

/** The helping verb to ask with, and the verb itself. */
export function verbOf(head: readonly string[]): readonly [helper: string, verb: string] {
  const [first = '', ...rest] = head;
  if (HELPERS.test(first)) return [first, rest.join(' ')];
  if (PAST.test(first) || /^had$/i.test(first)) return ['did', head.join(' ')];
  return ['does', [plainForm(first), ...rest].join(' ')];
}

/** "reaches" → "reach". */
const plainForm = (verb: string): string =>
  verb.replace(/(?:(?<=ch|sh|ss|x|z|o)e|(?<![s]))s$/i, '').replace(/(?<=[^aeiou])ie$/i, 'y');

/** What comes after the noun phrase that the comparative stands in, from its preposition on; "of the two" says nothing. */
export function restOf(tail: readonly string[]): readonly [noun: string, rest: string] {
  const cut = tail.findIndex((word) => PREPOSITIONS.test(word));
  const noun = (cut < 0 ? tail : tail.slice(0, cut)).join(' ');
  const rest = cut < 0 ? '' : tail.slice(cut).join(' ');
  return [noun, /^of (?:the|these|those) (?:two|three|four)\b/i.test(rest) ? '' : rest];
}
