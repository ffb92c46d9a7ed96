import lunr from 'lunr';
import type { Engine, EngineMaker } from './engine.ts';
import { foundIn } from './found-in.ts';
import { englishTerms } from './english-terms.ts';
import { saveJson, saveTexts, savedText, savedTexts } from './saved-json.ts';

const INDEX = 'index';

const engineOf = (index: lunr.Index, texts: readonly string[]): Engine => ({
  async find(question, limit) {
    const found = index.query((query) => {
      for (const term of englishTerms(question)) query.term(term, {});
    });
    return foundIn(
      texts,
      found.slice(0, limit).map(({ ref }) => Number(ref)),
    );
  },
  async save(folder) {
    await saveJson(folder, INDEX, index);
    await saveTexts(folder, texts);
  },
});

/** lunr over our tokens, stop words and Porter stems, with its own scores; its own pipeline is switched off. */
export const lunrEngine: EngineMaker = {
  name: 'lunr',
  ranks: true,
  async build({ sentences }) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.tokenizer = Object.assign(
        (text: unknown) => englishTerms(String(text)).map((term) => new lunr.Token(term, {})),
        {
          separator: lunr.tokenizer.separator,
        },
      );
      for (const [id, text] of sentences.entries()) builder.add({ id, text });
    });
    return engineOf(index, sentences);
  },
  async restore(folder) {
    const saved: object = JSON.parse(await savedText(folder, INDEX));
    return engineOf(lunr.Index.load(saved), await savedTexts(folder));
  },
};
