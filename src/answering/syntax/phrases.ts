import { tokenClass } from './token-class.ts';

/** A stretch of tokens, first and last included. */
export type Stretch = { readonly first: number; readonly last: number };

const NOMINAL: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.name,
  tokenClass.number,
  tokenClass.determiner,
  tokenClass.adjective,
  tokenClass.hyphen,
  tokenClass.sign,
  tokenClass.quotation,
]);
const HEADS: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.name,
  tokenClass.number,
  tokenClass.determiner,
  tokenClass.pronoun,
]);

/**
 * Noun phrases without what hangs on them: determiner, adjectives, nouns, names, figures. A pronoun is one of its own. In order, disjoint.
 * Source: the base noun phrases of S. Abney, "Parsing by Chunks", 1991.
 */
export function nounPhrases(classes: Uint8Array): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] === tokenClass.pronoun) {
      found.push({ first: at, last: at });
      continue;
    }
    if (!NOMINAL.has(classes[at] ?? -1)) continue;
    let end = at;
    while (end + 1 < classes.length && continues(classes, end)) end++;
    let last = end;
    while (last > at && !HEADS.has(classes[last] ?? -1)) last--;
    let first = at;
    while (first < last && (classes[first] === tokenClass.quotation || classes[first] === tokenClass.hyphen))
      first++;
    if (HEADS.has(classes[last] ?? -1)) found.push({ first, last });
    at = end;
  }
  return found;
}

/** Whether the phrase goes on after the token at `at`: a determiner opens another. */
function continues(classes: Uint8Array, at: number): boolean {
  const next = classes[at + 1] ?? -1;
  if (next === tokenClass.determiner) return classes[at] === tokenClass.determiner;
  return NOMINAL.has(next);
}
