import type { Article } from '../corpus/article.ts';
import type { Language, Token } from '../text/language.ts';
import type { Casing } from './collection.ts';

/**
 * Weighty words in a line (those that are no stop words) from which on a line without a small letter at the head of any of them counts as
 * a title, so that its capitals say nothing about its words. Shorter ones may well be names with a verb: "Ann met Bob".
 */
const TITLE_CASE_MIN_WORDS = 4;

const POSSESSIVE = /['’](?:s|S)?$/u;
/** A sentence of its own begins after these: `He said: "Growth is …`. */
const OPENING = /^["'“‘„«:]/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** A word as it is counted: lower case, without its possessive; empty for a possessive that stands alone. */
const wordForm = (word: string): string => word.replace(POSSESSIVE, '').toLowerCase();

/** How a collection writes its words; kept while articles come and go. */
export interface WordCounts {
  /** See `Collection.vocabulary`. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** See `Collection.casing`. */
  readonly casing: (word: string) => Casing;
  /** `tokens` are those of each sentence of the article; furniture is left out. */
  add(article: Article, tokens: readonly (readonly Token[])[]): void;
  /** Takes back what `add` counted for the same article. */
  remove(article: Article, tokens: readonly (readonly Token[])[]): void;
}

type Word = { readonly text: string; readonly form: string; readonly at: number };

const wordsOf = (tokens: readonly Token[]): readonly Word[] => {
  const words: Word[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    const form = kind === 'word' ? wordForm(text) : '';
    if (form !== '') words.push({ text, form, at });
  }
  return words;
};

/** Whether all words but the small ones of the language have a capital, as in "The Capital of Children's Clothing". */
const isTitleCase = (language: Language, words: readonly Word[]): boolean => {
  const weighty = words.filter(({ form }) => !language.isStopWord(form));
  return weighty.length >= TITLE_CASE_MIN_WORDS && !weighty.some(({ text }) => SMALL.test(text));
};

/** Whether a word's capital is its own: not owed to its place at the head of the sentence or of a quoted one. */
const isFreelyCased = (tokens: readonly Token[], { at }: Word): boolean => {
  const first = tokens.findIndex(({ kind }) => kind !== 'punctuation');
  return at > first && !OPENING.test(tokens[at - 1]?.text ?? '');
};

const NEVER_SEEN: Casing = { capitalised: 0, lower: 0 };

const change = (counts: Map<string, number>, form: string, by: 1 | -1): void => {
  const count = (counts.get(form) ?? 0) + by;
  if (count > 0) counts.set(form, count);
  else counts.delete(form);
};

export const createWordCounts = (language: Language): WordCounts => {
  const vocabulary = new Map<string, number>();
  const capitalised = new Map<string, number>();
  const lower = new Map<string, number>();

  const count = ({ sentences }: Article, tokens: readonly (readonly Token[])[], by: 1 | -1): void => {
    for (const [index, { kind }] of sentences.entries()) {
      const here = tokens[index] ?? [];
      if (kind === 'furniture') continue;
      const words = wordsOf(here);
      for (const { form } of words) change(vocabulary, form, by);
      if (kind !== 'sentence' || isTitleCase(language, words)) continue;
      for (const word of words) {
        if (isFreelyCased(here, word)) change(CAPITAL.test(word.text) ? capitalised : lower, word.form, by);
      }
    }
  };

  return {
    vocabulary,
    casing(word) {
      const form = wordForm(word);
      if (!vocabulary.has(form)) return NEVER_SEEN;
      return { capitalised: capitalised.get(form) ?? 0, lower: lower.get(form) ?? 0 };
    },
    add: (article, tokens) => count(article, tokens, 1),
    remove: (article, tokens) => count(article, tokens, -1),
  };
};
