import { readModels } from '../../src/answering/models.ts';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import type { Answerer } from '../../src/answering/answerer.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { createNaiveIndex } from '../../src/indexing/naive.ts';
import type { IndexMaker } from '../../src/indexing/sentence-index.ts';
import type { Collection } from '../../src/retrieval/collection.ts';
import { createCollection } from '../../src/retrieval/create-collection.ts';
import { english } from '../../src/text/english/english.ts';

/** Two short articles on made-up places. */
export const texts: Readonly<Record<string, string>> = {
  'harbour.txt': `Brackwater Harbour Opens Again

The harbour of Brackwater opened again in May 2019 after a storm had closed it. The repair cost 14.5 million pounds. Ellen Marsh, mayor of Brackwater, said that 320 boats had returned.

The harbour exports wool, herring and slate. "Nobody believed in us," said Tom Reed, director of the harbour company. It closed because the sea wall had broken in two places.`,
  'mill.txt': `The Paper Mill of Ardle

The paper mill of Ardle was founded in 1874. It employs 85 people and makes 12,000 tons of paper a year. Paper is made by pressing wet fibres between rollers.

In 2020 the turnover of the mill was 9 million pounds, an increase of 4.5%.`,
};

/** A collection of texts by file name. */
export function collectionFrom(
  files: Readonly<Record<string, string>>,
  createIndex: IndexMaker = createNaiveIndex,
): Collection {
  const collection = createCollection({ language: english, createIndex });
  for (const [id, text] of Object.entries(files)) {
    const read = readArticle(id, text);
    if (!read.ok) throw new Error(read.problem.message);
    collection.add(read.article);
  }
  return collection;
}

/** The two articles. */
export const collectionOf = (createIndex?: IndexMaker): Collection => collectionFrom(texts, createIndex);

/** The models that the package ships. */
export const models = await readModels('models');

export const answererOf = (collection: Collection): Answerer => createAnswerer([collection], models);
