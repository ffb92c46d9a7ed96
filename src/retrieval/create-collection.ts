import type { Article } from '../corpus/article.ts';
import { createArticleNames, mentionTerms } from '../corpus/name-mentions.ts';
import type { SentenceId, SentenceIndex } from '../indexing/sentence-index.ts';
import type { Language, Token } from '../text/language.ts';
import { createBest } from './best.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import type { Collection, Hit } from './collection.ts';
import { acquireTerms, isIndexed, releaseTerms } from './indexed-article.ts';
import { createParagraphScorer } from './scoring.ts';
import type { ScoredSentence } from './scoring.ts';
import { createShelf } from './shelf.ts';
import { createStatistics } from './statistics.ts';
import { createTermTable } from './term-table.ts';
import { createWordCounts } from './word-counts.ts';

/**
 * Sentences asked of the index for one search. Rare terms come first, so that what is cut off are sentences that hold nothing but the
 * query's commonest words: among 7,765 sentences of Wikipedia 500 found as many right ones as all. More, for larger collections.
 */
const CANDIDATE_LIMIT = 2000;

const everyArticle = (): boolean => true;

/**
 * Makes an empty collection. A search asks the index for candidates, and scores every sentence of each paragraph that has one: a sentence
 * may owe its place to what stands beside it.
 *
 * @throws when the index is not empty: its sentences would belong to no article.
 */
export const createCollection = ({
  language,
  index,
}: {
  readonly language: Language;
  readonly index: SentenceIndex;
}): Collection => {
  if (index.size > 0) throw new Error('A new collection needs an empty index: this one holds sentences.');
  let nextBase: SentenceId = 0;
  const shelf = createShelf();
  const table = createTermTable();
  const statistics = createStatistics();
  const words = createWordCounts(language);
  const namesIn = createArticleNames(language);

  /** The terms of a stretch of an article, those of its names' other names after them. */
  const termsOf = (article: Article, tokens: readonly Token[]): readonly string[] => {
    const terms = tokens.flatMap((token) => language.term(token) ?? []);
    const others = mentionTerms(namesIn(article, tokens));
    return others.length === 0 ? terms : [...terms, ...others.filter((term) => !terms.includes(term))];
  };

  /** The tokens of each sentence; furniture gives none. */
  const sentenceTokens = (article: Article): readonly (readonly Token[])[] =>
    article.sentences.map((sentence, at) =>
      isIndexed(article, at) ? language.tokens(article.text, sentence) : [],
    );

  const documentFrequency = (term: string): number => {
    const id = table.idOf(term);
    return id === undefined ? 0 : statistics.documentFrequency(id);
  };
  const idf = (term: string): number =>
    inverseDocumentFrequency(documentFrequency(term), statistics.sentences);

  /** Equally rare ones by their letters, so that a search does not depend on the order of its terms. */
  const rarestFirst = (a: string, b: string): number =>
    documentFrequency(a) - documentFrequency(b) || (a < b ? -1 : 1);

  return {
    language,
    get articles() {
      return shelf.articles;
    },
    article: (id) => shelf.get(id)?.article,
    get size() {
      return statistics.sentences;
    },
    add(article) {
      if (shelf.get(article.id) !== undefined) {
        throw new Error(`"${article.id}" is in the collection already: remove it before you add it again.`);
      }
      const tokens = sentenceTokens(article);
      const sentences = tokens.map((own) => termsOf(article, own));
      const title = termsOf(article, language.tokens(article.title));
      const indexed = acquireTerms(table, article, nextBase, { title, sentences });
      nextBase += sentences.length;
      for (const [at, terms] of sentences.entries()) {
        if (isIndexed(article, at)) index.add(indexed.base + at, terms);
      }
      shelf.put(indexed);
      statistics.add(indexed);
      words.add(article, tokens);
    },
    remove(id) {
      const indexed = shelf.take(id);
      if (indexed === undefined) return false;
      const { article, base } = indexed;
      for (const at of article.sentences.keys()) if (isIndexed(article, at)) index.remove(base + at);
      statistics.remove(indexed);
      releaseTerms(table, indexed);
      words.remove(article, sentenceTokens(article));
      return true;
    },
    search(terms, limit, accepts = everyArticle) {
      const known = [...new Set(terms)].filter((term) => table.idOf(term) !== undefined).sort(rarestFirst);
      const candidates = [...index.candidates(known, CANDIDATE_LIMIT)].sort((a, b) => a - b);
      const scoreParagraph = createParagraphScorer(
        known.map((term) => ({ id: table.idOf(term) ?? -1, weight: idf(term) })),
        statistics.averageLengths,
      );
      const best = createBest<ScoredSentence>(limit, ({ score }) => score);
      let scored: { readonly base: SentenceId; readonly paragraph: number } | undefined;
      for (const candidate of candidates) {
        const indexed = shelf.owner(candidate);
        const paragraph = indexed?.article.sentences[candidate - indexed.base]?.paragraph;
        if (indexed === undefined || paragraph === undefined || !accepts(indexed.article)) continue;
        if (scored?.base === indexed.base && scored.paragraph === paragraph) continue;
        scored = { base: indexed.base, paragraph };
        for (const sentence of scoreParagraph(indexed, paragraph)) best.offer(sentence);
      }
      return best.items.map(({ indexed: { article }, index, score, parts }): Hit => ({
        article,
        index,
        score,
        parts,
      }));
    },
    documentFrequency,
    idf,
    casing: words.casing,
    vocabulary: words.vocabulary,
  };
};
