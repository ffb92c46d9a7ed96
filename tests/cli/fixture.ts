import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import type { Engines } from '../../src/cli/engine.ts';
import { createEngines } from '../../src/main/create-engines.ts';

/** Two short articles; the second is quoted with characters that take two UTF-16 units before the answer. */
export const HARBOUR = `---
title: Harbour Plan Approved
outlet: Selmouth Herald
published: 2021-03-04
url: https://example.org/harbour
---
The port of Selmouth approved its plan on Tuesday. The harbour work will cost 12.5 million pounds and take three years.

Marta Olin, head of the port authority, said that the longest quay measures 1,240 metres.
`;
export const MILL = `Selmouth Mill and Its Past

The wheel of the old mill 🏛️🏛️ stands in the town’s museum today. Selmouth Mill opened in 1874 on the river Sel.
`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new folder with these files; it is gone after the tests of the file that made it. */
export const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
};

export const articles = folderOf({ 'harbour.md': HARBOUR, 'mill.txt': MILL });

export const textOf = (id: string): string => (id === 'harbour.md' ? HARBOUR : MILL);

const collect = (): { readonly stream: PassThrough; readonly text: () => string } => {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
};

export type RunOptions = {
  readonly input?: string | Iterable<string | Uint8Array>;
  /** Columns of the terminal that both outputs go to. */
  readonly columns?: number;
  readonly colours?: boolean;
  readonly clock?: () => number;
  readonly engines?: Engines;
};

export type Run = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Runs the program in this process, on streams of its own, with the real engine. */
export const footnote = async (words: readonly string[], options: RunOptions = {}): Promise<Run> => {
  const stdout = collect();
  const stderr = collect();
  const input = typeof options.input === 'string' ? [options.input] : (options.input ?? []);
  const clock = options.clock ?? (() => 0);
  const status = await runProgram(words, {
    stdin: Readable.from(input, { objectMode: false }),
    stdout: { stream: stdout.stream, columns: () => options.columns },
    stderr: { stream: stderr.stream, columns: () => options.columns },
    colours: options.colours ?? true,
    clock,
    version: '1.2.3',
    articles,
    engines: options.engines ?? createEngines(clock),
    data: {
      backUp: (file, force) => Promise.resolve(`backed up to ${file}${force ? ', by force' : ''}`),
      restore: (file) => Promise.resolve(`restored from ${file}`),
      writeJudged: (file, server) => Promise.resolve(`wrote ${file} of ${server ?? 'all'}`),
    },
    addArticles: ({ files, server, onProgress }) => {
      files.forEach((file, index) => onProgress(index, files.length, file));
      const problems = files.filter((file) => file.endsWith('.exe')).map((file) => `${file}: not added.`);
      return Promise.resolve({ problems, summary: `added to ${server}` });
    },
    register: () => Promise.resolve('created /ask'),
    invite: () => Promise.resolve('https://discord.com/oauth2/authorize?client_id=1'),
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
};
