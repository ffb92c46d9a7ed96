import type { Language } from '../text/language.ts';
import { articleKey } from './article-key.ts';
import type { Article, Metadata } from './article.ts';
import { readBody } from './body.ts';

/**
 * An article of a text whose metadata is known: nothing in the text is read as front matter, headline, byline or date, and nothing is
 * taken for the furniture of a page. For passages of data sets and for texts that other programs hold.
 */
export const plainArticle = (
  id: string,
  text: string,
  metadata: Omit<Metadata, 'language'>,
  language: Language,
): Article => ({
  ...metadata,
  language: language.code,
  id,
  key: articleKey(id, text),
  text,
  ...readBody(text, { start: 0, end: text.length }, language),
});
