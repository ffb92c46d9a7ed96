/** The universal parts of speech. Source: Universal Dependencies, version 2 (UPOS). */
export const PARTS_OF_SPEECH = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];
