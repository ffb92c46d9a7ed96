import { Index } from 'flexsearch';
import type { IndexOptions } from 'flexsearch';
import type { Engine, EngineMaker } from './engine.ts';
import { foundIn } from './found-in.ts';
import { englishTerms } from './english-terms.ts';
import { saveJson, saveTexts, savedText, savedTexts } from './saved-json.ts';

/** Places in a sentence that FlexSearch tells apart when it ranks: more than its default of 9, since it ranks sentences better so. */
const RESOLUTION = 30;
const INDEX = 'index';

const engineOf = (index: Index, texts: readonly string[]): Engine => ({
  // `suggest` lets in sentences that hold only some of the words: without it a whole question finds nothing.
  find: async (question, limit) =>
    foundIn(texts, index.search(question, { limit, suggest: true }).map(Number)),
  async save(folder) {
    const chunks: (readonly [string, string])[] = [];
    index.export((key: string, chunk: string) => {
      chunks.push([key, chunk]);
    });
    await saveJson(folder, INDEX, chunks);
    await saveTexts(folder, texts);
  },
});

const maker = (name: string, options: IndexOptions): EngineMaker => ({
  name,
  ranks: true,
  async build({ sentences }) {
    const index = new Index(options);
    for (const [id, text] of sentences.entries()) index.add(id, text);
    return engineOf(index, sentences);
  },
  async restore(folder) {
    const index = new Index(options);
    const chunks: unknown = JSON.parse(await savedText(folder, INDEX));
    if (Array.isArray(chunks)) for (const [key, chunk] of chunks) index.import(String(key), String(chunk));
    return engineOf(index, await savedTexts(folder));
  },
});

export const flexSearchAsItComes: EngineMaker = maker('FlexSearch as it comes', {});

/** FlexSearch's own ranking at its best, over our terms. */
export const flexSearchWithOurTerms: EngineMaker = maker('FlexSearch, our terms', {
  resolution: RESOLUTION,
  encode: englishTerms,
});
