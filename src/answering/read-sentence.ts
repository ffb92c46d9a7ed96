import type { Article, Sentence } from '../corpus/article.ts';
import type { Collection, SentenceRef } from '../retrieval/collection.ts';
import type { Token } from '../text/language.ts';
import { createDateFinder } from './spans/dates.ts';
import { createFigureFinder } from './spans/figures.ts';
import { findNames } from './spans/names.ts';
import type { TypedSpan } from './spans/typed-span.ts';

/** A sentence as ranking and extraction see it. `terms[i]` is the index term of `tokens[i]`, `undefined` for stop words and punctuation. */
export type ReadSentence = SentenceRef & {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly terms: readonly (string | undefined)[];
  /** Figures and dates. */
  readonly figures: readonly TypedSpan[];
};

export type SentenceReader = {
  /** The sentence at `index` of the article; `undefined` outside. Remembered for as long as the article lives. */
  read(article: Article, index: number): ReadSentence | undefined;
  /** The names in it, by how the collection writes their words now. */
  names(sentence: ReadSentence): readonly TypedSpan[];
  /** Index terms of the article's title, and of all its text. */
  titleTerms(article: Article): ReadonlySet<string>;
  articleTerms(article: Article): ReadonlySet<string>;
};

/** Whether the collection writes a word as a name: with a capital at least twice as often as without. */
export function isNameIn(collections: readonly Collection[], word: string): boolean {
  let [capitalised, lower] = [0, 0];
  for (const collection of collections) {
    const casing = collection.casing(word);
    capitalised += casing.capitalised;
    lower += casing.lower;
  }
  return capitalised > 0 && capitalised >= 2 * lower;
}

export function createSentenceReader(
  collections: readonly Collection[],
  language: Collection['language'],
): SentenceReader {
  const findFigures = createFigureFinder(language);
  const findDates = createDateFinder(language);
  const memory = new WeakMap<Article, (ReadSentence | undefined)[]>();
  const titles = new WeakMap<Article, ReadonlySet<string>>();
  const texts = new WeakMap<Article, ReadonlySet<string>>();
  const termsOf = (text: string): ReadonlySet<string> =>
    new Set(language.tokens(text).flatMap((token) => language.term(token) ?? []));
  const remembered = (
    known: WeakMap<Article, ReadonlySet<string>>,
    article: Article,
    text: string,
  ): ReadonlySet<string> => {
    const terms = known.get(article) ?? termsOf(text);
    known.set(article, terms);
    return terms;
  };

  function readNew(article: Article, index: number, sentence: Sentence): ReadSentence {
    const tokens = language.tokens(article.text, sentence);
    const text = article.text.slice(sentence.start, sentence.end);
    const dates = findDates(text, sentence.start);
    const overlapsDate = (span: TypedSpan): boolean =>
      dates.some((date) => span.start < date.end && date.start < span.end);
    const figures = findFigures(text, sentence.start).filter((figure) => !overlapsDate(figure));
    return {
      article,
      index,
      sentence,
      tokens,
      terms: tokens.map((token) => language.term(token)),
      figures: [...dates, ...figures].sort((a, b) => a.start - b.start),
    };
  }

  return {
    titleTerms: (article) => remembered(titles, article, article.title),
    articleTerms: (article) => remembered(texts, article, article.text),
    read(article, index) {
      const sentence = article.sentences[index];
      if (sentence === undefined) return undefined;
      const known = memory.get(article) ?? [];
      memory.set(article, known);
      return (known[index] ??= readNew(article, index, sentence));
    },
    names: (sentence) =>
      findNames(
        sentence.tokens,
        (word) => language.isStopWord(word),
        (word) => isNameIn(collections, word),
      ),
  };
}
