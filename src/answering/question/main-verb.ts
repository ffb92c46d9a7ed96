import { expandContractions } from './contractions.ts';
import { whRole } from './wh-role.ts';
import type { WordKnowledge } from './word-classes.ts';

/** The place of a question's main verb among its words (lower case), or −1: "which firm makes trams" → 2, "what is the capital" → −1. */
export function findMainVerb(typed: readonly string[], table: WordKnowledge): number {
  const { words, places } = expandContractions(typed);
  return places[whRole(words, table).verb] ?? -1;
}
