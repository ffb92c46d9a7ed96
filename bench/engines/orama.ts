import { create, insert, load, save, search } from '@orama/orama';
import type { Orama, RawData } from '@orama/orama';
import type { Engine, EngineMaker } from './engine.ts';
import { englishTerms } from './english-terms.ts';
import { saveJson, savedText } from './saved-json.ts';

/** Share of sentences that hold only some of the words to be let in (0–1): all, since no sentence holds a whole question. */
const THRESHOLD = 1;
const INDEX = 'index';

const TOKENIZER = { language: 'english', normalizationCache: new Map(), tokenize: englishTerms };

const SCHEMA = { text: 'string' } as const;

const open = () => create({ schema: SCHEMA, components: { tokenizer: TOKENIZER } });

/** Orama keeps the texts itself, and ids are strings. */
const engineOf = (index: Orama<typeof SCHEMA>): Engine => ({
  async find(question, limit) {
    const { hits } = await search(index, { term: question, limit, threshold: THRESHOLD });
    return { numbers: hits.map(({ id }) => Number(id)), text: hits[0]?.document.text };
  },
  save: (folder) => saveJson(folder, INDEX, save(index)),
});

/** Orama over our tokens, stop words and Porter stems, with its own scores. */
export const orama: EngineMaker = {
  name: 'Orama',
  ranks: true,
  async build({ sentences }) {
    const index = open();
    for (const [id, text] of sentences.entries()) await insert(index, { id: String(id), text });
    return engineOf(index);
  },
  async restore(folder) {
    const index = open();
    const raw: RawData = JSON.parse(await savedText(folder, INDEX));
    load(index, raw);
    return engineOf(index);
  },
};
