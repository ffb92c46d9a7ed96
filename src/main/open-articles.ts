import path from 'node:path';
import { createAnswerer } from '../answering/create-answerer.ts';
import type { Models } from '../answering/models.ts';
import { createClaimChecker } from '../claims/create-claim-checker.ts';
import type { ClaimModel } from '../claims/deciding/claim-model.ts';
import type { Engine } from '../cli/engine.ts';
import { createConversations } from '../conversation/create-conversations.ts';
import { FolderError } from '../corpus/folder-error.ts';
import { restoreCollection } from '../retrieval/saved-collection.ts';
import type { SegmentedCollection } from '../retrieval/segmented-collection.ts';
import { createTidying } from '../retrieval/upkeep.ts';
import type { UpkeepWorker } from '../retrieval/upkeep-tasks.ts';
import { english } from '../text/english/english.ts';
import { readFolderCollection } from './folder-collection.ts';
import type { FolderReader } from './folder-reader.ts';
import { indexMaker } from './index-maker.ts';
import { readPackageClaimModel, readPackageModels } from './package-models.ts';
import { packageRoot } from './package-root.ts';

/** Problems named when no file of a folder could be read: enough to see what they are. */
const PROBLEMS_NAMED = 3;

/** A folder of articles, read and indexed, with what answers from it. */
export type OpenArticles = Engine & {
  readonly collection: SegmentedCollection;
  readonly models: Models;
  readonly claimModel: ClaimModel;
  /** Joins the parts of a collection's index in the background, to be told of each change; `undefined` where nothing does. */
  readonly tidy: ((collection: SegmentedCollection) => void) | undefined;
};

const noArticle = (folder: string, problems: readonly string[]): FolderError => {
  const more = problems.length - PROBLEMS_NAMED;
  const named = problems.slice(0, PROBLEMS_NAMED).join(' ');
  return new FolderError(
    `No file in "${folder}" could be read as an article: ${named}${more > 0 ? ` And ${more} more.` : ''}`,
  );
};

/** Sentences from which an index is saved: smaller ones are made anew in less than a second. */
const WORTH_SAVING = 20_000;

/** How an index is kept between two starts. */
export type IndexKeeping = {
  /** Folder for it; made when it is not there. */
  readonly folder: string;
  /** Reads the articles' folder in the meantime. */
  readonly reader: FolderReader;
  readonly worker: UpkeepWorker;
  /** Told what went wrong in the background; nothing is lost by it but time at the next start. */
  readonly report: (problem: string) => void;
};

const INDEX_FILE = 'articles.index';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads a folder and makes it answerable.
 * @param now milliseconds of a clock that only goes forward
 * @param keeping where the index is kept; without it the folder is indexed each time
 * @throws {FolderError} when the folder is missing, holds no article file, or none that can be read
 */
export const openArticles = async (
  folder: string,
  now: () => number,
  keeping?: IndexKeeping,
): Promise<OpenArticles> => {
  const saved = keeping && {
    file: path.join(keeping.folder, INDEX_FILE),
    maker: indexMaker(path.join(packageRoot(import.meta.url), 'src')),
  };
  const tidy =
    keeping &&
    createTidying(keeping.worker, (error) =>
      keeping.report(`Parts of the index could not be joined: ${messageOf(error)}`),
    );
  const reading = keeping && saved ? keeping.reader.open(folder, saved) : readFolderCollection(folder);
  // Read while another thread reads the folder.
  const [opened, models, claimModel] = await Promise.all([
    reading,
    readPackageModels(),
    readPackageClaimModel(),
  ]);
  const collection = restoreCollection(opened.segments, english, tidy);
  const problems = [
    ...opened.problems.map(({ message }) => message),
    ...(opened.notice ? [opened.notice] : []),
  ];
  if (collection.size === 0 && collection.count === 0) throw noArticle(folder, problems);
  if (keeping && saved && opened.toSave && collection.size >= WORTH_SAVING)
    keeping.worker.save(saved.file, opened.toSave).catch((error: unknown) => {
      keeping.report(
        `The index could not be saved in ${saved.file}, so that the next start takes longer: ${messageOf(error)}`,
      );
    });
  const answerer = createAnswerer([collection], models);
  return {
    collection,
    models,
    claimModel,
    tidy,
    article: collection.article,
    answerer,
    claims: createClaimChecker({ collections: [collection], models, model: claimModel }),
    conversations: createConversations({ answerer, collections: [collection], words: models.words, now }),
    problems,
  };
};
