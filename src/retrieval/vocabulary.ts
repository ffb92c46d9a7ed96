import { COUNTS } from './segment-columns.ts';
import type { SegmentWords } from './segment-words.ts';

/** Runs through the words of all segments, each once, with their counts together. */
function* entriesOf(segments: readonly SegmentWords[]): Generator<[string, number]> {
  for (const [place, { table, counts }] of segments.entries()) {
    for (let number = 0; number < table.size; number += 1) {
      let count = counts[number * COUNTS] ?? 0;
      if (count === 0) continue;
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
export const createVocabulary = (segments: () => readonly SegmentWords[]): ReadonlyMap<string, number> => {
  const countOf = (word: string): number => segments().reduce((sum, one) => sum + one.countOf(word), 0);
  const entries = (): MapIterator<[string, number]> => entriesOf(segments());
  const pick = function* pick<T>(part: (entry: [string, number]) => T): Generator<T, undefined> {
    for (const entry of entries()) yield part(entry);
    return undefined;
  };
  const vocabulary: ReadonlyMap<string, number> = {
    get size() {
      return Array.from(entries()).length;
    },
    has: (word) => countOf(word) > 0,
    get: (word) => countOf(word) || undefined,
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
