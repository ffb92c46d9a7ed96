import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { registry } from '../../commands/registry.ts';
import { systemClock } from '../../src/discord/clock.ts';
import { pageFolders } from '../../src/main/page-folders.ts';
import { start } from '../../src/main/start-channel.ts';
import { compiledReader, compiledUpkeep } from '../support/compiled-threads.ts';
import { checkForSecrets } from '../discord/watched-log.ts';

const ROOT = path.join(import.meta.dirname, '../..');

export const SEEDS = path.join(ROOT, 'seeds');

/** A stream that keeps what is written to it, and tells when something is. */
const sink = () => {
  let text = '';
  const waiting = new Set<() => void>();
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      waiting.forEach((look) => look());
      done();
    },
  });
  const holds = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text.includes(wanted)) resolve();
      };
      waiting.add(look);
      look();
    });
  return { stream, text: () => text, holds };
};

/** Milliseconds for a test that starts the bot: the first one of a file loads discord.js and the models. */
export const START_TIME = 20_000;

/** `npm start` in this process. Its `status` rejects when the bot's token stands in what it wrote. */
export const begin = (variables: Record<string, string>, words: readonly string[] = []) => {
  const stdout = sink();
  const stderr = sink();
  const stop = new AbortController();
  const data = mkdtempSync(path.join(tmpdir(), 'footnote-'));
  const run = start({
    words,
    variables: { PORT: '0', DATA_DIR: data, ...variables },
    defaultArticles: SEEDS,
    stdout: stdout.stream,
    stderr: stderr.stream,
    page: pageFolders(ROOT, path.join(ROOT, 'dist/src/local/page')),
    registry: () => Promise.resolve(registry),
    clock: systemClock,
    reader: compiledReader(),
    upkeep: compiledUpkeep(),
    stopSignal: () => stop.signal,
    strays: new EventEmitter(),
    crash: () => undefined,
  });
  const checked = async (): Promise<number> => {
    const ended = await run.finally(() => rmSync(data, { recursive: true, force: true }));
    const { DISCORD_TOKEN: token = '' } = variables;
    checkForSecrets(stdout.text() + stderr.text(), token === '' ? [] : [token]);
    return ended;
  };
  return { status: checked(), stdout, stderr, stop };
};
