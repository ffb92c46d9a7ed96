import { createAnswerer } from '../../src/answering/create-answerer.ts';
import type { Article } from '../../src/corpus/article.ts';
import { shownQuotes } from '../../src/evaluation/answer-record.ts';
import { createFlexSearchIndex } from '../../src/indexing/flexsearch.ts';
import type { Collection } from '../../src/retrieval/collection.ts';
import { createCollection } from '../../src/retrieval/create-collection.ts';
import { english } from '../../src/text/english/english.ts';
import type { EngineMaker } from './engine.ts';

const collectionOf = (articles: readonly Article[]): Collection => {
  const collection = createCollection({ language: english, index: createFlexSearchIndex() });
  for (const article of articles) collection.add(article);
  return collection;
};

/** The whole engine: question to answer, through the door that everything else uses. */
export const footnote: EngineMaker = async (articles) => {
  const collection = collectionOf(articles);
  const answerer = createAnswerer([collection]);
  return {
    name: 'Footnote, whole engine',
    async ask(question) {
      const [quote] = shownQuotes(await answerer.ask(question));
      return quote && collection.article(quote.article)?.text.slice(quote.start, quote.end);
    },
  };
};

/** Retrieval alone: candidates from FlexSearch, our scores, no reading of the question. */
export const footnoteRetrieval: EngineMaker = async (articles) => {
  const collection = collectionOf(articles);
  return {
    name: 'Footnote, retrieval alone',
    async ask(question) {
      const terms = english.tokens(question).flatMap((token) => english.term(token) ?? []);
      const [hit] = collection.search(terms, 1);
      const sentence = hit?.article.sentences[hit.index];
      return sentence && hit?.article.text.slice(sentence.start, sentence.end);
    },
  };
};
