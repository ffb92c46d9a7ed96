import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { registry } from '../../commands/registry.ts';
import { systemClock } from '../../src/discord/clock.ts';
import { start } from '../../src/main/start-channel.ts';
import { compiledReader, compiledUpkeep } from '../support/compiled-threads.ts';
import { testedPage } from './page-folders.ts';

export type OpenFootnote = {
  readonly origin: string;
  /** The folder that it answers from: a copy, which a test may change. */
  readonly articles: string;
  readonly close: () => Promise<void>;
};

const OWN_ARTICLES = join(import.meta.dirname, 'articles');

const listener = (hear: (text: string) => void): Writable =>
  new Writable({
    write(chunk, _, done) {
      hear(String(chunk));
      done();
    },
  });

/** The channel as `npm start` opens it without a token, on a copy of a folder of articles. */
export const openFootnote = async (folder: string = OWN_ARTICLES): Promise<OpenFootnote> => {
  const own = await mkdtemp(join(tmpdir(), 'footnote-browser-'));
  const articles = join(own, 'articles');
  await cp(folder, articles, { recursive: true });
  const stopping = new AbortController();
  let ended: Promise<number> = Promise.resolve(0);
  const origin = await new Promise<string>((resolve, reject) => {
    ended = start({
      words: [],
      variables: {
        PORT: '0',
        ARTICLES_DIR: articles,
        DATA_DIR: join(own, 'data'),
        RATE_LIMIT_PER_USER: '0',
        RATE_LIMIT_PER_SERVER: '0',
      },
      defaultArticles: articles,
      page: testedPage(),
      registry: () => Promise.resolve(registry),
      stdout: listener((text) => {
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
        if (address !== undefined) resolve(address);
      }),
      stderr: listener((text) => reject(new Error(text))),
      clock: systemClock,
      reader: compiledReader(),
      upkeep: compiledUpkeep(),
      stopSignal: () => stopping.signal,
      strays: process,
      crash: () => reject(new Error('The channel crashed.')),
    });
    ended.then((status) => reject(new Error(`It ended with ${status}.`)), reject);
  });
  return {
    origin,
    articles,
    async close() {
      stopping.abort();
      await ended;
      await rm(own, { recursive: true });
    },
  };
};
