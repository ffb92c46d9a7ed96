import type { Article } from '../corpus/article.ts';
import { createFlexSearchIndex } from '../indexing/flexsearch.ts';
import type { Language } from '../text/language.ts';
import { buildSegment } from './build-segment.ts';
import { createCollection } from './create-collection.ts';
import { shareColumns } from './share-columns.ts';
import type { SegmentedCollection } from './segmented-collection.ts';

/** A collection of these articles, over FlexSearch. @throws when two of them have the same id. */
export const collectionOf = (
  articles: readonly Article[],
  language: Language,
  onChange?: (collection: SegmentedCollection) => void,
): SegmentedCollection => {
  const collection = createCollection({
    language,
    createIndex: createFlexSearchIndex,
    ...(onChange && { onChange }),
  });
  const ids = new Set<string>();
  for (const { id } of articles) {
    if (ids.has(id)) throw new Error(`"${id}" is there twice: give each article an id of its own.`);
    ids.add(id);
  }
  if (articles.length > 0)
    collection.attach(shareColumns(buildSegment(articles, language, createFlexSearchIndex)));
  return collection;
};
