import { create, insertMultiple, search } from '@orama/orama';
import { stopWords } from '../../src/text/english/stop-words.ts';
import { sentenceTexts } from './engine.ts';
import type { EngineMaker } from './engine.ts';

/** Share of sentences that hold only some of the words to be let in (0–1): all, since no sentence holds a whole question. */
const THRESHOLD = 1;

/** Orama with its own tokeniser, scores and English stemmer, and our stop words. */
export const orama: EngineMaker = async (articles) => {
  const index = create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'english', stemming: true, stopWords: [...stopWords] } },
  });
  await insertMultiple(
    index,
    sentenceTexts(articles).map((text) => ({ text })),
  );
  return {
    name: 'Orama',
    async ask(question) {
      const { hits } = await search(index, { term: question, limit: 1, threshold: THRESHOLD });
      return hits[0]?.document.text;
    },
  };
};
