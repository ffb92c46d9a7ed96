import { randomBytes } from 'node:crypto';
import type { ImportsOptions } from '../articles/importing/create-imports.ts';
import { linkUpload } from '../articles/importing/link-upload.ts';
import { NEARLY_SAME, similarity } from '../articles/near/sketch.ts';
import { createFileReading } from '../articles/reading/read-file.ts';
import { newArticleId } from '../store/article-id.ts';
import type { Store } from '../store/store.ts';
import { createArticleBuilder, type ArticleBuilder } from './engines/article-builder.ts';
import { createFactReader } from './engines/read-facts.ts';
import type { Settings } from './settings.ts';

/** What servers keep, and how articles get there. */
export type Keeping = Pick<
  ImportsOptions,
  'store' | 'reading' | 'factsOf' | 'likeness' | 'limits' | 'fromLink'
> & {
  /** See `ServerEnginesOptions`. */
  readonly builder?: ArticleBuilder;
  /** What is being read is refused from now on. */
  readonly stopReading: () => Promise<void>;
  /** Ends the use of it. */
  readonly close: () => Promise<void>;
};

export type KeepingOptions = {
  readonly settings: Settings['keeping'];
  /** Opens the store, whose articles get these ids. */
  readonly openStore: (newId: () => string) => Promise<Store>;
  /** Told of a reading thread that fell over. */
  readonly onFault: (error: unknown) => void;
};

/** Rejects with `StoreError` as the store does. */
export const openKeeping = async ({ settings, openStore, onFault }: KeepingOptions): Promise<Keeping> => {
  const store = await openStore(() => newArticleId(randomBytes));
  const reading = createFileReading({ onFault });
  const builder = createArticleBuilder();
  return {
    store,
    reading,
    builder,
    factsOf: createFactReader(builder, onFault),
    likeness: { similarity, least: NEARLY_SAME },
    limits: settings.limits,
    fromLink: settings.links ? linkUpload : undefined,
    stopReading: reading.close,
    async close() {
      await reading.close();
      await builder.close();
      await store.close();
    },
  };
};
