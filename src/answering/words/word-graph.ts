import { LEXICOGRAPHER_FILES, partOfSpeechOf, PARTS_OF_SPEECH, type PartOfSpeech } from './broad-class.ts';
import type { ByteReader } from '../model/byte-reader.ts';
import { ModelError } from '../model/model-error.ts';
import type { SenseLink, SynsetLink } from './file-format.ts';
import { bothWays, createLinks, type Links, readLinkPairs, reversed } from './links.ts';
import { readNumbers, TABLE } from './number-column.ts';
import { readStringPool, type StringPool } from './string-pool.ts';

/** Numbers of a run: `[start, end)`. */
type Range = { readonly start: number; readonly end: number };

/**
 * WordNet as numbers. A lemma is an index of `lemmas`, in lower case, the words of a phrase parted by spaces; a sense is one lemma in
 * one synset.
 */
export interface WordGraph {
  readonly lemmas: StringPool;
  readonly synsets: number;
  /** The senses of a lemma as one part of speech, most frequent first; none for a lemma that isn't there (−1). */
  senses(lemma: number, part: PartOfSpeech): Range;
  lemmaOf(sense: number): number;
  synsetOf(sense: number): number;
  /** How often WordNet's annotators met the sense in running text. */
  tagCount(sense: number): number;
  /** The senses that make up a synset, in ascending order of their lemmas. */
  members(synset: number): Uint32Array;
  /** See `LEXICOGRAPHER_FILES`. */
  fileOf(synset: number): number;
  readonly synsetLinks: Readonly<Record<SynsetLink, { readonly forward: Links; readonly backward: Links }>>;
  readonly senseLinks: Readonly<Record<SenseLink, Links>>;
}

const PARTS = PARTS_OF_SPEECH.length;

export function readWordGraph(reader: ByteReader): WordGraph {
  const lemmas = readStringPool(reader);
  const synsets = reader.varint();
  const files = reader.bytes(synsets);
  if (files.some((file) => file >= LEXICOGRAPHER_FILES.length))
    throw new ModelError(TABLE, 'is damaged: a synset has no class');

  const counts = readNumbers(reader);
  const synsetOf = readNumbers(reader);
  const tags = readNumbers(reader);
  const senseCount = synsetOf.length;

  const partOfFile = LEXICOGRAPHER_FILES.map((_, file) => PARTS_OF_SPEECH.indexOf(partOfSpeechOf(file)));
  const lemmaOf = new Uint32Array(senseCount);
  // Of each lemma, where the senses of each part of speech start; one more for the end of the last.
  const starts = new Uint32Array(lemmas.size * PARTS + 1);
  let sense = 0;
  for (let lemma = 0; lemma < lemmas.size; lemma++) {
    const end = sense + (counts[lemma] ?? 0);
    for (let part = 0; part < PARTS; part++) {
      starts[lemma * PARTS + part] = sense;
      while (sense < end && partOfFile[files[synsetOf[sense] ?? synsets] ?? -1] === part)
        lemmaOf[sense++] = lemma;
    }
    if (sense !== end) throw new ModelError(TABLE, 'is damaged: the senses of a word are out of order');
  }
  starts[lemmas.size * PARTS] = sense;

  const numbers = new Uint32Array(senseCount);
  for (let index = 0; index < senseCount; index++) numbers[index] = index;
  const members = createLinks({ sources: synsetOf, targets: numbers }, synsets);

  const readDirected = (): { forward: Links; backward: Links } => {
    const pairs = readLinkPairs(reader, synsets);
    return { forward: createLinks(pairs, synsets), backward: createLinks(reversed(pairs), synsets) };
  };
  const readUndirected = (): { forward: Links; backward: Links } => {
    const links = createLinks(bothWays(readLinkPairs(reader, synsets)), synsets);
    return { forward: links, backward: links };
  };
  const readSenseLinks = (): Links => createLinks(bothWays(readLinkPairs(reader, senseCount)), senseCount);

  // In the order of the file, as `SYNSET_LINKS` and `SENSE_LINKS` have it.
  const synsetLinks = {
    hypernym: readDirected(),
    instance: readDirected(),
    similar: readUndirected(),
    entailment: readDirected(),
    attribute: readUndirected(),
  };
  const senseLinks = { derivation: readSenseLinks(), antonym: readSenseLinks(), pertainym: readSenseLinks() };

  return {
    lemmas,
    synsets,
    senses(lemma, part) {
      if (lemma < 0) return { start: 0, end: 0 };
      const place = lemma * PARTS + PARTS_OF_SPEECH.indexOf(part);
      return { start: starts[place] ?? 0, end: starts[place + 1] ?? 0 };
    },
    lemmaOf: (of) => lemmaOf[of] ?? 0,
    synsetOf: (of) => synsetOf[of] ?? 0,
    tagCount: (of) => tags[of] ?? 0,
    members: (synset) => members.from(synset),
    fileOf: (synset) => files[synset] ?? 0,
    synsetLinks,
    senseLinks,
  };
}
