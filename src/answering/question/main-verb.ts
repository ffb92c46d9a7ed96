import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../english/function-words.ts';
import type { WordTable } from '../words/word-table.ts';

/** Least share of a word's uses as a verb for it to be the verb of a question. */
const LEAST_SHARE = 0.15;

const SUPPORT = /^(?:did|does|do|has|have|had|will|would|can|could|should|may|might|must)$/;
const BEING = /^(?:is|are|was|were|be|been)$/;

/**
 * The place of a question's main verb among its words (lower case), or −1: after "did" the verb that follows the subject, after "was" the
 * participle, else the first verb after the question's noun phrase.
 */
export function findMainVerb(words: readonly string[], table: WordTable): number {
  const isVerb = (at: number): boolean => {
    const word = words[at] ?? '';
    if (AUXILIARIES.has(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word)) return false;
    return (table.partsOfSpeech(word)?.verb ?? 0) >= LEAST_SHARE;
  };
  const verbFrom = (start: number): number => words.findIndex((_, at) => at >= start && isVerb(at));
  const helper = words.findIndex((word) => SUPPORT.test(word));
  if (helper >= 0) {
    const plain = verbFrom(helper + 2);
    if (plain >= 0) return plain;
  }
  const copula = words.findIndex((word) => BEING.test(word));
  if (copula >= 0) {
    const participle = words.findIndex(
      (word, at) => at > copula && /(?:ed|en|wn|nd|ld|pt|ught)$/.test(word) && isVerb(at),
    );
    if (participle >= 0) return participle;
    return -1;
  }
  const wh = words.findIndex((word) => /^(?:who|what|which|how|why|where|when)$/.test(word));
  return wh < 0 ? -1 : verbFrom(wh + 1);
}
