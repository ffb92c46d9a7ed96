import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Upload } from '../src/articles/importing/upload.ts';
import { createImports } from '../src/articles/importing/create-imports.ts';
import { systemClock } from '../src/discord/clock.ts';
import type { Logger } from '../src/discord/logger.ts';
import { openEngines } from '../src/main/engines/open-engines.ts';
import { openArticles } from '../src/main/open-articles.ts';
import { openKeeping } from '../src/main/open-keeping.ts';
import { openDataOfBot } from '../src/store/files/open-data.ts';
import { generate, type GeneratedArticle } from './generate/generate.ts';

/** `npm run bench:import [-- --articles 2000]`: how fast a server's articles are taken in, how fast they are read in again, and what they cost. */

const SERVER = '123456789012345678';
const QUESTION = 'Who said what about the works?';

/** Milliseconds between two questions meanwhile. */
const BETWEEN = 250;

/** About as many as a generated article has. */
const SENTENCES = 10;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '2000' } } });
const wanted = Number(values.articles);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const seconds = (since: number): number => (performance.now() - since) / 1000;

const uploadOf = ({ title, paragraphs }: GeneratedArticle): Upload => {
  const text = [title, ...paragraphs.map((sentences) => sentences.join(' '))].join('\n\n');
  const bytes = Buffer.from(text);
  return { name: `${title}.txt`, fetch: () => Promise.resolve({ kind: 'fetched', bytes, hint: {} }) };
};

const collected = (): NodeJS.MemoryUsage => {
  globalThis.gc?.();
  return process.memoryUsage();
};

/** The event loop's delays in milliseconds while `work` goes on. */
const watched = async (work: () => Promise<void>): Promise<string> => {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await work();
  delays.disable();
  const [middle, rare] = [delays.percentile(50), delays.percentile(99)].map((each) =>
    (each / 1e6).toFixed(1),
  );
  return `event loop p50 ${middle}, p99 ${rare}, longest ${(delays.max / 1e6).toFixed(0)} ms`;
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-bench-'));
const data = path.join(folder, 'data');
const uploads = Array.from(generate(wanted * SENTENCES), ({ article }) => uploadOf(article));

const articles = await openArticles('seeds', () => performance.now());
const keeping = await openKeeping({
  settings: { limits: { articles: wanted, bytes: 1e9 }, links: false },
  openStore: (newId) => openDataOfBot({ folder: data, newId }),
  onFault: (error) => say(String(error)),
});
const ending = new AbortController();
try {
  const imports = createImports({
    ...keeping,
    now: Date.now,
    onArticles: () => Promise.resolve(),
    onSettings: () => undefined,
    report: (error) => say(String(error)),
  });
  const begun = performance.now();
  const importing = await watched(async () => {
    await imports.deskOf(SERVER).add({ by: 'operator', uploads, onProgress: () => undefined });
  });
  const { articles: kept, bytes } = await keeping.store.articles.usage(SERVER);
  say(
    `${kept} articles, ${megabytes(bytes)} of text: ${(kept / seconds(begun)).toFixed(0)} a second taken in and on the disk; ${importing}`,
  );

  const engines = await openEngines({
    articles,
    keeping,
    clock: systemClock,
    logger: SILENT,
    signal: ending.signal,
  });
  await engines.common.conversations.ask('first', QUESTION);
  const before = collected();
  const opened = performance.now();
  const answered: number[] = [];
  const indexing = await watched(async () => {
    const engine = await engines.engineOf(SERVER);
    while (engine.loading() !== undefined) {
      const asked = performance.now();
      await engine.answerer.ask(QUESTION);
      answered.push(performance.now() - asked);
      await pause(BETWEEN);
    }
  });
  const took = seconds(opened);
  const after = collected();
  const slowest = Math.max(0, ...answered);
  say(
    `Read in again: ${(kept / took).toFixed(0)} a second, ${engines.size().sentences.toLocaleString('en')} sentences; ${indexing}`,
  );
  say(`Meanwhile ${answered.length} questions were answered, the slowest in ${slowest.toFixed(0)} ms`);
  const grown = (part: 'heapUsed' | 'arrayBuffers' | 'rss'): string => megabytes(after[part] - before[part]);
  say(`Memory: heap ${grown('heapUsed')}, buffers ${grown('arrayBuffers')}, process ${grown('rss')}`);
  ending.abort();
  await engines.close();
} finally {
  await keeping.close();
  await rm(folder, { recursive: true, force: true });
}
