import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { registry } from '../commands/registry.ts';
import { createUpkeepWorker } from '../src/retrieval/upkeep-worker.ts';
import { systemClock } from '../src/discord/clock.ts';
import type { Loopback } from '../src/loopback/loopback.ts';
import { createFolderReader } from '../src/main/folder-reader.ts';
import { pageFolders } from '../src/main/page-folders.ts';
import { start } from '../src/main/start-channel.ts';

export type RunningBot = {
  /** Ends the bot. @returns its exit status */
  stop(): Promise<number>;
  /** Errors that nobody caught and that would have ended the process. */
  readonly crashes: number;
};

/**
 * The bot as `npm start` runs it, in this process, for anyone as often as they like; resolves once it is online.
 * @param stderr takes its log
 */
export const runBot = async (
  discord: Pick<Loopback, 'token' | 'apiUrl'>,
  articles: string,
  stderr: Writable,
  logLevel = 'debug',
): Promise<RunningBot> => {
  const root = path.resolve('.');
  const stopping = new AbortController();
  let crashes = 0;
  const data = await mkdtemp(path.join(tmpdir(), 'footnote-'));
  const online = new EventEmitter();
  const isOnline = once(online, 'online');
  const status = start({
    words: [],
    variables: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: logLevel,
      DATA_DIR: data,
      RATE_LIMIT_PER_USER: '0',
      RATE_LIMIT_PER_SERVER: '0',
    },
    defaultArticles: path.resolve(articles),
    page: pageFolders(root, path.join(root, 'dist/src/local/page')),
    stdout: new Writable({
      write(chunk, _encoding, done) {
        if (String(chunk).includes('Online as')) online.emit('online');
        done();
      },
    }),
    stderr,
    registry: () => Promise.resolve(registry),
    clock: systemClock,
    reader: createFolderReader(),
    upkeep: createUpkeepWorker(),
    stopSignal: () => stopping.signal,
    strays: process,
    crash: () => {
      crashes += 1;
    },
  });
  const early = await Promise.race([isOnline, status]);
  if (typeof early === 'number') throw new Error(`The bot ended with status ${early} before it was online.`);
  return {
    async stop() {
      stopping.abort();
      try {
        return await status;
      } finally {
        await rm(data, { recursive: true, force: true });
      }
    },
    get crashes() {
      return crashes;
    },
  };
};
