import { createAnswerer } from '../answering/create-answerer.ts';
import { createConversations } from '../conversation/create-conversations.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { readFolder } from '../corpus/read-folder.ts';
import { createFlexSearchIndex } from '../indexing/flexsearch.ts';
import type { Collection } from '../retrieval/collection.ts';
import { createCollection } from '../retrieval/create-collection.ts';
import { english } from '../text/english/english.ts';

/** A folder of articles, read and indexed, with what answers from it. */
export type OpenArticles = {
  readonly collection: Collection;
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  /** One sentence for each file that could not be read, naming it. */
  readonly problems: readonly string[];
};

/**
 * Reads a folder and makes it answerable.
 * @param now milliseconds of a clock that only goes forward
 * Rejects when the folder is missing or holds no article file;
 * the message is for whoever named the folder.
 */
export const openArticles = async (folder: string, now: () => number): Promise<OpenArticles> => {
  const { articles, problems } = await readFolder(folder);
  const collection = createCollection({ language: english, index: createFlexSearchIndex() });
  for (const article of articles) collection.add(article);
  const answerer = createAnswerer([collection]);
  return {
    collection,
    answerer,
    conversations: createConversations({ answerer, collections: [collection], now }),
    problems: problems.map(({ message }) => message),
  };
};
