import type { Article } from '../corpus/article.ts';
import { english } from '../text/english/english.ts';
import type { Language } from '../text/language.ts';
import { languages } from '../text/languages.ts';
import type { Span } from '../text/span.ts';

/** Words one after the other, each in the form under which it is indexed. */
type Forms = readonly string[];

const formsOf = (text: string, language: Language): Forms =>
  language
    .tokens(text)
    .filter(({ kind }) => kind !== 'punctuation')
    .map((token) => language.term(token) ?? token.text.toLowerCase());

/** The other names of what is looked for, in this article: a sentence is found by them as well. */
const otherNames = (article: Article, wanted: ReadonlySet<string>, language: Language): readonly Forms[] =>
  (article.aliases ?? [])
    .map(({ names }) => names.map((name) => formsOf(name, language)))
    .filter((names) => names.some((forms) => forms.length > 0 && forms.every((form) => wanted.has(form))))
    .flat()
    .filter((forms) => forms.length > 0);

/** Where words that are looked for stand in a stretch of an article, in any of their forms and names; offsets in the article. */
export const foundWords = (article: Article, within: Span, words: string): readonly Span[] => {
  const language = languages.get(article.language) ?? english;
  const wanted = new Set(language.tokens(words).flatMap((token) => language.term(token) ?? []));
  const runs = [...Array.from(wanted, (term) => [term]), ...otherNames(article, wanted, language)];
  const tokens = language.tokens(article.text, within).filter(({ kind }) => kind !== 'punctuation');
  const forms = tokens.map((token) => language.term(token) ?? token.text.toLowerCase());
  return tokens.flatMap(({ start }, at): readonly Span[] => {
    const lengths = runs
      .filter((run) => run.every((form, place) => forms[at + place] === form))
      .map((run) => run.length);
    const last = lengths.length === 0 ? undefined : tokens[at + Math.max(...lengths) - 1];
    return last === undefined ? [] : [{ start, end: last.end }];
  });
};
