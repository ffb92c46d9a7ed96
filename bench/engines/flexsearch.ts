import { Index } from 'flexsearch';
import { english } from '../../src/text/english/english.ts';
import { sentenceTexts } from './engine.ts';
import type { EngineMaker } from './engine.ts';

/** Places in a sentence that FlexSearch tells apart when it ranks: more than its default of 9, since it ranks sentences better so. */
const RESOLUTION = 30;

/** `suggest` lets in sentences that hold only some of the words: without it a whole question finds nothing. */
const SEARCH = { limit: 1, suggest: true } as const;

/** FlexSearch as it comes. */
export const flexSearchAsItComes: EngineMaker = async (articles) => {
  const texts = sentenceTexts(articles);
  const index = new Index();
  for (const [id, text] of texts.entries()) index.add(id, text);
  return {
    name: 'FlexSearch as it comes',
    ask: async (question) => texts[Number(index.search(question, SEARCH)[0])],
  };
};

/** FlexSearch's own ranking at its best, over our terms. */
export const flexSearchWithOurTerms: EngineMaker = async (articles) => {
  const texts = sentenceTexts(articles);
  const index = new Index({
    resolution: RESOLUTION,
    encode: (text) => english.tokens(text).flatMap((token) => english.term(token) ?? []),
  });
  for (const [id, text] of texts.entries()) index.add(id, text);
  return {
    name: 'FlexSearch, our terms',
    ask: async (question) => texts[Number(index.search(question, SEARCH)[0])],
  };
};
