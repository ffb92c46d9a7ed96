import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/main/package-root.ts';
import { addingLine, addingTable } from './adding.ts';
import { readCorpus } from './corpus.ts';
import type { CorpusSource } from './corpus.ts';
import { ENGINES, YARDSTICK } from './engines/all-engines.ts';
import { writeCorpus } from './generate/write-corpus.ts';
import { growthTable } from './growth.ts';
import { machineLines } from './machine.ts';
import { asMarkdown, asText } from './report.ts';
import type { Part } from './report.ts';
import { roundTrips } from './round-trip.ts';
import { runAdding } from './run-task.ts';
import { noteLines, figureTable, ratioTable } from './tables.ts';
import { tryAll } from './try-all.ts';
import type { CorpusRows } from './try-all.ts';

const USAGE = `npm run bench                           the five articles and 20,000 sentences
npm run bench -- --full                 200,000 and 1,000,000 sentences too; takes an hour or more
npm run bench -- --sizes 50000,100000   the five articles and these sizes
npm run bench -- --engines MiniSearch,Footnote     engines with these words in their names alone; writes nothing
The others write what they showed to bench/RESULTS.md.
`;

const SEEDS = 'seeds';
const QUESTIONS = ['tests/questions/development.jsonl', 'tests/questions/development-more.jsonl'];
const SHORT_SIZES = [20_000];
const FULL_SIZES = [20_000, 200_000, 1_000_000];

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    engines: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const root = packageRoot(import.meta.url);
const parts: Part[] = [];
const say = (...said: readonly Part[]): void => {
  for (const part of said) {
    parts.push(part);
    process.stdout.write(`${asText(part)}\n`);
  }
};
const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const wanted = values.engines?.split(',');
const engines = ENGINES.filter(
  ({ name }) => wanted === undefined || wanted.some((one) => name.includes(one)),
);

const sayCorpus = (title: string, corpus: CorpusRows): void => {
  say({ kind: 'heading', text: title });
  say(
    { kind: 'table', rows: figureTable(corpus) },
    { kind: 'table', rows: ratioTable(corpus, YARDSTICK.name) },
  );
  for (const text of noteLines(corpus)) say({ kind: 'text', text });
};

const counted = (sentences: number): string => `${sentences.toLocaleString('en')} sentences`;

/** Articles that are added while questions are asked: a tenth of a million sentences, or what a short run has time for. */
const ADDED = values.full ? 10_000 : 500;

const addTo = async (corpus: string): Promise<void> => {
  note('adding articles while questions are asked …');
  const outcome = await runAdding({ source: { kind: 'generated', folder: corpus }, added: ADDED });
  say({ kind: 'heading', text: 'Adding articles while fifty questions a second are asked' });
  if (!outcome.ok) {
    say({ kind: 'text', text: `It failed: ${outcome.reason}.` });
    return;
  }
  say({ kind: 'table', rows: addingTable(outcome.value) }, { kind: 'text', text: addingLine(outcome.value) });
};

const compare = async (folder: string): Promise<void> => {
  for (const text of await machineLines(root)) say({ kind: 'text', text });
  const measured: CorpusRows[] = [];
  const trySource = async (
    title: string,
    name: string,
    sentences: number,
    source: CorpusSource,
  ): Promise<void> => {
    const own = path.join(folder, name, 'engines');
    await mkdir(own, { recursive: true });
    const corpus = await tryAll(engines, { name, sentences, source }, own, (engine) =>
      note(`${name}: ${engine} …`),
    );
    await rm(own, { recursive: true });
    measured.push(corpus);
    sayCorpus(title, corpus);
  };

  if (wanted === undefined || values.sizes === undefined) {
    const source: CorpusSource = { kind: 'seeds', folder: SEEDS, questions: QUESTIONS };
    const { articles, sentences, questions } = await readCorpus(source);
    const title = `${articles.length} articles, ${counted(sentences.length)}, ${questions.length} questions (single ones with even ids)`;
    await trySource(title, SEEDS, sentences.length, source);
  }
  const sizes = values.sizes?.split(',').map(Number) ?? (values.full ? FULL_SIZES : SHORT_SIZES);
  for (const size of sizes) {
    const name = String(size);
    const written = path.join(folder, name, 'corpus');
    await mkdir(written, { recursive: true });
    note(`${name}: writing the articles …`);
    const sentences = await writeCorpus(written, size);
    await trySource(`Generated articles, ${counted(sentences)}`, name, sentences, {
      kind: 'generated',
      folder: written,
    });
  }
  const largest = sizes.at(-1);
  if (largest !== undefined && wanted === undefined)
    await addTo(path.join(folder, String(largest), 'corpus'));
  if (sizes.length > 1) {
    say({ kind: 'heading', text: 'Growth' });
    say({ kind: 'table', rows: growthTable(measured.filter(({ name }) => name !== SEEDS)) });
  }
  if (wanted !== undefined) return;
  const { questions } = await readCorpus({ kind: 'seeds', folder: SEEDS, questions: QUESTIONS });
  say({ kind: 'heading', text: 'One round trip of /ask on a Discord of this machine, milliseconds' });
  const asked = questions.map(({ text }) => text);
  say({ kind: 'table', rows: await roundTrips(SEEDS, asked) });
  await writeFile(path.join(root, 'bench', 'RESULTS.md'), `# What the bench showed\n\n${asMarkdown(parts)}`);
};

if (values.help) process.stdout.write(USAGE);
else {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-bench-'));
  try {
    await compare(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
