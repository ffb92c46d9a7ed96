import type { ByteReader } from '../model/byte-reader.ts';
import { ModelError } from '../model/model-error.ts';
import { readNumbers, TABLE } from './number-column.ts';

/** Directed links between numbered nodes, in compressed rows. */
export interface Links {
  /** Where the links of `node` lead, in the order of the pairs they were made from; a view, not a copy. */
  from(node: number): Uint32Array;
}

export type LinkPairs = { readonly sources: Uint32Array; readonly targets: Uint32Array };

/** Zigzag: 0, −1, 1, −2, … are 0, 1, 2, 3, …, so that near nodes take one byte. */
export const unsigned = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
export const signed = (value: number): number => (value >>> 1) ^ -(value & 1);

/** Pairs in ascending order of their sources: the step from source to source, and from each source to its target. */
export function readLinkPairs(reader: ByteReader, nodes: number): LinkPairs {
  const steps = readNumbers(reader);
  const leaps = readNumbers(reader);
  const count = steps.length;
  const sources = new Uint32Array(count);
  const targets = new Uint32Array(count);
  let source = 0;
  for (let index = 0; index < count; index++) {
    source += steps[index] ?? 0;
    const target = source + signed(leaps[index] ?? 0);
    if (source >= nodes || target < 0 || target >= nodes)
      throw new ModelError(TABLE, 'is damaged: a link leads out of it');
    sources[index] = source;
    targets[index] = target;
  }
  return { sources, targets };
}

const joined = (first: Uint32Array, second: Uint32Array): Uint32Array => {
  const all = new Uint32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
};

/** Both ways of links that have no direction. */
export const bothWays = ({ sources, targets }: LinkPairs): LinkPairs => ({
  sources: joined(sources, targets),
  targets: joined(targets, sources),
});

export const reversed = ({ sources, targets }: LinkPairs): LinkPairs => ({
  sources: targets,
  targets: sources,
});

/** Targets keep the order of the pairs. */
export function createLinks({ sources, targets }: LinkPairs, nodes: number): Links {
  const starts = new Uint32Array(nodes + 2);
  for (let index = 0; index < sources.length; index++) {
    const row = (sources[index] ?? 0) + 2;
    starts[row] = (starts[row] ?? 0) + 1;
  }
  for (let row = 2; row < starts.length; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  // Filling a row moves its start on to where it ends, which is where the next one starts.
  const rows = new Uint32Array(targets.length);
  for (let index = 0; index < targets.length; index++) {
    const next = (sources[index] ?? 0) + 1;
    const place = starts[next] ?? 0;
    rows[place] = targets[index] ?? 0;
    starts[next] = place + 1;
  }
  return { from: (node) => rows.subarray(starts[node] ?? 0, starts[node + 1] ?? 0) };
}
