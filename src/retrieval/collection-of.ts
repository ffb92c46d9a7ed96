import type { Article } from '../corpus/article.ts';
import { createFlexSearchIndex } from '../indexing/flexsearch.ts';
import type { Language } from '../text/language.ts';
import type { Collection } from './collection.ts';
import { createCollection } from './create-collection.ts';

/** A collection of these articles, over FlexSearch. @throws when two of them have the same id. */
export const collectionOf = (articles: readonly Article[], language: Language): Collection => {
  const collection = createCollection({ language, index: createFlexSearchIndex() });
  for (const article of articles) collection.add(article);
  return collection;
};
