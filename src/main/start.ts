import path from 'node:path';
import { systemClock } from '../discord/clock.ts';
import { createUpkeepWorker } from '../retrieval/upkeep-worker.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import { packageRoot } from './package-root.ts';
import { createFolderReader } from './folder-reader.ts';
import { pageFolders } from './page-folders.ts';
import { FAULT } from './exit-status.ts';
import { start } from './start-channel.ts';

/** Milliseconds that open connections may keep the process after its work. */
const LAST_WAIT = 2000;

const root = packageRoot(import.meta.url);
loadEnvironmentFile(path.resolve('.env'));

/** Stops at the first SIGINT or SIGTERM; a second one ends the process as usual. */
const stopSignal = (): AbortSignal => {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping.abort();
    });
  }
  return stopping.signal;
};

/** What is still written to the streams gets its turn before the process ends. */
const crash = (): void => {
  process.exitCode = FAULT;
  setImmediate(() => process.exit());
};

process.exitCode = await start({
  words: process.argv.slice(2),
  variables: process.env,
  defaultArticles: path.join(root, 'seeds'),
  stdout: process.stdout,
  stderr: process.stderr,
  page: pageFolders(root, path.join(root, 'dist/src/local/page')),
  registry: async () => (await import('../../commands/registry.ts')).registry,
  clock: systemClock,
  reader: createFolderReader(),
  upkeep: createUpkeepWorker(),
  stopSignal,
  strays: process,
  crash,
});

// A line that hangs must not keep a process that has done its work; whatever ends by itself does so before.
setTimeout(() => process.exit(), LAST_WAIT).unref();
