import type { Insertable, Selectable } from 'kysely';
import type { ArticleSummary, NewArticle, Sketch, StoredArticle } from '../article-store.ts';
import { keepable, keepableOrNull, publishedOrNull, readPublished, sha256 } from './columns.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['articles']>;

/** Columns that a summary is made of. */
export const SUMMARY_COLUMNS = [
  'id',
  'server',
  'title',
  'outlet',
  'author',
  'published',
  'url',
  'original_name',
  'original_media_type',
  'original_sha256',
  'original_bytes',
  'text_sha256',
  'text_bytes',
  'added_by',
  'added_at',
  'revision',
] as const satisfies readonly (keyof Row)[];

const BYTES_OF_A_HASH = 4;

const packSketch = (sketch: Uint32Array): Uint8Array => {
  const bytes = Buffer.alloc(sketch.length * BYTES_OF_A_HASH);
  for (const [index, hash] of sketch.entries()) bytes.writeUInt32LE(hash, index * BYTES_OF_A_HASH);
  return bytes;
};

const unpackSketch = (kept: Uint8Array): Uint32Array => {
  const bytes = Buffer.from(kept);
  return Uint32Array.from({ length: bytes.length / BYTES_OF_A_HASH }, (_, index) =>
    bytes.readUInt32LE(index * BYTES_OF_A_HASH),
  );
};

/** What of a row comes from the article itself. */
type Contents = Omit<Insertable<Tables['articles']>, 'position' | 'id' | 'server' | 'revision'>;

export const contentsOf = (article: NewArticle): Contents => {
  const text = Buffer.from(article.text);
  return {
    title: keepable(article.title),
    outlet: keepableOrNull(article.outlet),
    author: keepableOrNull(article.author),
    published: publishedOrNull(article.published),
    url: keepableOrNull(article.url),
    original_name: keepable(article.original.name),
    original_media_type: keepable(article.original.mediaType),
    original_sha256: keepable(article.original.sha256),
    original_bytes: article.original.bytes,
    text_sha256: sha256(text),
    text_bytes: text.length,
    added_by: keepable(article.addedBy),
    added_at: article.addedAt,
    sketch: packSketch(article.sketch),
    text,
  };
};

export const retitled = (title: string): Pick<Contents, 'title'> => ({ title: keepable(title) });

export const summaryOf = (row: Pick<Row, (typeof SUMMARY_COLUMNS)[number]>): ArticleSummary => ({
  id: row.id,
  server: row.server,
  title: row.title,
  ...(row.outlet === null ? {} : { outlet: row.outlet }),
  ...(row.author === null ? {} : { author: row.author }),
  ...(row.published === null ? {} : { published: readPublished(row.published) }),
  ...(row.url === null ? {} : { url: row.url }),
  original: {
    name: row.original_name,
    mediaType: row.original_media_type,
    sha256: row.original_sha256,
    bytes: row.original_bytes,
  },
  textSha256: row.text_sha256,
  textBytes: row.text_bytes,
  addedBy: row.added_by,
  addedAt: row.added_at,
  revision: row.revision,
});

export const articleOf = (row: Omit<Row, 'position'>): StoredArticle => ({
  ...summaryOf(row),
  sketch: unpackSketch(row.sketch),
  text: Buffer.from(row.text).toString(),
});

export const sketchOf = (row: Pick<Row, 'id' | 'title' | 'sketch'>): Sketch => ({
  id: row.id,
  title: row.title,
  sketch: unpackSketch(row.sketch),
});
