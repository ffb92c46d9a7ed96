import type { Article } from '../corpus/article.ts';
import type { SentenceId } from '../indexing/sentence-index.ts';
import type { TermId, TermTable } from './term-table.ts';

/** An article with its terms as numbers: four bytes a term, however many sentences there are. */
export type IndexedArticle = {
  readonly article: Article;
  /** Sentence `i` has the id `base + i` in the index. */
  readonly base: SentenceId;
  /** The terms of all sentences one after another, repeats kept. */
  readonly terms: Int32Array;
  /** Sentence `i` has `terms[offsets[i]]` up to, not including, `terms[offsets[i + 1]]`; furniture has none. */
  readonly offsets: Int32Array;
  /** The terms of the article's title, repeats kept. */
  readonly title: Int32Array;
};

/** The terms of an article as strings, in the order of the text, repeats kept. */
export type ArticleTerms = {
  readonly title: readonly string[];
  /** Of each sentence; furniture has none. */
  readonly sentences: readonly (readonly string[])[];
};

/** Whether there is such a sentence and it takes part in retrieval: furniture does not. */
export const isIndexed = (article: Article, index: number): boolean => {
  const sentence = article.sentences[index];
  return sentence !== undefined && sentence.kind !== 'furniture';
};

/** The terms of one sentence, as a view. */
export const sentenceTerms = (indexed: IndexedArticle, index: number): Int32Array =>
  indexed.terms.subarray(indexed.offsets[index], indexed.offsets[index + 1]);

/** Puts an article's terms into numbers. Every occurrence is one use of its term; `releaseTerms` takes them all back. */
export const acquireTerms = (
  table: TermTable,
  article: Article,
  base: SentenceId,
  { title, sentences }: ArticleTerms,
): IndexedArticle => {
  const acquire = (term: string): TermId => table.acquire(term);
  const offsets = new Int32Array(sentences.length + 1);
  for (const [index, terms] of sentences.entries()) offsets[index + 1] = (offsets[index] ?? 0) + terms.length;
  return {
    article,
    base,
    terms: Int32Array.from(sentences.flat(), acquire),
    offsets,
    title: Int32Array.from(title, acquire),
  };
};

export const releaseTerms = (table: TermTable, indexed: IndexedArticle): void => {
  for (const id of indexed.terms) table.release(id);
  for (const id of indexed.title) table.release(id);
};
