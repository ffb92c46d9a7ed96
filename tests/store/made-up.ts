import { createHash } from 'node:crypto';
import type { ArticleLimits, NewArticle } from '../../src/store/article-store.ts';

/** More than any test keeps. */
export const NO_LIMITS: ArticleLimits = { articles: 1_000_000, bytes: 1_000_000_000 };

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An article about a mill, which differs from others by its text. */
export const madeUp = (text: string, more: Partial<NewArticle> = {}): NewArticle => ({
  title: 'The mill at Ardle',
  text,
  original: {
    name: 'mill.txt',
    mediaType: 'text/plain',
    sha256: hashOf(text),
    bytes: Buffer.byteLength(text),
  },
  sketch: Uint32Array.of(1, 2 ** 32 - 1),
  addedBy: '80351110224678912',
  addedAt: 1_700_000_000_123,
  ...more,
});

/** Gives ids in order, each 16 characters of [0-9a-z]. */
export const countedIds = (): (() => string) => {
  let last = 0;
  return () => {
    last += 1;
    return last.toString(36).padStart(16, '0');
  };
};
