/*
 * Small segments are merged as they come, as in a logarithmic index: so that a search asks few, and a sentence is merged seldom.
 * Source: P. O'Neil et al., "The log-structured merge-tree", Acta Informatica 33 (1996), with tiers.
 */

/** Segments of about the same size that make one of the next: each sentence is written again once for each tier. */
const MERGED_AT_ONCE = 8;

/**
 * Sentences that may be merged while others wait: some ten milliseconds. Larger ones are merged by whoever can do it elsewhere, and until
 * then searched one after another.
 */
export const LARGEST_AT_ONCE = 4096;

/**
 * Share of a segment's articles (0–1) from which those that were taken out are cleared away: until then they cost their memory and a look
 * at a bit for each of their sentences.
 */
const REMOVED_SHARE = 0.25;

/** Whether a segment of so many articles is to be written anew, when so many are left. */
export const isWorn = (articles: number, left: number): boolean => articles - left > articles * REMOVED_SHARE;

const tierOf = (sentences: number): number =>
  Math.floor(Math.log(Math.max(1, sentences)) / Math.log(MERGED_AT_ONCE));

/**
 * How many of the last segments are to be merged now; 0 for none.
 * @param sizes sentences of each segment, in order
 * @param largest sentences that may be merged together
 */
export const mergedTail = (sizes: readonly number[], largest: number = LARGEST_AT_ONCE): number => {
  const last = sizes.at(-1);
  if (last === undefined) return 0;
  const tier = tierOf(last);
  let [count, together] = [0, 0];
  for (const size of sizes.toReversed()) {
    if (tierOf(size) > tier || together + size > largest) break;
    count += 1;
    together += size;
  }
  return count >= MERGED_AT_ONCE ? count : 0;
};
