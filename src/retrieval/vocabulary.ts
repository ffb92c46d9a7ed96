import type { StringTable } from '../indexing/string-table.ts';
import { COUNTS } from './segment-columns.ts';
import type { SegmentWords } from './segment-words.ts';

/** Words with the number of their occurrences. */
export interface Vocabulary extends ReadonlyMap<string, number> {
  /**
   * Those that begin so and have at least and at most so many UTF-16 units: the others, which are most of them, are passed over before they are
   * strings.
   */
  beginningWith(beginning: string, least: number, most: number): Iterable<readonly [string, number]>;
}

/** Whether a string of a table may be meant, by its number there. */
type Filter = (table: StringTable, number: number) => boolean;

const all: Filter = () => true;

const begins =
  (beginning: string, least: number, most: number): Filter =>
  ({ columns: { units, starts } }, number) => {
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 0) - start;
    if (length < Math.max(least, beginning.length) || length > most) return false;
    for (let at = 0; at < beginning.length; at += 1)
      if (units[start + at] !== beginning.charCodeAt(at)) return false;
    return true;
  };

/** Runs through the words of all segments, each once, with their counts together. */
function* entriesOf(segments: readonly SegmentWords[], isMeant: Filter): Generator<[string, number]> {
  for (const [place, { table, counts }] of segments.entries()) {
    for (let number = 0; number < table.size; number += 1) {
      let count = counts[number * COUNTS] ?? 0;
      if (count === 0 || !isMeant(table, number)) continue;
      const word = table.stringOf(number);
      if (segments.slice(0, place).some((earlier) => earlier.countOf(word) > 0)) continue;
      for (const later of segments.slice(place + 1)) count += later.countOf(word);
      yield [word, count];
    }
  }
}

/**
 * The words of segments as one map, which follows them. Words are strings only as long as somebody runs through them.
 * @param segments asked anew each time
 */
export const createVocabulary = (segments: () => readonly SegmentWords[]): Vocabulary => {
  const countOf = (word: string): number => segments().reduce((sum, one) => sum + one.countOf(word), 0);
  const entries = (): MapIterator<[string, number]> => entriesOf(segments(), all);
  const pick = function* pick<T>(part: (entry: [string, number]) => T): Generator<T, undefined> {
    for (const entry of entries()) yield part(entry);
    return undefined;
  };
  const vocabulary: Vocabulary = {
    get size() {
      return Array.from(entries()).length;
    },
    has: (word) => countOf(word) > 0,
    get: (word) => countOf(word) || undefined,
    beginningWith: (beginning, least, most) => entriesOf(segments(), begins(beginning, least, most)),
    keys: () => pick(([word]) => word),
    values: () => pick(([, count]) => count),
    entries,
    [Symbol.iterator]: entries,
    forEach(visit) {
      for (const [word, count] of entries()) visit(count, word, vocabulary);
    },
  };
  return vocabulary;
};
