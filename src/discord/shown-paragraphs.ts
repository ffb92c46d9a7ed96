import type { Article, Paragraph } from '../corpus/article.ts';

/** The paragraphs that are counted when a place is named: those that hold more than furniture. The first is number 1. */
export const shownParagraphs = (article: Article): readonly Paragraph[] =>
  article.paragraphs.filter(({ first, last }) =>
    article.sentences.slice(first, last + 1).some(({ kind }) => kind !== 'furniture'),
  );
