import type { Language } from '../text/language.ts';
import { paragraphs as findParagraphs } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import type { Article, Paragraph, Sentence } from './article.ts';

/** The parts of an article's text. */
export type Body = Pick<Article, 'paragraphs' | 'sentences'>;

/** Paragraphs and sentences of `text` inside `within`: ordered, disjoint, covering all of it but white space. */
export const readBody = (text: string, within: Span, language: Language): Body => {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const spans = findParagraphs(text, within);
  for (const [index, span] of spans.entries()) {
    const first = sentences.length;
    for (const segment of language.segments(text, span, { index, count: spans.length })) {
      sentences.push({ ...segment, paragraph: index });
    }
    paragraphs.push({ ...span, first, last: sentences.length - 1 });
  }
  return { paragraphs, sentences };
};
