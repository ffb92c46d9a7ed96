import { boundedMemo } from '../../text/bounded-memo.ts';
import { type BroadClass, LEXICOGRAPHER_FILES, type PartOfSpeech } from './broad-class.ts';
import { partOf, unpackBundle } from '../model/bundle.ts';
import { type ByteReader, createByteReader, readFormat } from '../model/byte-reader.ts';
import {
  BACKGROUND_PART,
  BACKGROUND_TAG,
  GRAPH_PART,
  GRAPH_TAG,
  HIGHEST_CLASS,
  VECTORS_PART,
  VECTORS_TAG,
  VERSION,
} from './file-format.ts';
import { kindsAbove, kindSynsets } from './kinds.ts';
import { type Lemma, lemmasOf } from './morphology.ts';
import { type PartShares, partShares } from './parts-of-speech.ts';
import { type RelatedWord, relatedWords } from './related-words.ts';
import { readStringPool } from './string-pool.ts';
import { readTermVectors, type TermVector } from './term-vectors.ts';
import { readWordGraph } from './word-graph.ts';

/** What is known of English words. All words are lower case; an unknown one is an ordinary outcome everywhere. */
export interface WordTable {
  /** The lemmas a form may belong to, by part of speech: "left" → left (noun), leave (verb), left (adjective)… Empty when unknown. */
  lemmas(word: string): readonly Lemma[];
  /** Single words related to the word or its lemmas, the strongest first, at most 60. */
  related(word: string): readonly RelatedWord[];
  /**
   * Whether a noun is one of the things that `kind` names, in their most frequent senses: a nurse is a kind of person. A word is a kind of
   * itself; a phrase is written with spaces ("body of water").
   */
  isKindOf(noun: string, kind: string): boolean;
  /** The class of the most frequent sense, such as 'person', 'location', 'communication' or 'change'. */
  broadClass(word: string, part: 'noun' | 'verb'): BroadClass | undefined;
  /** `undefined` for an unknown word. */
  partsOfSpeech(word: string): PartShares | undefined;
  /** How common a term (see `Language.term`) is in general English: 1 for the commonest, 0 for an unknown one; linear in the logarithm. */
  commonness(term: string): number;
  /** The word vector of a term, to be looked up once and compared often; `undefined` for an unknown one. */
  vectorOf(term: string): TermVector | undefined;
  /** The cosine of two vectors of this table, −1 to 1; some tens of nanoseconds. Unrelated terms lie about 0, one pair in a hundred above 0.35. */
  cosine(one: TermVector, other: TermVector): number;
  /** The cosine of two terms' vectors: near 1 for terms that are met in like company; 0 when either is unknown. */
  similarity(term: string, other: string): number;
}

/** Words remembered with their lemmas and parts of speech: the vocabulary of a middling collection, some megabytes. */
const WORDS = 20_000;

/** Words remembered with what stands above them: the nouns of some hundred candidate sentences; a kilobyte each. */
const NOUNS = 4_000;

/** Words remembered with their relatives, which questions alone ask for; some kilobytes each. */
const QUESTION_WORDS = 1_000;

/** Terms remembered with their vectors; some dozens of bytes each. */
const TERMS = 50_000;

/** Class of each background term; see `file-format.ts`. */
function readCommonness(reader: ByteReader): (term: string) => number {
  const terms = readStringPool(reader);
  const classes = reader.bytes(terms.size);
  return (term) => (classes[terms.find(term)] ?? 0) / HIGHEST_CLASS;
}

/**
 * Reads what `buildWordTable` wrote. Takes some tens of milliseconds; the table keeps some twenty megabytes of numbers.
 *
 * @param file its name, for messages.
 * @throws {ModelError} when the bytes are not a word table, or of another version, cut off or damaged.
 */
export function decodeWordTable(bytes: Uint8Array, file = 'models/words.bin'): WordTable {
  const bundle = unpackBundle(bytes, file);
  const open = (part: string, tag: string): ByteReader => {
    const subject = `${file}: part "${part}"`;
    const reader = createByteReader(partOf(bundle, part, file), subject);
    readFormat(reader, subject, tag, VERSION);
    return reader;
  };
  const graph = readWordGraph(open(GRAPH_PART, GRAPH_TAG));
  const commonness = readCommonness(open(BACKGROUND_PART, BACKGROUND_TAG));
  const vectors = readTermVectors(open(VECTORS_PART, VECTORS_TAG));

  const isLemma = (lemma: string, part: PartOfSpeech): boolean => {
    const { start, end } = graph.senses(graph.lemmas.find(lemma), part);
    return end > start;
  };
  const lemmas = boundedMemo((word) => lemmasOf(word, isLemma), WORDS);
  const above = boundedMemo((noun) => kindsAbove(graph, lemmas(noun)), NOUNS);
  const vectorOf = boundedMemo((term) => vectors.find(term), TERMS);
  const meant = boundedMemo((kind) => kindSynsets(graph, lemmas(kind)), NOUNS);

  const classIn =
    (part: 'noun' | 'verb') =>
    (word: string): BroadClass | undefined => {
      const first = lemmas(word).find((candidate) => candidate.part === part);
      if (first === undefined) return undefined;
      const { start } = graph.senses(graph.lemmas.find(first.lemma), part);
      return LEXICOGRAPHER_FILES[graph.fileOf(graph.synsetOf(start))];
    };
  const nounClass = boundedMemo(classIn('noun'), WORDS);
  const verbClass = boundedMemo(classIn('verb'), WORDS);

  return {
    lemmas,
    related: boundedMemo((word) => relatedWords(graph, word, lemmas(word)), QUESTION_WORDS),
    isKindOf(noun, kind) {
      const kinds = above(noun);
      for (const synset of meant(kind)) if (kinds.has(synset)) return true;
      return false;
    },
    broadClass: (word, part) => (part === 'noun' ? nounClass(word) : verbClass(word)),
    partsOfSpeech: boundedMemo((word) => partShares(lemmas(word), graph), WORDS),
    commonness,
    vectorOf,
    cosine: (one, other) => vectors.cosine(one, other),
    similarity(term, other) {
      const [one, another] = [vectorOf(term), vectorOf(other)];
      return one === undefined || another === undefined ? 0 : vectors.cosine(one, another);
    },
  };
}
