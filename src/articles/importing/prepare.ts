import { createHash } from 'node:crypto';
import type { ArticleSummary, NewArticle } from '../../store/article-store.ts';
import type { FileReading } from '../reading/reading-outcome.ts';
import type { HandedIn, TextFacts } from './text-facts.ts';
import type { Upload } from './upload.ts';

/** Characters of a title that are kept: longer ones are first paragraphs. */
export const TITLE_LENGTH = 200;

export type Prepared =
  | { readonly kind: 'ready'; readonly article: NewArticle; readonly notes: readonly string[] }
  | { readonly kind: 'same'; readonly article: ArticleSummary }
  | { readonly kind: 'refused'; readonly sentence: string };

export type Preparing = {
  readonly reading: Pick<FileReading, 'readUpload'>;
  readonly factsOf: (handedIn: HandedIn) => Promise<TextFacts>;
  /** The article whose original had these bytes. */
  readonly findOriginal: (sha256: string) => Promise<ArticleSummary | undefined>;
  readonly by: string;
  /** Unix milliseconds. */
  readonly now: () => number;
};

const withoutExtension = (name: string): string => name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '');

/** A title on one line, whole characters. */
export const asTitle = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE_LENGTH
    ? line
    : `${line.slice(0, TITLE_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
};

/** Makes an upload ready to be kept. Rejects as its `fetch`, `factsOf` and the store do. */
export const prepare = async (upload: Upload, preparing: Preparing): Promise<Prepared> => {
  const fetched = await upload.fetch();
  if (fetched.kind === 'refused') return fetched;
  const { bytes, hint } = fetched;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = await preparing.findOriginal(sha256);
  if (same !== undefined) return { kind: 'same', article: same };
  const read = await preparing.reading.readUpload(bytes, hint);
  if (read.kind === 'refused') return { kind: 'refused', sentence: read.sentence };
  const { text, mediaType, notes, kind: _kind, ...said } = read;
  const known = {
    ...said,
    ...(upload.title !== undefined && { title: upload.title }),
    ...(upload.url !== undefined && { url: upload.url }),
    ...(upload.published !== undefined && { published: upload.published }),
  };
  const facts = await preparing.factsOf({ name: upload.name, text, known });
  if (!facts.ok) return { kind: 'refused', sentence: facts.sentence };
  const named = asTitle(facts.metadata.title);
  return {
    kind: 'ready',
    notes,
    article: {
      ...facts.metadata,
      title: named === '' ? asTitle(withoutExtension(upload.name)) : named,
      text,
      original: { name: upload.name, mediaType, sha256, bytes: bytes.byteLength },
      sketch: facts.sketch,
      addedBy: preparing.by,
      addedAt: preparing.now(),
    },
  };
};
