import { bytesOfBits, setBit } from './bits.ts';
import type { Postings, SentenceId } from './sentence-index.ts';
import { buildStringTable } from './string-table.ts';

/** Puts lists of sentences into columns. @param lists of each term, the ids rising; a term without sentences is left out */
export const collectPostings = (
  lists: Iterable<readonly [string, ArrayLike<SentenceId>]>,
  sentences: readonly SentenceId[],
): Postings => {
  const terms: string[] = [];
  const kept: ArrayLike<SentenceId>[] = [];
  let length = 0;
  for (const [term, ids] of lists) {
    if (ids.length === 0) continue;
    terms.push(term);
    kept.push(ids);
    length += ids.length;
  }
  const starts = new Int32Array(terms.length + 1);
  const ids = new Int32Array(length);
  for (const [term, list] of kept.entries()) {
    const start = starts[term] ?? 0;
    ids.set(list, start);
    starts[term + 1] = start + list.length;
  }
  const end = sentences.reduce((highest, id) => Math.max(highest, id + 1), 0);
  const present = new Uint8Array(bytesOfBits(end));
  for (const id of sentences) setBit(present, id);
  return { terms: buildStringTable(terms), starts, ids, present };
};

/** Every id whose bit is set, rising. */
export function* idsIn(present: Uint8Array): Generator<SentenceId> {
  for (const [byte, bits] of present.entries())
    for (let bit = 0; bit < 8; bit += 1) if ((bits & (1 << bit)) !== 0) yield byte * 8 + bit;
}
