import { isIndexed, sentenceTerms } from './indexed-article.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { TermId } from './term-table.ts';

/** Average lengths, in terms. */
export type AverageLengths = {
  readonly sentence: number;
  readonly paragraph: number;
  readonly title: number;
};

/** What BM25 needs to know of a whole collection. All counts are whole numbers, so taking an article out leaves nothing behind. */
export interface Statistics {
  /** Sentences indexed. */
  readonly sentences: number;
  readonly averageLengths: AverageLengths;
  /** Sentences that hold the term. */
  documentFrequency(term: TermId): number;
  add(indexed: IndexedArticle): void;
  /** Takes back what `add` counted for the same article. */
  remove(indexed: IndexedArticle): void;
}

const average = (total: number, count: number): number => (count === 0 ? 0 : total / count);

export const createStatistics = (): Statistics => {
  const frequencies: number[] = [];
  const totals = { sentences: 0, paragraphs: 0, articles: 0, sentenceTerms: 0, titleTerms: 0 };

  const count = (indexed: IndexedArticle, sign: 1 | -1): void => {
    const { article, terms, title } = indexed;
    for (const paragraph of article.paragraphs) {
      let kept = 0;
      for (let index = paragraph.first; index <= paragraph.last; index += 1) {
        if (!isIndexed(article, index)) continue;
        kept += 1;
        for (const term of new Set(sentenceTerms(indexed, index))) {
          frequencies[term] = (frequencies[term] ?? 0) + sign;
        }
      }
      totals.sentences += sign * kept;
      if (kept > 0) totals.paragraphs += sign;
    }
    totals.articles += sign;
    totals.sentenceTerms += sign * terms.length;
    totals.titleTerms += sign * title.length;
  };

  return {
    get sentences() {
      return totals.sentences;
    },
    get averageLengths() {
      return {
        sentence: average(totals.sentenceTerms, totals.sentences),
        paragraph: average(totals.sentenceTerms, totals.paragraphs),
        title: average(totals.titleTerms, totals.articles),
      };
    },
    documentFrequency: (term) => frequencies[term] ?? 0,
    add: (indexed) => count(indexed, 1),
    remove: (indexed) => count(indexed, -1),
  };
};
