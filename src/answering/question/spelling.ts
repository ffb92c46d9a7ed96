import type { Vocabulary } from '../../retrieval/vocabulary.ts';

/** A shorter word has too many neighbours for a guess; one of this length is taken only for a slip of the hand. In letters. */
export const SHORTEST_MISTYPED = 4;
/** From this length on, two slips are allowed instead of one. In letters. */
const LONG_ENOUGH_FOR_TWO = 8;

/** Edits by which a word may have been mistyped, at most: 0 to 2. */
export const mostSlips = ({ length }: string): number =>
  length < SHORTEST_MISTYPED ? 0 : length < LONG_ENOUGH_FOR_TWO ? 1 : 2;

/**
 * Edits between two words, with neighbours swapped counting one (optimal string alignment, after Damerau 1964); more than `limit` comes
 * back as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [older, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (older[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [older, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

const letters = (word: string): string => Array.from(word).sort().join('');

/** Whether one word is the other with letters left out, doubled or swapped, none replaced: slips of the hand, not another name. */
function isSlip(typed: string, known: string): boolean {
  if (typed.length === known.length) return letters(typed) === letters(known);
  const [short, long] = typed.length < known.length ? [typed, known] : [known, typed];
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/**
 * The collection's word that a mistyped one most likely stands for, or `undefined`. A name is only ever taken for a slip of the hand:
 * one letter replaced may well be another real name. `vocabulary` is lower case with counts.
 */
export function nearestWord(
  typed: string,
  vocabulary: Pick<Vocabulary, 'has' | 'beginningWith'>,
  isName: (word: string) => boolean,
): string | undefined {
  const limit = mostSlips(typed);
  if (limit === 0 || vocabulary.has(typed)) return undefined;
  let best: { readonly word: string; readonly distance: number; readonly count: number } | undefined;
  const least = Math.max(SHORTEST_MISTYPED, typed.length - limit);
  for (const [word, count] of vocabulary.beginningWith(typed.charAt(0), least, typed.length + limit)) {
    const distance = editDistance(typed, word, limit);
    if (
      distance > limit ||
      ((isName(word) || typed.length === SHORTEST_MISTYPED) && !(distance === 1 && isSlip(typed, word)))
    )
      continue;
    if (best === undefined || distance < best.distance || (distance === best.distance && count > best.count))
      best = { word, distance, count };
  }
  return best?.word;
}

/**
 * The collection's word that a real word is a slip of: two neighbouring letters swapped ("trail" for "trial") or one written twice or once too
 * few ("loosing" for "losing"). No other edit, for most of those lead to another word that may have been meant. `vocabulary` as above.
 */
export function slipOf(
  typed: string,
  vocabulary: ReadonlyMap<string, number>,
  isName: (word: string) => boolean,
): string | undefined {
  if (typed.length <= SHORTEST_MISTYPED || vocabulary.has(typed)) return undefined;
  const found = slips(typed).filter((word) => vocabulary.has(word) && !isName(word));
  return found.toSorted((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0))[0];
}

function slips(typed: string): readonly string[] {
  const letters = typed.split('');
  return letters.flatMap((letter, at) => {
    const [before, after] = [typed.slice(0, at), typed.slice(at + 1)];
    const next = letters[at + 1];
    const doubled = `${before}${letter}${letter}${after}`;
    if (next === undefined) return [doubled];
    return next === letter ? [before + after] : [doubled, `${before}${next}${letter}${typed.slice(at + 2)}`];
  });
}
