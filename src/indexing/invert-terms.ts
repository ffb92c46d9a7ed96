import { bytesOfBits, setBit } from './bits.ts';
import type { Postings } from './sentence-index.ts';
import { buildStringTable } from './string-table.ts';

/**
 * The sentences of each term from the terms of each sentence, in one pass to count and one to fill.
 * @param starts where the terms of each sentence begin, and where those of the last end
 * @param terms numbers of `strings`, sentence after sentence, repeats kept
 */
export const invertTerms = (starts: Int32Array, terms: Int32Array, strings: readonly string[]): Postings => {
  const sentences = starts.length - 1;
  const last = new Int32Array(strings.length).fill(-1);
  const ends = new Int32Array(strings.length + 1);
  const eachOnce = (visit: (term: number, sentence: number) => void): void => {
    last.fill(-1);
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      const end = starts[sentence + 1] ?? 0;
      for (let at = starts[sentence] ?? 0; at < end; at += 1) {
        const term = terms[at] ?? 0;
        if (last[term] === sentence) continue;
        last[term] = sentence;
        visit(term, sentence);
      }
    }
  };
  eachOnce((term) => {
    ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < strings.length; term += 1)
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const next = ends.slice();
  const ids = new Int32Array(ends[strings.length] ?? 0);
  eachOnce((term, sentence) => {
    const place = next[term] ?? 0;
    ids[place] = sentence;
    next[term] = place + 1;
  });
  const present = new Uint8Array(bytesOfBits(sentences));
  for (let sentence = 0; sentence < sentences; sentence += 1) setBit(present, sentence);
  return { terms: buildStringTable(strings), starts: ends, ids, present };
};
