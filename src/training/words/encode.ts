import { packBundle } from '../../answering/model/bundle.ts';
import { type ByteWriter, createByteWriter } from '../../answering/model/byte-writer.ts';
import {
  BACKGROUND_PART,
  BACKGROUND_TAG,
  GRAPH_PART,
  GRAPH_TAG,
  HIGHEST_CLASS,
  SENSE_LINKS,
  SYNSET_LINKS,
  VECTORS_PART,
  VERSION,
} from '../../answering/words/file-format.ts';
import { unsigned } from '../../answering/words/links.ts';
import { LEXICOGRAPHER_FILES, PARTS_OF_SPEECH } from '../../answering/words/broad-class.ts';
import type { BackgroundTerm } from './background.ts';
import type { Dictionary, Synset } from './dictionary.ts';
import { encodeVectors } from './encode-vectors.ts';
import { writeNumbers } from './number-column-writer.ts';
import { writeStringPool } from './string-pool-writer.ts';
import type { TermDirection } from './term-vectors.ts';

type Pair = readonly [source: number, target: number];

function writePairs(writer: ByteWriter, pairs: readonly Pair[]): void {
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
  const distinct = sorted.filter(
    ([a, b], index) => a !== sorted[index - 1]?.[0] || b !== sorted[index - 1]?.[1],
  );
  writeNumbers(
    writer,
    distinct.map(([source], index) => source - (distinct[index - 1]?.[0] ?? 0)),
  );
  writeNumbers(
    writer,
    distinct.map(([source, target]) => unsigned(target - source)),
  );
}

/** A link without direction is written once. */
const ordered = ([a, b]: Pair): Pair => (a < b ? [a, b] : [b, a]);

/** The uppermost synsets stand in a file of their own; those that name a class belong to it. */
function fileOf({ file, words }: Synset): number {
  if (LEXICOGRAPHER_FILES[file] !== 'tops') return file;
  const named = LEXICOGRAPHER_FILES.findIndex((name, index) => index > file && words.includes(name));
  return named === -1 ? file : named;
}

/** Synsets with a word of the table, and all that stand above them. */
function selectSynsets({ synsets, lemmas }: Dictionary, selected: readonly string[]): readonly Synset[] {
  const kept = new Set<string>();
  const open: string[] = [];
  for (const lemma of selected)
    for (const part of PARTS_OF_SPEECH)
      for (const { synset } of lemmas.get(lemma)?.[part] ?? []) open.push(synset);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    for (const { link, target } of synsets.get(id)?.links ?? [])
      if (link === 'hypernym' || link === 'instance') open.push(target);
  }
  return [...synsets.values()].filter(({ id }) => kept.has(id));
}

/** Class 0 for a share of `rarest` or less, the highest for `commonest`, in equal steps of the logarithm. */
const frequencyClass = (share: number, rarest: number, commonest: number): number =>
  commonest <= rarest
    ? HIGHEST_CLASS
    : Math.round((HIGHEST_CLASS * Math.log(share / rarest)) / Math.log(commonest / rarest));

function encodeGraph(dictionary: Dictionary, selected: readonly string[]): Uint8Array {
  const writer = createByteWriter();
  writer.format(GRAPH_TAG, VERSION);
  const synsets = selectSynsets(dictionary, selected);
  const numbers = new Map(synsets.map(({ id }, number) => [id, number]));

  writeStringPool(writer, selected);
  writer.varint(synsets.length);
  writer.bytes(Uint8Array.from(synsets, fileOf));

  const senses = selected.map((lemma) =>
    PARTS_OF_SPEECH.flatMap((part) => dictionary.lemmas.get(lemma)?.[part] ?? []).filter(({ synset }) =>
      numbers.has(synset),
    ),
  );
  const senseNumbers = new Map<string, number>();
  selected.forEach((lemma, index) => {
    for (const { synset } of senses[index] ?? []) senseNumbers.set(`${synset} ${lemma}`, senseNumbers.size);
  });
  writeNumbers(
    writer,
    senses.map((of) => of.length),
  );
  writeNumbers(
    writer,
    senses.flatMap((of) => of.map(({ synset }) => numbers.get(synset) ?? 0)),
  );
  writeNumbers(
    writer,
    senses.flatMap((of) => of.map(({ tagCount }) => tagCount)),
  );

  for (const wanted of SYNSET_LINKS) {
    const pairs = synsets.flatMap(({ id, links }) =>
      links.flatMap(({ link, target }): Pair[] => {
        const [from, to] = [numbers.get(id), numbers.get(target)];
        if (link !== wanted || from === undefined || to === undefined) return [];
        return [link === 'similar' || link === 'attribute' ? ordered([from, to]) : [from, to]];
      }),
    );
    writePairs(writer, pairs);
  }
  for (const wanted of SENSE_LINKS) {
    const pairs = synsets.flatMap(({ id, words, wordLinks }) =>
      wordLinks.flatMap(({ link, word, target }): Pair[] => {
        const targetWord = dictionary.synsets.get(target.synset)?.words[target.word];
        const from = senseNumbers.get(`${id} ${words[word]}`);
        const to = senseNumbers.get(`${target.synset} ${targetWord}`);
        return link !== wanted || from === undefined || to === undefined ? [] : [ordered([from, to])];
      }),
    );
    writePairs(writer, pairs);
  }

  return writer.finish();
}

/** @param background the commonest first. */
function encodeBackground(background: readonly BackgroundTerm[]): Uint8Array {
  const writer = createByteWriter();
  writer.format(BACKGROUND_TAG, VERSION);
  const terms = background.toSorted((one, other) => (one.term < other.term ? -1 : 1));
  const commonest = background[0]?.share ?? 1;
  const rarest = background.at(-1)?.share ?? 1;
  writeStringPool(
    writer,
    terms.map(({ term }) => term),
  );
  writer.bytes(Uint8Array.from(terms, ({ share }) => frequencyClass(share, rarest, commonest)));
  return writer.finish();
}

/** The whole file; see `file-format.ts`. */
export const encodeWordTable = (
  dictionary: Dictionary,
  selected: readonly string[],
  background: readonly BackgroundTerm[],
  vectors: readonly TermDirection[],
): Uint8Array =>
  packBundle(
    new Map([
      [GRAPH_PART, encodeGraph(dictionary, selected)],
      [BACKGROUND_PART, encodeBackground(background)],
      [VECTORS_PART, encodeVectors(vectors)],
    ]),
  );
