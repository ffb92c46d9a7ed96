import path from 'node:path';
import { systemClock } from '../discord/clock.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import { packageRoot } from './package-root.ts';
import { start } from './start-channel.ts';

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

process.exitCode = await start({
  variables: process.env,
  defaultArticles: path.join(root, 'seeds'),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  registry: async () => (await import('../../commands/registry.ts')).registry,
  clock: systemClock,
  stopSignal,
});
