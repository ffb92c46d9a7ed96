import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import type { Engine, EngineMaker } from './engine.ts';
import { foundIn } from './found-in.ts';
import { englishTerms } from './english-terms.ts';
import { saveJson, saveTexts, savedText, savedTexts } from './saved-json.ts';

type Row = { readonly id: number; readonly text: string };

const INDEX = 'index';
const OPTIONS: Options<Row> = { fields: ['text'], tokenize: englishTerms, processTerm: (term) => term };

const engineOf = (index: MiniSearch<Row>, texts: readonly string[]): Engine => ({
  async find(question, limit) {
    const numbers = index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => Number(id));
    return foundIn(texts, numbers);
  },
  async save(folder) {
    await saveJson(folder, INDEX, index);
    await saveTexts(folder, texts);
  },
});

/** MiniSearch, tuned: our tokens, stop words and Porter stems; its own scores (BM25+). */
export const miniSearch: EngineMaker = {
  name: 'MiniSearch, tuned',
  ranks: true,
  async build({ sentences }) {
    const index = new MiniSearch<Row>(OPTIONS);
    for (const [id, text] of sentences.entries()) index.add({ id, text });
    return engineOf(index, sentences);
  },
  async restore(folder) {
    const index = MiniSearch.loadJSON<Row>(await savedText(folder, INDEX), OPTIONS);
    return engineOf(index, await savedTexts(folder));
  },
};
