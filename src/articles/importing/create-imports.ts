import type { AddOutcome, ArticleLimits, Sketch } from '../../store/article-store.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Store } from '../../store/store.ts';
import type { FileReading } from '../reading/reading-outcome.ts';
import type { ArticleDesk, ImportRequest } from './article-desk.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { nearestTo, type Likeness } from './nearest.ts';
import { asTitle, prepare, type Prepared } from './prepare.ts';
import type { HandedIn, TextFacts } from './text-facts.ts';
import type { Upload } from './upload.ts';

/** Articles written at a time: a write to the disk costs some milliseconds however many there are in it. */
const WRITTEN_TOGETHER = 16;

const FAULT = 'could not be taken in, by a fault of mine; tell whoever runs me.';
const STOPPED = 'was not taken in, since I am just being restarted. Hand it in again in a minute.';

export type ImportsOptions = {
  readonly store: Store;
  readonly reading: Pick<FileReading, 'readUpload'>;
  readonly factsOf: (handedIn: HandedIn) => Promise<TextFacts>;
  readonly likeness: Likeness;
  readonly limits: ArticleLimits;
  readonly fromLink: ((url: string) => Upload) | undefined;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Told when articles of a server have changed in the store; must not reject. */
  readonly onArticles: (server: string) => Promise<void>;
  /** Told when a server has set which articles are asked. */
  readonly onSettings: (server: string) => void;
  /** Told of what went wrong and is no fault of an upload. */
  readonly report: (error: unknown) => void;
};

export type Imports = {
  readonly deskOf: (server: string) => ArticleDesk;
  /** Takes in nothing more; resolves once what is under way is written. */
  readonly close: () => Promise<void>;
};

type Waiting = { readonly upload: Upload; readonly prepared: Prepared & { readonly kind: 'ready' } };

/** Takes in articles, those of one server one after the other, and tells of each what became of it once it is on the disk. */
export const createImports = (options: ImportsOptions): Imports => {
  const { store, limits, likeness, report, onArticles, onSettings } = options;
  const queues = new Map<string, Promise<unknown>>();
  let isClosed = false;

  const refusal = ({ name }: Upload, error: unknown): ImportOutcome => {
    report(error);
    const sentence = error instanceof StoreError ? error.toAsker : `${name} ${FAULT}`;
    return { name, kind: 'refused', sentence };
  };

  const outcomeOf = (
    { upload: { name }, prepared }: Waiting,
    added: AddOutcome,
    known: readonly Sketch[],
  ): ImportOutcome => {
    if (added.kind !== 'added') return { name, ...added };
    const { text: _text, sketch, ...article } = added.article;
    const near = nearestTo(sketch, known, likeness);
    return { name, kind: 'added', article, notes: prepared.notes, near };
  };

  const write = async (
    server: string,
    waiting: readonly Waiting[],
    known: Sketch[],
  ): Promise<readonly ImportOutcome[]> => {
    try {
      const articles = waiting.map(({ prepared }) => prepared.article);
      const added = await store.articles.addAll(server, articles, limits);
      await onArticles(server);
      return waiting.map((one, at) => {
        const outcome = added[at];
        if (outcome === undefined) throw new Error(`The store says nothing of ${one.upload.name}.`);
        const told = outcomeOf(one, outcome, known);
        if (outcome.kind === 'added') known.push(outcome.article);
        return told;
      });
    } catch (error) {
      return waiting.map(({ upload }) => refusal(upload, error));
    }
  };

  const takeIn = async (
    server: string,
    { by, uploads, onProgress }: ImportRequest,
  ): Promise<readonly ImportOutcome[]> => {
    const outcomes = new Map<Upload, ImportOutcome>();
    const waiting: Waiting[] = [];
    let known: Sketch[] | undefined;
    const preparing = {
      ...options,
      by,
      findOriginal: (sha256: string) => store.articles.findOriginal(server, sha256),
    };
    const flush = async (): Promise<void> => {
      const together = waiting.splice(0);
      if (together.length === 0) return;
      try {
        known ??= Array.from(await store.articles.sketches(server));
      } catch (error) {
        for (const { upload } of together) outcomes.set(upload, refusal(upload, error));
        return;
      }
      const written = await write(server, together, known);
      together.forEach(({ upload }, at) => {
        const outcome = written[at];
        if (outcome !== undefined) outcomes.set(upload, outcome);
      });
    };
    const total = uploads.length;
    for (const [index, upload] of uploads.entries()) {
      const { name } = upload;
      onProgress({ done: index, total, name });
      if (isClosed) {
        outcomes.set(upload, { name, kind: 'refused', sentence: `${name} ${STOPPED}` });
        continue;
      }
      try {
        const prepared = await prepare(upload, preparing);
        if (prepared.kind === 'ready') waiting.push({ upload, prepared });
        else outcomes.set(upload, { name, ...prepared });
      } catch (error) {
        outcomes.set(upload, refusal(upload, error));
      }
      if (waiting.length >= WRITTEN_TOGETHER) await flush();
    }
    await flush();
    onProgress({ done: total, total, name: '' });
    return uploads.flatMap((upload) => outcomes.get(upload) ?? []);
  };

  const add = (server: string, request: ImportRequest): Promise<readonly ImportOutcome[]> => {
    const before = queues.get(server);
    const mine = (async () => {
      await before;
      return takeIn(server, request);
    })().finally(() => {
      if (queues.get(server) === mine) queues.delete(server);
    });
    queues.set(server, mine);
    return mine;
  };

  return {
    deskOf: (server) => ({
      add: (request) => add(server, request),
      summaries: () => store.articles.summaries(server),
      get: (id) => store.articles.get(server, id),
      async rename(id, title) {
        const renamed = await store.articles.rename(server, id, asTitle(title));
        await onArticles(server);
        return renamed;
      },
      async remove(id) {
        const removed = await store.articles.remove(server, id);
        await onArticles(server);
        return removed;
      },
      settings: () => store.settings.get(server),
      async set(change) {
        const settings = await store.settings.set(server, change);
        if (change.shippedArticles !== undefined) onSettings(server);
        return settings;
      },
      usage: () => store.articles.usage(server),
      limits,
      fromLink: options.fromLink,
    }),
    async close() {
      isClosed = true;
      await Promise.allSettled(queues.values());
    },
  };
};
