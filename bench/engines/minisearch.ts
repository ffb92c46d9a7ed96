import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { english } from '../../src/text/english/english.ts';
import { sentenceTexts } from './engine.ts';
import type { EngineMaker } from './engine.ts';

/** MiniSearch with its own tokeniser and scores, stop words and Porter stems. */
export const miniSearch: EngineMaker = async (articles) => {
  const texts = sentenceTexts(articles);
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    processTerm(term) {
      const word = term.toLowerCase();
      return english.isStopWord(word) ? null : stemmer(word);
    },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return {
    name: 'MiniSearch',
    async ask(question) {
      const [hit] = index.search(question);
      return texts[Number(hit?.id)];
    },
  };
};
