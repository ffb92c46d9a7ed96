import type { Generated } from 'kysely';
import type { NotebookTables } from './notebook-tables.ts';

type ArticlesTable = {
  /** Grows with each article that is added: the order of lists. */
  readonly position: Generated<number>;
  readonly id: string;
  readonly server: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** A `PartialDate` in JSON. */
  readonly published: string | null;
  readonly url: string | null;
  readonly original_name: string;
  readonly original_media_type: string;
  readonly original_sha256: string;
  readonly original_bytes: number;
  readonly text_sha256: string;
  readonly text_bytes: number;
  readonly added_by: string;
  readonly added_at: number;
  readonly revision: number;
  /** 32 bits each, the lowest byte first. */
  readonly sketch: Uint8Array;
  /** UTF-8 in a blob: libsql cuts a text off at its first NUL. */
  readonly text: Uint8Array;
};

/** What listeners have to be told of articles that are gone. */
type RemovedArticlesTable = {
  readonly revision: number;
  readonly server: string;
  readonly id: string;
};

type ServerSettingsTable = {
  readonly server: string;
  /** `ServerSettings` in JSON, as far as they were set. */
  readonly settings: string;
};

/** The tables as they are after the last migration. */
export type Tables = NotebookTables & {
  readonly articles: ArticlesTable;
  readonly removed_articles: RemovedArticlesTable;
  readonly server_settings: ServerSettingsTable;
};
