import { join } from 'node:path';
import { Writable } from 'node:stream';
import { registry } from '../../commands/registry.ts';
import { systemClock } from '../../src/discord/clock.ts';
import { createFolderNews, type FolderNews } from '../../src/main/folder-news.ts';
import { openArticles } from '../../src/main/open-articles.ts';
import { startLocal } from '../../src/main/start-local.ts';
import { testedPage } from './page-folders.ts';

export type OpenFootnote = {
  readonly origin: string;
  readonly news: FolderNews;
  readonly close: () => Promise<void>;
};

const OWN_ARTICLES = join(import.meta.dirname, 'articles');

/** The channel as `npm start` opens it, on a folder of articles. */
export const openFootnote = async (folder: string = OWN_ARTICLES): Promise<OpenFootnote> => {
  const stopping = new AbortController();
  const articles = await openArticles(folder, () => systemClock.now());
  const news = createFolderNews();
  let ended: Promise<number> = Promise.resolve(0);
  const origin = await new Promise<string>((resolve, reject) => {
    const stdout = new Writable({
      write(chunk, _, done) {
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? [];
        if (address !== undefined) resolve(address);
        done();
      },
    });
    const stderr = new Writable({
      write(chunk, _, done) {
        reject(new Error(String(chunk)));
        done();
      },
    });
    ended = startLocal({
      port: 0,
      page: testedPage(),
      operations: { logLevel: 'warn', monitoring: undefined, limits: { perUser: 0, perServer: 0 } },
      articles,
      news,
      registry,
      stdout,
      stderr,
      clock: systemClock,
      signal: stopping.signal,
      strays: process,
      crash: () => reject(new Error('The channel crashed.')),
    });
    ended.catch(reject);
  });
  return {
    origin,
    news,
    async close() {
      stopping.abort();
      await ended;
    },
  };
};
