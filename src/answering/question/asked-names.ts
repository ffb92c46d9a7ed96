import { createNameFinder, type NameFinder } from '../../corpus/name-mentions.ts';
import type { Collection } from '../../retrieval/collection.ts';
import type { Token } from '../../text/language.ts';
import { FILLER_WEIGHT } from '../english/fillers.ts';
import type { AskedName, QuestionTerm } from './question.ts';
import type { ReadWord, WordSources } from './read-term.ts';

/** Finds the names that the articles' aliases know; the words come as tokens and as they were read, in step. */
export type AskedNamesFinder = (
  tokens: readonly Token[],
  read: readonly ReadWord[],
  core: string,
) => readonly AskedName[];

/** The names that are looked for are gathered anew when the articles have changed. */
export const createAskedNamesFinder = ({
  collections,
  language,
}: Pick<WordSources, 'collections' | 'language'>): AskedNamesFinder => {
  let gathered: { readonly of: readonly Collection['nameGroups'][]; readonly finder: NameFinder } | undefined;
  const finderOfToday = (): NameFinder => {
    const groups = collections.map((collection) => collection.nameGroups);
    if (gathered === undefined || groups.some((list, place) => list !== gathered?.of[place]))
      gathered = { of: groups, finder: createNameFinder([...new Set(groups.flat())], language) };
    return gathered.finder;
  };
  return (tokens, read, core) => {
    // A slip of the hand in a name has been put right by now.
    const meant = tokens.map((token, at) => {
      const word = read[at]?.word ?? token.text;
      return word === token.text.toLowerCase() ? token : { ...token, text: word };
    });
    return finderOfToday()
      .inQuestion(meant)
      .map((mention) => ({
        ...mention,
        written: core.slice(tokens[mention.first]?.start, tokens[mention.last]?.end),
      }));
  };
};

/**
 * The words of a question as its names have them: a listed name of several words is one term, at the place of its first word; of a full name
 * the words that its short form does without say little.
 */
export const withNameTerms = (
  words: readonly ReadWord[],
  names: readonly AskedName[],
  { collections }: Pick<WordSources, 'collections'>,
): readonly ReadWord[] => {
  const read = [...words];
  for (const asked of names) {
    const { name, first, last } = asked;
    const [term, ...more] = name.terms;
    const isOne = term === name.key && more.length === 0;
    for (let at = first; at <= last; at++) {
      const { word, term: own } = words[at] ?? { word: '', term: undefined };
      if (own === undefined) continue;
      const says = name.short === undefined || name.short.includes(own.term);
      const isName = own.isName || (first === last && name.isCapitalised);
      read[at] = { word, term: says ? { ...own, isName } : asFiller(own) };
    }
    // A name that no article writes, under none of its names, stays the words that it is made of.
    if (!isOne || first === last || collections.every((one) => one.documentFrequency(term) === 0)) continue;
    const whole = nameTerm(asked, words.slice(first, last + 1), collections);
    for (let at = first; at <= last; at++)
      read[at] = { word: words[at]?.word ?? '', term: at === first ? whole : undefined };
  }
  return read;
};

const asFiller = (term: QuestionTerm): QuestionTerm =>
  term.isFiller ? term : { ...term, isFiller: true, weight: term.weight * FILLER_WEIGHT };

const nameTerm = (
  { name, written }: AskedName,
  words: readonly ReadWord[],
  collections: readonly Collection[],
): QuestionTerm => {
  const own = words.flatMap(({ term }) => term ?? []);
  return {
    term: name.key,
    word: written,
    weight: Math.max(...collections.map((collection) => collection.idf(name.key))),
    isName: name.isCapitalised || own.some(({ isName }) => isName),
    isUnknown: false,
    rarity: Math.max(0, ...own.map(({ rarity }) => rarity)),
    related: new Map(),
    vector: undefined,
    isFiller: false,
  };
};
