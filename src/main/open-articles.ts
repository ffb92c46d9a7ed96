import { createAnswerer } from '../answering/create-answerer.ts';
import { createClaimChecker } from '../claims/create-claim-checker.ts';
import type { Engine } from '../cli/engine.ts';
import { createConversations } from '../conversation/create-conversations.ts';
import { FolderError } from '../corpus/folder-error.ts';
import { readFolder } from '../corpus/read-folder.ts';
import type { Collection } from '../retrieval/collection.ts';
import { collectionOf } from '../retrieval/collection-of.ts';
import { readPackageClaimModel, readPackageModels } from './package-models.ts';
import { english } from '../text/english/english.ts';

/** Problems named when no file of a folder could be read: enough to see what they are. */
const PROBLEMS_NAMED = 3;

/** A folder of articles, read and indexed, with what answers from it. */
export type OpenArticles = Engine & { readonly collection: Collection };

const noArticle = (folder: string, problems: readonly string[]): FolderError => {
  const more = problems.length - PROBLEMS_NAMED;
  const named = problems.slice(0, PROBLEMS_NAMED).join(' ');
  return new FolderError(
    `No file in "${folder}" could be read as an article: ${named}${more > 0 ? ` And ${more} more.` : ''}`,
  );
};

/**
 * Reads a folder and makes it answerable.
 * @param now milliseconds of a clock that only goes forward
 * @throws {FolderError} when the folder is missing, holds no article file, or none that can be read
 */
export const openArticles = async (folder: string, now: () => number): Promise<OpenArticles> => {
  const read = await readFolder(folder);
  const problems = read.problems.map(({ message }) => message);
  if (read.articles.length === 0) throw noArticle(folder, problems);
  const collection = collectionOf(read.articles, english);
  const models = await readPackageModels();
  const answerer = createAnswerer([collection], models);
  return {
    collection,
    article: collection.article,
    answerer,
    claims: createClaimChecker({ collections: [collection], models, model: await readPackageClaimModel() }),
    conversations: createConversations({ answerer, collections: [collection], words: models.words, now }),
    problems,
  };
};
