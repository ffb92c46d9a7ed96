import type { Article } from '../corpus/article.ts';
import type { NameGroup } from '../corpus/name-group.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import type { Language } from '../text/language.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence of an article by its index in `article.sentences`. */
export type SentenceRef = { readonly article: Article; readonly index: number };

/** Scores are BM25 points (≥ 0); `score` is their weighted sum. */
export type Hit = SentenceRef & {
  readonly score: number;
  readonly parts: {
    readonly sentence: number;
    readonly paragraph: number;
    readonly neighbours: number;
    readonly title: number;
  };
};

/** How often the collection writes a word with a capital and without, first words of sentences and headings left out. */
export type Casing = { readonly capitalised: number; readonly lower: number };

/** Whether an article may be quoted. */
export type ArticleFilter = (article: Article) => boolean;

/** Articles and the index over them; changes while running. */
export interface Collection {
  readonly language: Language;
  readonly articles: readonly Article[];
  /** Makes `articles`, some hundreds at each step, also where the collection changes between steps. */
  listing(): Iterable<void>;
  readonly article: ArticleLookup;
  /** The article at this place in their order, from 0. Neither this nor `ids` makes an object for each of all articles, as `articles` does. */
  articleAt(place: number): Article | undefined;
  /** In the order of the articles. */
  ids(): Iterable<string>;
  /** By `Article.key`; `undefined` when there is none, or when it has changed. */
  articleByKey(key: string): Article | undefined;
  /** How many articles there are; `articles` makes an object for each. */
  readonly count: number;
  /** Grows with each change of what is asked: what was worked out before it may no longer hold. */
  readonly revision: number;
  /** Sentences indexed (furniture is not). */
  readonly size: number;
  /** @throws when an article with this id is there already. */
  add(article: Article): void;
  /** Whether it was there. */
  remove(id: string): boolean;
  /** The best sentences for the terms (see `Language.term`), best first; every one of them owes its place to the index. All articles unless `accepts` says which. */
  search(terms: readonly string[], limit: number, accepts?: ArticleFilter): readonly Hit[];
  /** Sentences that hold the term. */
  documentFrequency(term: string): number;
  /** ln(1 + (N − df + ½) / (df + ½)), the inverse document frequency of BM25 as in Lucene; largest for an unknown term. */
  idf(term: string): number;
  /** Of a word in any case, without its possessive. */
  casing(word: string): Casing;
  /** The groups of names that its articles have, each once. The same array until it holds others: what is gathered from it can be kept. */
  readonly nameGroups: readonly NameGroup[];
  /** Every word form the collection uses, lower case, with the number of its occurrences. */
  readonly vocabulary: Vocabulary;
}
