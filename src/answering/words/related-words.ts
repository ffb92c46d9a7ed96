import { IRREGULAR } from './irregular-forms.ts';
import { SENSE_LINKS } from './file-format.ts';
import type { Lemma } from './morphology.ts';
import { type Relation, STRENGTHS } from './relation-strengths.ts';
import type { WordGraph } from './word-graph.ts';

/** `word` is a lemma, or for an inflection a form; `strength` is what its presence counts for against the word itself, 0–1. */
export type RelatedWord = { readonly word: string; readonly strength: number; readonly relation: Relation };

/** Words. More are the hyponyms of very general words, which tell nothing. */
const MOST_RELATED = 60;

/** A sense, and how it was reached. */
type Step = readonly [sense: number, relation: Relation];

function* membersOf(graph: WordGraph, synsets: Iterable<number>, relation: Relation): Generator<Step> {
  for (const synset of synsets) for (const member of graph.members(synset)) yield [member, relation];
}

function* indirectSenses(graph: WordGraph, sense: number): Generator<Step> {
  const { derivation } = graph.senseLinks;
  for (const synonym of graph.members(graph.synsetOf(sense)))
    for (const derived of derivation.from(synonym)) yield [derived, 'indirect'];
  for (const derived of derivation.from(sense)) {
    const synset = graph.synsetOf(derived);
    yield* membersOf(graph, [synset], 'indirect');
    yield* membersOf(graph, graph.synsetLinks.hypernym.backward.from(synset), 'indirect');
  }
}

function* relatedSenses(graph: WordGraph, sense: number): Generator<Step> {
  const synset = graph.synsetOf(sense);
  const { hypernym, instance, similar, entailment, attribute } = graph.synsetLinks;
  yield* membersOf(graph, [synset], 'synonym');
  for (const link of SENSE_LINKS) for (const other of graph.senseLinks[link].from(sense)) yield [other, link];
  yield* membersOf(graph, similar.forward.from(synset), 'similar');
  yield* membersOf(graph, hypernym.backward.from(synset), 'hyponym');
  yield* membersOf(graph, attribute.forward.from(synset), 'attribute');
  yield* membersOf(graph, hypernym.forward.from(synset), 'hypernym');
  yield* membersOf(graph, instance.forward.from(synset), 'instance');
  yield* membersOf(graph, entailment.forward.from(synset), 'entailment');
  yield* membersOf(graph, entailment.backward.from(synset), 'entailment');
  yield* indirectSenses(graph, sense);
}

const sensesThatCount = Math.max(...Object.values(STRENGTHS).map((byRank) => byRank.length));

/**
 * Single words related to a lower-case form through the senses of its lemmas, each once with its strongest relation; the strongest first,
 * of equally strong ones those that are met most often in that sense.
 */
export function relatedWords(
  graph: WordGraph,
  form: string,
  lemmas: readonly Lemma[],
): readonly RelatedWord[] {
  const found = new Map<string, RelatedWord & { readonly tagCount: number }>();
  const offer = (word: string, relation: Relation, strength: number, tagCount: number): void => {
    if (word === form || word.includes(' ') || word.includes('-')) return;
    const known = found.get(word);
    if (known === undefined || strength > known.strength)
      found.set(word, { word, strength, relation, tagCount });
  };

  for (const { lemma, part } of lemmas) {
    const [asStrong = 0] = STRENGTHS.inflection;
    for (const word of [lemma, ...(IRREGULAR[part].forms.get(lemma) ?? [])])
      offer(word, 'inflection', asStrong, 0);
    const { start, end } = graph.senses(graph.lemmas.find(lemma), part);
    for (let sense = start; sense < Math.min(end, start + sensesThatCount); sense++) {
      for (const [other, relation] of relatedSenses(graph, sense)) {
        const strength = STRENGTHS[relation][sense - start] ?? 0;
        if (strength > 0)
          offer(graph.lemmas.at(graph.lemmaOf(other)), relation, strength, graph.tagCount(other));
      }
    }
  }
  return [...found.values()]
    .toSorted((one, other) => other.strength - one.strength || other.tagCount - one.tagCount)
    .slice(0, MOST_RELATED)
    .map(({ word, strength, relation }) => ({ word, strength, relation }));
}
