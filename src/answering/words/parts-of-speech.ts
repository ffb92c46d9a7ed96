import { PARTS_OF_SPEECH, type PartOfSpeech } from './broad-class.ts';
import type { Lemma } from './morphology.ts';
import type { WordGraph } from './word-graph.ts';

/** How often a word is used as each part of speech, as far as WordNet's tagged texts tell; the shares sum to 1. */
export type PartShares = Readonly<Record<PartOfSpeech, number>>;

/** Added to the count of every part of speech that a word can be: the tagged texts are small, and a count of 0 doesn't mean never. */
const UNSEEN = 0.5;

/** Forms that share a lemma's count: a verb has about four, a noun two. */
const FORMS: Readonly<Record<PartOfSpeech, number>> = { noun: 2, verb: 4, adjective: 1, adverb: 1 };

export function partShares(candidates: readonly Lemma[], graph: WordGraph): PartShares | undefined {
  const weights: Record<PartOfSpeech, number> = { noun: 0, verb: 0, adjective: 0, adverb: 0 };
  for (const { lemma, part } of candidates) {
    const { start, end } = graph.senses(graph.lemmas.find(lemma), part);
    let tags = UNSEEN;
    for (let sense = start; sense < end; sense++) tags += graph.tagCount(sense);
    // Of two lemmas of one part of speech the more frequent is meant.
    weights[part] = Math.max(weights[part], tags / FORMS[part]);
  }
  const sum = PARTS_OF_SPEECH.reduce((total, part) => total + weights[part], 0);
  if (sum === 0) return undefined;
  return {
    noun: weights.noun / sum,
    verb: weights.verb / sum,
    adjective: weights.adjective / sum,
    adverb: weights.adverb / sum,
  };
}
