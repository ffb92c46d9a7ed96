import { KIND_BRIDGES } from './kind-bridges.ts';
import type { Lemma } from './morphology.ts';
import type { WordGraph } from './word-graph.ts';

/** Senses. Later ones are too rare to be meant, and almost every noun has one that is a kind of almost anything. */
const SENSES_OF_NOUN = 3;
const SENSES_OF_KIND = 2;

/** Share of a noun's tagged uses below which a sense isn't the one meant. */
const LEAST_SHARE = 0.1;

/** Uses added to each sense: the tagged texts are small, and none in thirty doesn't mean never. */
const UNSEEN = 5;

/** The synsets of the first senses of a lemma as a noun. */
function firstSynsets(graph: WordGraph, lemma: string, limit: number): readonly number[] {
  const { start, end } = graph.senses(graph.lemmas.find(lemma), 'noun');
  const last = Math.min(end, start + limit);
  let tags = 0;
  for (let sense = start; sense < last; sense++) tags += graph.tagCount(sense) + UNSEEN;
  // Many a common noun is somebody's name as well.
  const isSomeName = (sense: number): boolean =>
    graph.tagCount(sense) === 0 && graph.synsetLinks.instance.forward.from(graph.synsetOf(sense)).length > 0;
  const synsets: number[] = [];
  for (let sense = start; sense < last; sense++) {
    const isMeant = (graph.tagCount(sense) + UNSEEN) / tags >= LEAST_SHARE && !isSomeName(sense);
    if (sense === start || isMeant) synsets.push(graph.synsetOf(sense));
  }
  return synsets;
}

/** All that stands above, with the synsets themselves. */
function ancestors(graph: WordGraph, synsets: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...synsets];
  for (let synset = open.pop(); synset !== undefined; synset = open.pop()) {
    if (found.has(synset)) continue;
    found.add(synset);
    const { hypernym, instance } = graph.synsetLinks;
    open.push(...hypernym.forward.from(synset), ...instance.forward.from(synset));
  }
  return found;
}

/**
 * The synsets that a lower-case noun is or is a kind of.
 *
 * @param lemmas of the noun, as any part of speech.
 */
export const kindsAbove = (graph: WordGraph, lemmas: readonly Lemma[]): ReadonlySet<number> =>
  ancestors(
    graph,
    lemmas.flatMap(({ lemma, part }) => (part === 'noun' ? firstSynsets(graph, lemma, SENSES_OF_NOUN) : [])),
  );

/** The synsets that a kind may mean, with those of its bridges. */
export function kindSynsets(graph: WordGraph, lemmas: readonly Lemma[]): ReadonlySet<number> {
  const names = lemmas.flatMap(({ lemma, part }) => (part === 'noun' ? [lemma] : []));
  const bridged = names.flatMap((name) => KIND_BRIDGES.get(name) ?? []);
  return new Set([
    ...names.flatMap((name) => firstSynsets(graph, name, SENSES_OF_KIND)),
    ...bridged.flatMap((name) => firstSynsets(graph, name, 1)),
  ]);
}
