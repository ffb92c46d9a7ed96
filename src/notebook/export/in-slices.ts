import { setImmediate } from 'node:timers/promises';

/** Findings whose part of a file is written in one go: some five milliseconds of BibTeX, the slowest format. */
const SLICE = 50;

/**
 * What `write` makes of all items, a slice of them in each turn of the event loop, so that others are answered meanwhile.
 * @param write is given a slice and how many items come before it
 */
export const inSlices = async <Item, Written>(
  items: readonly Item[],
  write: (slice: readonly Item[], before: number) => readonly Written[],
): Promise<readonly Written[]> => {
  const written: Written[] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await setImmediate();
    written.push(...write(items.slice(start, start + SLICE), start));
  }
  return written;
};
