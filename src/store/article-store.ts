import type { PartialDate } from '../corpus/article.ts';
import type { Page } from './page.ts';

/** The file, page or message that an article's text was taken from. The file itself is not kept. */
type Original = {
  /** File name or address as it was given. */
  readonly name: string;
  /** Such as `application/pdf`, as decided by the bytes. */
  readonly mediaType: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** Its size. */
  readonly bytes: number;
};

/** In the place of the person who added an article and was forgotten since. */
export const ANONYMOUS = 'somebody';

/** An article as somebody hands it in. */
export type NewArticle = {
  readonly title: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly url?: string;
  /** The extracted text: all offsets of quotes count from its start. */
  readonly text: string;
  readonly original: Original;
  /** Least hashes of its shingles, for telling what is nearly the same. The store keeps them and asks nothing of them. */
  readonly sketch: Uint32Array;
  /** Id of the person in Discord, or a word for what else it was, such as `operator`. */
  readonly addedBy: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
};

/** What is known of a kept article without its text. */
export type ArticleSummary = Omit<NewArticle, 'text' | 'sketch'> & {
  /** 16 characters of [0-9a-z], the same as long as the article is kept, unique over all servers. */
  readonly id: string;
  /** Id of the Discord server that it belongs to. */
  readonly server: string;
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case. */
  readonly textSha256: string;
  /** Size of the text in UTF-8; what limits and usage count. */
  readonly textBytes: number;
  /** Number of the last write to it, larger than that of every write before in any server. */
  readonly revision: number;
};

export type StoredArticle = ArticleSummary & { readonly text: string; readonly sketch: Uint32Array };

/** Most that one server may keep. */
export type ArticleLimits = { readonly articles: number; readonly bytes: number };

export type ArticleUsage = { readonly articles: number; readonly bytes: number };

/** Another article of this server has this very text already. */
export type Same = { readonly kind: 'same'; readonly article: ArticleSummary };

/** It would be more than the server may keep; nothing was changed. */
export type OverLimit = {
  readonly kind: 'full';
  readonly of: keyof ArticleLimits;
  /** The limit that was met. */
  readonly limit: number;
};

export type AddOutcome = { readonly kind: 'added'; readonly article: StoredArticle } | Same | OverLimit;

export type ReplaceOutcome =
  | { readonly kind: 'replaced'; readonly article: StoredArticle; readonly before: StoredArticle }
  | Same
  | OverLimit
  /** This server has no article of this id. */
  | { readonly kind: 'unknown' };

export type Sketch = { readonly id: string; readonly title: string; readonly sketch: Uint32Array };

/** The last thing that became of an article. */
type ArticleChange = {
  readonly kind: 'stored' | 'removed';
  readonly server: string;
  readonly id: string;
  readonly revision: number;
};

/**
 * The articles of all servers. Whatever is asked of one server neither shows nor changes anything of another.
 *
 * When a promise of a write is fulfilled, the write is on the disk. All members reject with `StoreError`: reads when the file is damaged or
 * locked for too long, writes also when the disk is full or read-only. A write that was refused has changed nothing.
 */
export type ArticleStore = {
  /** Keeps a new article. Lone surrogates in its texts become U+FFFD; the article that comes back is as it is kept. */
  readonly add: (server: string, article: NewArticle, limits: ArticleLimits) => Promise<AddOutcome>;
  /** Keeps several in one write, in this order: much quicker than one by one. An outcome for each, in the same order. */
  readonly addAll: (
    server: string,
    articles: readonly NewArticle[],
    limits: ArticleLimits,
  ) => Promise<readonly AddOutcome[]>;
  /** Puts another text and other metadata in the place of an article's; it keeps its id. The very same text in its own place is a replacement. */
  readonly replace: (
    server: string,
    id: string,
    article: NewArticle,
    limits: ArticleLimits,
  ) => Promise<ReplaceOutcome>;
  /** @returns the article with its new title, or `undefined` if this server has none of this id */
  readonly rename: (server: string, id: string, title: string) => Promise<ArticleSummary | undefined>;
  /** @returns the article as it was, or `undefined` if this server has none of this id */
  readonly remove: (server: string, id: string) => Promise<StoredArticle | undefined>;
  readonly get: (server: string, id: string) => Promise<StoredArticle | undefined>;
  /** The article whose original had these bytes; the oldest of several. */
  readonly findOriginal: (server: string, sha256: string) => Promise<ArticleSummary | undefined>;
  /** Oldest first; without a page all of them. */
  readonly summaries: (server: string, page?: Page) => Promise<readonly ArticleSummary[]>;
  /** With their texts, oldest first. Read a few at a time: an article that is added or removed meanwhile may be among them or not. */
  readonly all: (server: string) => AsyncIterable<StoredArticle>;
  /** Oldest first. */
  readonly sketches: (server: string) => Promise<readonly Sketch[]>;
  readonly usage: (server: string) => Promise<ArticleUsage>;
  /** Ids of the servers that have articles, in order. */
  readonly servers: () => Promise<readonly string[]>;
  /** Number of the last write to any article of any server, 0 before the first: tells cheaply whether another process has written. */
  readonly revision: () => Promise<number>;
  /** What became of the articles of all servers after this revision, in order of revisions, each article once: what was done last. */
  readonly changes: (since: number) => Promise<readonly ArticleChange[]>;
};
