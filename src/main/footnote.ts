#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { DataTasks, Output } from '../cli/environment.ts';
import { runProgram } from '../cli/program.ts';
import { isColourUnwanted } from '../cli/style.ts';
import { createEngines } from './create-engines.ts';
import type { DiscordTasks } from './discord-tasks.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import { packageRoot } from './package-root.ts';
import { readSettings } from './settings.ts';

const root = packageRoot(import.meta.url);
const articles = path.join(root, 'seeds');
const clock = (): number => performance.now();

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));

const output = (stream: NodeJS.WriteStream): Output => ({
  stream,
  columns: () => (stream.isTTY ? stream.columns : undefined),
});

/** Loads discord.js only when it is needed: it takes longer than answering a question. */
const discordTasks = async (): Promise<DiscordTasks> => {
  const [{ createDiscordTasks }, { registry }] = await Promise.all([
    import('./discord-tasks.ts'),
    import('../../commands/registry.ts'),
  ]);
  loadEnvironmentFile(path.resolve('.env'));
  return createDiscordTasks(readSettings(process.env, articles), registry);
};

/** Loads the database only when it is needed. */
const dataTasks = async (): Promise<DataTasks> => {
  const { createDataTasks } = await import('./data-tasks.ts');
  loadEnvironmentFile(path.resolve('.env'));
  return createDataTasks(readSettings(process.env, articles), () => new Date());
};

process.exitCode = await runProgram(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  colours: !isColourUnwanted(process.env),
  clock,
  version,
  articles,
  engines: createEngines(clock),
  data: {
    backUp: async (file, force) => (await dataTasks()).backUp(file, force),
    restore: async (file) => (await dataTasks()).restore(file),
    writeJudged: async (file, server) => (await dataTasks()).writeJudged(file, server),
  },
  addArticles: async (request) => {
    const { createAddArticles } = await import('./add-articles.ts');
    loadEnvironmentFile(path.resolve('.env'));
    return createAddArticles(readSettings(process.env, articles), Date.now)(request);
  },
  register: async () => (await discordTasks()).register(),
  invite: async () => (await discordTasks()).invite(),
});
