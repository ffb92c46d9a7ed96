import path from 'node:path';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { shownQuotes } from '../../src/evaluation/answer-record.ts';
import { readPackageModels } from '../../src/main/package-models.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { restoreCollection, segmentsToSave } from '../../src/retrieval/saved-collection.ts';
import type { SegmentedCollection } from '../../src/retrieval/segmented-collection.ts';
import { readSnapshot, writeSnapshot } from '../../src/retrieval/snapshot-file.ts';
import { english } from '../../src/text/english/english.ts';
import { numberOf } from '../corpus.ts';
import type { Engine, EngineMaker } from './engine.ts';
import { englishTerms } from './english-terms.ts';

/** The bench reads what it wrote itself. */
const MAKER = 'bench';

const fileIn = (folder: string): string => path.join(folder, 'collection.snapshot');

const saveIn = (collection: SegmentedCollection) => (folder: string) =>
  writeSnapshot(fileIn(folder), { maker: MAKER, note: undefined, segments: segmentsToSave(collection) });

/** @throws when the snapshot is none */
const restored = async (folder: string): Promise<SegmentedCollection> => {
  const read = await readSnapshot(fileIn(folder), MAKER);
  if (read?.ok !== true) throw new Error(`The snapshot is of no use: ${read?.reason ?? 'it is not there'}.`);
  return restoreCollection(read.content.segments, english);
};

/** Bytes of shared memory under a collection, each buffer once. */
const sharedBytes = (collection: SegmentedCollection): number => {
  const buffers = new Set(
    collection.segments().flatMap(({ columns }) => Object.values(columns).map(({ buffer }) => buffer)),
  );
  return Array.from(buffers)
    .filter((buffer) => buffer instanceof SharedArrayBuffer)
    .reduce((sum, { byteLength }) => sum + byteLength, 0);
};

const retrievalEngine = (collection: SegmentedCollection): Engine => ({
  async find(question, limit) {
    const hits = collection.search(englishTerms(question), limit);
    const sentence = hits[0]?.article.sentences[hits[0].index];
    return {
      numbers: hits.map(({ article, index }) => numberOf(article, index)),
      text: sentence && hits[0]?.article.text.slice(sentence.start, sentence.end),
    };
  },
  shared: () => sharedBytes(collection),
  save: saveIn(collection),
});

/** Retrieval alone: candidates from FlexSearch, our scores, no reading of the question. */
export const footnoteRetrieval: EngineMaker = {
  name: 'Footnote, retrieval',
  ranks: true,
  build: async ({ articles }) => retrievalEngine(collectionOf(articles, english)),
  restore: async (folder) => retrievalEngine(await restored(folder)),
};

const wholeEngine = async (collection: SegmentedCollection): Promise<Engine> => {
  const answerer = createAnswerer([collection], await readPackageModels());
  return {
    ...retrievalEngine(collection),
    async find(question) {
      const [quote] = shownQuotes(await answerer.ask(question));
      const article = quote && collection.article(quote.article);
      if (quote === undefined || article === undefined) return { numbers: [], text: undefined };
      const index = article.sentences.findIndex(({ start }) => start === quote.start);
      return { numbers: [numberOf(article, index)], text: article.text.slice(quote.start, quote.end) };
    },
  };
};

/** The whole engine: question to answer, through the door that everything else uses. */
export const footnote: EngineMaker = {
  name: 'Footnote, whole engine',
  ranks: false,
  build: async ({ articles }) => wholeEngine(collectionOf(articles, english)),
  restore: async (folder) => wholeEngine(await restored(folder)),
};
