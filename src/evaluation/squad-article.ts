import type { Article, Paragraph, Sentence } from '../corpus/article.ts';
import { articleKey } from '../corpus/article-key.ts';
import type { Language } from '../text/language.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { SquadText } from './squad-file.ts';

/** A paragraph of SQuAD as an article: the whole text is what is quoted from, and nothing in it is taken for a headline or a date line. */
export const squadArticle = ({ id, title, text }: SquadText, language: Language): Article => {
  const spans = paragraphs(text);
  const sentences: Sentence[] = [];
  const found: Paragraph[] = [];
  for (const [index, span] of spans.entries()) {
    const segments = language.segments(text, span, { index, count: spans.length });
    found.push({ ...span, first: sentences.length, last: sentences.length + segments.length - 1 });
    for (const segment of segments) sentences.push({ ...segment, paragraph: index });
  }
  return {
    id,
    key: articleKey(id, text),
    title,
    language: language.code,
    text,
    paragraphs: found,
    sentences,
  };
};
