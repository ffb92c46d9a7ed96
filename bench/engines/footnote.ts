import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { shownQuotes } from '../../src/evaluation/answer-record.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { english } from '../../src/text/english/english.ts';
import { readPackageModels } from '../../src/main/package-models.ts';
import type { EngineMaker } from './engine.ts';

/** The whole engine: question to answer, through the door that everything else uses. */
export const footnote: EngineMaker = async (articles) => {
  const collection = collectionOf(articles, english);
  const answerer = createAnswerer([collection], await readPackageModels());
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
  const collection = collectionOf(articles, english);
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
