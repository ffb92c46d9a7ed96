import { UNKNOWN_LANGUAGE, detectLanguage } from '../text/detect.ts';
import { languages } from '../text/languages.ts';
import type { Span } from '../text/span.ts';
import { articleKey } from './article-key.ts';
import type { Article } from './article.ts';
import { type Body, readBody } from './body.ts';
import { decode } from './decode.ts';
import { type Declared, readFrontMatter } from './front-matter.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { pageFurniture } from './page-furniture.ts';
import type { Problem } from './problem.ts';

export type ReadOutcome =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problem: Problem };

/** Front matter is the first paragraph, and furniture. */
const withFrontMatter = (span: Span, { paragraphs, sentences }: Body): Body => ({
  paragraphs: [
    { ...span, first: 0, last: 0 },
    ...paragraphs.map((paragraph) => ({
      ...paragraph,
      first: paragraph.first + 1,
      last: paragraph.last + 1,
    })),
  ],
  sentences: [
    { ...span, kind: 'furniture', paragraph: 0 },
    ...sentences.map((sentence) => ({ ...sentence, paragraph: sentence.paragraph + 1 })),
  ],
});

/** The English name of a language; codes that have none are named as they are. */
const nameOf = (code: string): string =>
  code === UNKNOWN_LANGUAGE
    ? 'a language that was not recognised'
    : (new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code);

/**
 * Makes an article of a file's bytes, or of a text already decoded. Pure: the same id and text give the same article.
 * @param id file name, relative to its folder, with forward slashes
 * @returns the article, or one sentence on why the file is none and what to do
 */
export const readArticle = (id: string, file: Uint8Array | string): ReadOutcome => {
  const fail = (message: string): ReadOutcome => ({ ok: false, problem: { file: id, message } });
  const decoded = typeof file === 'string' ? { ok: true as const, text: file } : decode(id, file);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const frontMatter = readFrontMatter(text);
  if (frontMatter.found === 'invalid')
    return fail(`${id} has front matter that cannot be used: ${frontMatter.reason}.`);
  const span = frontMatter.found === 'declared' ? frontMatter.span : undefined;
  const declared: Declared = frontMatter.found === 'declared' ? frontMatter.declared : {};
  const body = text.slice(span?.end ?? 0);
  if (body.trim() === '')
    return fail(
      `${id} holds nothing but white space; put the article's text into it or take it out of the folder.`,
    );
  const code = declared.language ?? detectLanguage(body);
  const language = languages.get(code.split('-', 1)[0]?.toLowerCase() ?? '');
  if (language === undefined) {
    return fail(
      `${id} is in ${nameOf(code)}, which cannot be read yet; if it is in English, say "language: en" in its front matter.`,
    );
  }
  const own = readBody(text, { start: span?.end ?? 0, end: text.length }, language);
  const { paragraphs, sentences: found } = span === undefined ? own : withFrontMatter(span, own);
  const sentences = pageFurniture(text, paragraphs, found);
  const metadata = readMetadata(text, body, sentences);
  return {
    ok: true,
    article: {
      ...metadata,
      ...declared,
      language: language.code,
      id,
      key: articleKey(id, text),
      text,
      paragraphs,
      sentences,
    },
  };
};
