import { articleKey } from '../corpus/article-key.ts';
import type { Article, Metadata } from '../corpus/article.ts';
import { withNames } from '../corpus/attach-names.ts';
import { readArticle, type ReadOutcome } from '../corpus/read-article.ts';
import type { StoredArticle } from '../store/article-store.ts';

/** What is known of an article beside its text; what is given goes before what its text says of itself. */
export type Known = Partial<Omit<Metadata, 'language' | 'dateline'>>;

const given = ({ title, outlet, author, published, url }: Known): Known => ({
  ...(title !== undefined && { title }),
  ...(outlet !== undefined && { outlet }),
  ...(author !== undefined && { author }),
  ...(published !== undefined && { published }),
  ...(url !== undefined && { url }),
});

/**
 * A text that was handed in, read as an article.
 * @param name of the file or page, for the sentence that says why it is none
 */
export const readHandedIn = (name: string, text: string, known: Known): ReadOutcome => {
  const read = readArticle(name, text);
  return read.ok ? { ok: true, article: { ...read.article, ...given(known) } } : read;
};

/** The article under the id by which it is kept, with the names that its text introduces. */
const keptAs = (id: string, article: Article): Article => {
  const kept = { ...article, id, key: articleKey(id, article.text) };
  return withNames([kept], [])[0] ?? kept;
};

/** A kept article, read again. @returns `undefined` when its text can no longer be read as one */
export const asArticle = (stored: StoredArticle): Article | undefined => {
  const read = readHandedIn(stored.original.name, stored.text, stored);
  return read.ok ? keptAs(stored.id, read.article) : undefined;
};
