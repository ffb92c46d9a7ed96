import { shingles } from './shingles.ts';

/** Hashes in a sketch. The error of a likeness of .5 is then some .044. */
const SIZE = 128;
/** Hashes that are gathered before the largest are thrown away again. */
const GATHERED = 32 * SIZE;

/**
 * The sketch of a text: the smallest 128 of the hashes of its shingles, in rising order; all of them for a text that has fewer.
 *
 * Andrei Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences, 1997: the hashes that are the smallest in two texts
 * together are a fair sample of the shingles of both.
 */
export const sketchOf = (text: string): Uint32Array => {
  let gathered = new Set<number>();
  let largest = Infinity;
  const cut = (): readonly number[] =>
    Array.from(gathered)
      .sort((one, other) => one - other)
      .slice(0, SIZE);
  for (const hash of shingles(text)) {
    if (hash > largest) continue;
    gathered.add(hash);
    if (gathered.size < GATHERED) continue;
    const smallest = cut();
    gathered = new Set(smallest);
    largest = smallest.at(-1) ?? Infinity;
  }
  return Uint32Array.from(cut());
};

/**
 * How like two texts are, by their sketches: an estimate of the shingles that both have among those that either has, 0–1. A text is like
 * itself by 1; a text without words is like none, by 0.
 */
export const similarity = (one: Uint32Array, other: Uint32Array): number => {
  let [left, right, both, seen] = [0, 0, 0, 0];
  while (seen < SIZE && (left < one.length || right < other.length)) {
    const a = one[left] ?? Infinity;
    const b = other[right] ?? Infinity;
    if (a === b) both += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : both / seen;
};

/**
 * From this likeness on, two texts are taken for two states of one article. Measured on 53 articles of at least 1,500 letters: other
 * articles came to .01 at most; an added paragraph to .91 at least, a third cut off to .59, every twentieth word changed to .46–.72. Every
 * tenth word changed, as between two reports from one template, came to .48 at most.
 */
export const NEARLY_SAME = 0.5;
