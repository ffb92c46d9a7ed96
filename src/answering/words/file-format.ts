/**
 * A word table is a bundle of three parts.
 * `GRAPH_PART`: lemmas (string pool); lexicographer file of each synset (bytes, their number first); number of senses of each lemma, each
 * sense's synset, each sense's tag count (columns); links between synsets in the order of `SYNSET_LINKS`, between senses in the order of
 * `SENSE_LINKS` (pairs of columns). A lemma's senses stand by part of speech, noun, verb, adjective, adverb, then by frequency, as
 * WordNet orders them.
 * `BACKGROUND_PART`: terms (string pool) and the class of each (bytes).
 * `VECTORS_PART`: terms (string pool); the number of dimensions, even; each term's coordinates, 4 bits each (the number plus
 * `COORDINATE_OFFSET`), two to a byte, the first in the lower bits.
 */
export const GRAPH_PART = 'words';
export const BACKGROUND_PART = 'background';
export const VECTORS_PART = 'vectors';

/** At the start of each part. */
export const GRAPH_TAG = 'FNWG';
export const BACKGROUND_TAG = 'FNWB';
export const VECTORS_TAG = 'FNWV';

/** Goes up with every change of a part. */
export const VERSION = 1;

/** `hypernym` and `instance` lead upwards, `entailment` to what is entailed or caused; `similar` and `attribute` have no direction. */
export const SYNSET_LINKS = ['hypernym', 'instance', 'similar', 'entailment', 'attribute'] as const;

/** None has a direction. */
export const SENSE_LINKS = ['derivation', 'antonym', 'pertainym'] as const;

export type SynsetLink = (typeof SYNSET_LINKS)[number];
export type SenseLink = (typeof SENSE_LINKS)[number];

/** Highest class of background frequency: 6 bits. Class 0 is the rarest. */
export const HIGHEST_CLASS = 63;

/** Coordinates of a word vector are whole numbers from −7 to 7: what 4 bits hold, the same on both sides of 0. */
export const LARGEST_COORDINATE = 7;
export const COORDINATE_OFFSET = 8;
