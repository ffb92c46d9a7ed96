import type { Article, Sentence } from '../corpus/article.ts';
import { createArticleNames, mentionTerms } from '../corpus/name-mentions.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Span } from '../text/span.ts';
import { isNameIn } from './names-in-collections.ts';
import type { ReadSentence } from './read-sentence.ts';
import { createReaderMemory, type ReaderMemory } from './reader-memory.ts';
import { createRecall } from './recall.ts';
import { classify, type WordSense } from './syntax/token-class.ts';
import { createDateFinder } from './spans/dates.ts';
import { createFigureFinder } from './spans/figures.ts';
import type { WordTable } from './words/word-table.ts';
import { findNames } from './spans/names.ts';
import type { TypedSpan } from './spans/typed-span.ts';

/**
 * Of a sentence so much is read, in UTF-16 units: four times the longest in the news texts at hand. A table or a text without full stops can be
 * one "sentence" of megabytes; it is still quoted whole.
 */
const LONGEST_READ = 6000;

/** What is read of a sentence first. */
type SentenceWords = Pick<ReadSentence, 'tokens' | 'terms' | 'held' | 'mentions'>;

const readPart = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + LONGEST_READ) });

const sentenceAt = (article: Article, index: number): Sentence => {
  const sentence = article.sentences[index];
  if (sentence === undefined) throw new RangeError(`"${article.id}" has no sentence ${index}.`);
  return sentence;
};

/** What is remembered of an article's sentences, for as long as it lives. */
function createBySentence<T>(): (article: Article) => (T | undefined)[] {
  const recall = createRecall<Article, (T | undefined)[]>();
  return (article) => recall(article, () => []);
}

export type SentenceReader = {
  /** What is known of the language's words. */
  readonly words: WordTable;
  /** The sentence at `index` of the article. Remembered for as long as the article lives. @throws {RangeError} outside the article */
  read(article: Article, index: number): ReadSentence;
  /** `held` of what `read` gives, without reading what costs most: parts of speech, dates and figures. */
  held(article: Article, index: number): ReadonlySet<string>;
  /** The names in it, by how the collection writes their words now. */
  names(sentence: ReadSentence): readonly TypedSpan[];
  /** Index terms of the article's title, and of all its text; as in `held`. */
  titleTerms(article: Article): ReadonlySet<string>;
  articleTerms(article: Article): ReadonlySet<string>;
  /** In how many sentences of the article each of its terms stands. */
  frequencies(article: Article): ReadonlyMap<string, number>;
  /** What others have worked out about what it reads. */
  readonly memory: ReaderMemory;
};

export function createSentenceReader(
  collections: readonly Collection[],
  language: Collection['language'],
  table: WordTable,
): SentenceReader {
  const findFigures = createFigureFinder(language);
  const findDates = createDateFinder(language);
  const sense: WordSense = {
    isNumber: (word) => language.numberWords.has(word),
    verbShare: (word) => table.partsOfSpeech(word)?.verb ?? 0,
  };
  const memory = createBySentence<ReadSentence>();
  const words = createBySentence<SentenceWords>();
  const counts = createRecall<Article, ReadonlyMap<string, number>>();
  const titles = createRecall<Article, ReadonlySet<string>>();
  const texts = createRecall<Article, ReadonlySet<string>>();
  /** Until an article comes or goes, with which other words may be names. */
  let named = createRecall<ReadSentence['tokens'], readonly TypedSpan[]>();
  let namedAt = -1;
  const namesIn = createArticleNames(language);
  const termsOf = (article: Article, text: string): ReadonlySet<string> => {
    const tokens = language.tokens(text);
    return new Set([
      ...tokens.flatMap((token) => language.term(token) ?? []),
      ...mentionTerms(namesIn(article, tokens)),
    ]);
  };
  const countTerms = (article: Article): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const [index, { start, end }] of article.sentences.entries()) {
      const isWhole = end - start <= LONGEST_READ;
      const held = isWhole ? wordsOf(article, index).held : termsOf(article, article.text.slice(start, end));
      for (const term of held) found.set(term, (found.get(term) ?? 0) + 1);
    }
    return found;
  };

  const frequencies = (article: Article): ReadonlyMap<string, number> =>
    counts(article, () => countTerms(article));

  function readWords(article: Article, sentence: Sentence): SentenceWords {
    const tokens = language.tokens(article.text, readPart(sentence));
    const terms = tokens.map((token) => language.term(token));
    const mentions = namesIn(article, tokens);
    const held = new Set([...terms.filter((term) => term !== undefined), ...mentionTerms(mentions)]);
    return { tokens, terms, held, mentions };
  }

  function wordsOf(article: Article, index: number): SentenceWords {
    const sentence = sentenceAt(article, index);
    return (words(article)[index] ??= readWords(article, sentence));
  }

  function readNew(article: Article, index: number): ReadSentence {
    const sentence = sentenceAt(article, index);
    const own = wordsOf(article, index);
    const { tokens } = own;
    const { start, end } = readPart(sentence);
    const text = article.text.slice(start, end);
    const dates = findDates(text, sentence.start);
    const overlapsDate = (span: TypedSpan): boolean =>
      dates.some((date) => span.start < date.end && date.start < span.end);
    const figures = findFigures(text, sentence.start).filter((figure) => !overlapsDate(figure));
    return {
      article,
      index,
      sentence,
      ...own,
      lower: tokens.map((token) => token.text.toLowerCase()),
      classes: classify(tokens, language.partsOfSpeech(tokens, article.text), sense),
      figures: [...dates, ...figures].sort((a, b) => a.start - b.start),
    };
  }

  return {
    words: table,
    memory: createReaderMemory(),
    titleTerms: (article) => titles(article, () => termsOf(article, article.title)),
    articleTerms: (article) => texts(article, () => new Set(frequencies(article).keys())),
    frequencies,
    held: (article, index) => wordsOf(article, index).held,
    read: (article, index) => (memory(article)[index] ??= readNew(article, index)),
    names(sentence) {
      const now = collections.reduce((sum, { revision }) => sum + revision, 0);
      if (now !== namedAt) [named, namedAt] = [createRecall(), now];
      return named(sentence.tokens, () =>
        findNames(
          sentence.tokens,
          (word) => language.isStopWord(word),
          (word) => isNameIn(collections, word),
        ),
      );
    },
  };
}
