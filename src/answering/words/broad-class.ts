/**
 * The lexicographer files of WordNet in the order of their numbers (lexnames(5WN)): the broadest classes that it sorts senses into.
 * Adjectives and adverbs have none to speak of.
 */
export const LEXICOGRAPHER_FILES = [
  'adjective',
  'adjective',
  'adverb',
  'tops',
  'act',
  'animal',
  'artifact',
  'attribute',
  'body',
  'cognition',
  'communication',
  'event',
  'feeling',
  'food',
  'group',
  'location',
  'motive',
  'object',
  'person',
  'phenomenon',
  'plant',
  'possession',
  'process',
  'quantity',
  'relation',
  'shape',
  'state',
  'substance',
  'time',
  'body',
  'change',
  'cognition',
  'communication',
  'competition',
  'consumption',
  'contact',
  'creation',
  'emotion',
  'motion',
  'perception',
  'possession',
  'social',
  'stative',
  'weather',
  'adjective',
] as const;

export type BroadClass = (typeof LEXICOGRAPHER_FILES)[number];

export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb'] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** By the number of a lexicographer file. */
export const partOfSpeechOf = (file: number): PartOfSpeech => {
  if (file >= 3 && file <= 28) return 'noun';
  if (file >= 29 && file <= 43) return 'verb';
  return file === 2 ? 'adverb' : 'adjective';
};
