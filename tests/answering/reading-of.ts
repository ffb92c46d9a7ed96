import { createQuestionReader } from '../../src/answering/question/read-question.ts';
import type { Question } from '../../src/answering/question/question.ts';
import { type ReadSentence } from '../../src/answering/read-sentence.ts';
import { createSentenceReader, type SentenceReader } from '../../src/answering/sentence-reader.ts';
import type { Extraction } from '../../src/answering/reading/extraction.ts';
import type { Article } from '../../src/corpus/article.ts';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import type { Collection } from '../../src/retrieval/collection.ts';
import { english } from '../../src/text/english/english.ts';
import { wordTable } from './words/words-file.ts';

/** Without the learned readers: what stands on rules is tested while they are being trained. */
const WORDS = wordTable();

/** A text of our own as answering reads it, and questions as they are read against it. */
export type TextUnderTest = {
  readonly article: Article;
  readonly collections: readonly Collection[];
  readonly reader: SentenceReader;
  readonly ask: (question: string) => Question;
  /** The first sentence that holds some words. @throws when there is none */
  readonly sentence: (words: string) => ReadSentence;
  /** As if the reader had read these words, the first such in the text, as the answer. */
  readonly extraction: (words: string) => Extraction;
};

/** A text without metadata. */
export const readingOf = (text: string, title = 'A title'): TextUnderTest =>
  textUnderTest(plainArticle('a.txt', text, { title }, english));

/** A file with its headline, byline and dateline. */
export function readingOfFile(text: string): TextUnderTest {
  const read = readArticle('a.txt', text);
  if (!read.ok) throw new Error(read.problem.message);
  return textUnderTest(read.article);
}

function textUnderTest(article: Article): TextUnderTest {
  const collections = [collectionOf([article], english)];
  const reader = createSentenceReader(collections, english, WORDS);
  const sentence = (words: string): ReadSentence => {
    const index = article.sentences.findIndex(({ start, end }) =>
      article.text.slice(start, end).includes(words),
    );
    if (index < 0) throw new Error(`No sentence holds "${words}".`);
    return reader.read(article, index);
  };
  return {
    article,
    collections,
    reader,
    sentence,
    ask: (question) => createQuestionReader({ collections, language: english, table: WORDS })(question),
    extraction(words) {
      const source = sentence(words);
      const start = article.text.indexOf(words, source.sentence.start);
      const spans = [{ start, end: start + words.length }] as const;
      return { sentence: source, source, spans, fitsType: true, probability: 1, claim: 0 };
    },
  };
}
