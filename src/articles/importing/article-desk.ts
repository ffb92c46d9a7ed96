import type {
  ArticleLimits,
  ArticleSummary,
  ArticleUsage,
  StoredArticle,
} from '../../store/article-store.ts';
import type { ServerSettings } from '../../store/server-settings.ts';
import type { ImportOutcome, ImportProgress } from './import-outcome.ts';
import type { Upload } from './upload.ts';

/** Who hands something in, and whom to tell how far it is. */
export type ImportRequest = {
  /** Id of a person in Discord, or a word for what else it is, such as `operator`. */
  readonly by: string;
  readonly uploads: readonly Upload[];
  /** Told before each upload and once more at the end; must not throw. */
  readonly onProgress: (progress: ImportProgress) => void;
};

/**
 * Where the articles of one server are looked after; it knows no other server. Whatever it says was done is on the disk. All members but `add` reject with
 * `StoreError`.
 */
export type ArticleDesk = {
  /**
   * Takes in some uploads, after those that were handed in before. Never rejects: what cannot be taken in is an outcome. An outcome for each upload, in
   * their order.
   */
  readonly add: (request: ImportRequest) => Promise<readonly ImportOutcome[]>;
  /** Oldest first. */
  readonly summaries: () => Promise<readonly ArticleSummary[]>;
  readonly get: (id: string) => Promise<StoredArticle | undefined>;
  /** @returns the article with its new title; `undefined` if the server has none of this id */
  readonly rename: (id: string, title: string) => Promise<ArticleSummary | undefined>;
  /** @returns the article as it was; `undefined` if the server has none of this id */
  readonly remove: (id: string) => Promise<StoredArticle | undefined>;
  readonly settings: () => Promise<ServerSettings>;
  readonly set: (change: Partial<ServerSettings>) => Promise<ServerSettings>;
  readonly usage: () => Promise<ArticleUsage>;
  readonly limits: ArticleLimits;
  /** The page at an address, to be handed in; `undefined` where pages are not fetched. */
  readonly fromLink: ((url: string) => Upload) | undefined;
};
