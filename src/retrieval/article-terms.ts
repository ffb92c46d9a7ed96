import type { Article } from '../corpus/article.ts';
import { createArticleNames, mentionTerms } from '../corpus/name-mentions.ts';
import type { Language, Token } from '../text/language.ts';
import type { Numbering } from './numbering.ts';
import { createTokenEntries } from './token-entries.ts';
import { type WordRow, countWords, wordRows } from './word-counts.ts';

/** Whether there is such a sentence and it takes part in retrieval: furniture does not. */
const isIndexed = (article: Article, index: number): boolean => {
  const sentence = article.sentences[index];
  return sentence !== undefined && sentence.kind !== 'furniture';
};

/** The terms of a sentence or title, repeats kept, and their numbers in step. */
type Terms = { readonly strings: readonly string[]; readonly numbers: readonly number[] };

type ArticleTerms = {
  readonly title: Terms;
  /** Of each paragraph that has indexed sentences, the terms of each of these. */
  readonly paragraphs: readonly (readonly Terms[])[];
};

/** Reads articles into terms and counts their words. */
export interface ArticleTermReader {
  read(article: Article): ArticleTerms;
  /** The words of all that were read; see `Collection.vocabulary` and `Collection.casing`. */
  words(): Iterable<WordRow>;
}

/** @param terms in which each term gets its number */
export const createArticleTermReader = (language: Language, terms: Numbering): ArticleTermReader => {
  const namesIn = createArticleNames(language);
  const known = createTokenEntries(language, terms);

  /** The terms of a stretch of an article, those of its names' other names after them. */
  const termsOf = (
    article: Article,
    tokens: readonly Token[],
    entries: readonly ReturnType<typeof known.of>[],
  ): Terms => {
    const strings: string[] = [];
    const numbers: number[] = [];
    for (const entry of entries) {
      if (entry?.term === undefined) continue;
      strings.push(entry.term);
      numbers.push(entry.number);
    }
    if (article.aliases === undefined) return { strings, numbers };
    const own = new Set(strings);
    for (const other of mentionTerms(namesIn(article, tokens))) {
      if (own.has(other)) continue;
      strings.push(other);
      numbers.push(terms.numberOf(other));
    }
    return { strings, numbers };
  };

  const readSentence = (article: Article, index: number): Terms => {
    const sentence = article.sentences[index];
    if (sentence === undefined) return { strings: [], numbers: [] };
    const tokens = language.tokens(article.text, sentence);
    const entries = tokens.map(known.of);
    countWords(sentence.kind, tokens, entries);
    return termsOf(article, tokens, entries);
  };

  return {
    read(article) {
      const paragraphs: Terms[][] = [];
      for (const { first, last } of article.paragraphs) {
        const lines: Terms[] = [];
        for (let at = first; at <= last; at += 1)
          if (isIndexed(article, at)) lines.push(readSentence(article, at));
        if (lines.length > 0) paragraphs.push(lines);
      }
      const title = language.tokens(article.title);
      return { title: termsOf(article, title, title.map(known.of)), paragraphs };
    },
    words: () => wordRows(known),
  };
};
