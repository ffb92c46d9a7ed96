import type { Dictionary, LemmaSense } from './dictionary.ts';
import { PARTS_OF_SPEECH } from '../../answering/words/broad-class.ts';

/** Letters alone: what a tokeniser gives as one word. */
const SINGLE_WORD = /^[a-z]{1,30}$/;

/** Words of letters, parted by spaces or hyphens. */
const PHRASE = /^[a-z]+(?:[ -][a-z]+){1,3}$/;

/** Times. Phrases that the annotators met this often are worth their bytes. */
const PHRASE_TAGS = 1;

const allSenses = (senses: Readonly<Record<string, readonly LemmaSense[]>>): readonly LemmaSense[] =>
  PARTS_OF_SPEECH.flatMap((part) => senses[part] ?? []);

/**
 * The lemmas that go into the table, in ascending order: all single words; of phrases those that were met in running text, and those
 * that name a kind of other things ("body of water"), since questions ask by them.
 */
export function selectLemmas({ synsets, lemmas }: Dictionary): readonly string[] {
  const kinds = new Set<string>();
  for (const synset of synsets.values())
    for (const { link, target } of synset.links)
      if (link === 'hypernym' || link === 'instance') kinds.add(target);
  const earnsItsBytes = (lemma: string): boolean => {
    if (SINGLE_WORD.test(lemma)) return true;
    if (!PHRASE.test(lemma)) return false;
    const senses = allSenses(lemmas.get(lemma) ?? {});
    return (
      senses.some(({ synset }) => kinds.has(synset)) ||
      senses.reduce((sum, { tagCount }) => sum + tagCount, 0) >= PHRASE_TAGS
    );
  };
  return [...lemmas.keys()].filter(earnsItsBytes).sort();
}
