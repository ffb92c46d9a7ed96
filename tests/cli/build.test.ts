import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepTexts, textsIn } from '../store/kept.ts';
import { articles, folderOf, textOf } from './fixture.ts';

const root = path.join(import.meta.dirname, '../..');
const program = path.join(root, 'dist/footnote.js');

/** Milliseconds that a build and a process may take on a slow machine. */
const PATIENCE = 60_000;

const footnote = (words: readonly string[], input = '') =>
  spawnSync(process.execPath, [program, ...words], { input, encoding: 'utf8', cwd: articles });

/** The program on data of its own. */
const runOn = (folder: string, words: readonly string[]) =>
  spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    cwd: articles,
    env: { ...process.env, DATA_DIR: folder },
  });

describe('the built program', { timeout: PATIENCE }, () => {
  beforeAll(() => {
    // `npm test` builds before; a single test run by hand may find nothing built.
    if (existsSync(program)) return;
    const bundler = path.join(root, 'bundle.js');
    spawnSync(process.execPath, [bundler], { cwd: root });
  }, PATIENCE);

  it('answers a stream of JSON Lines and ends with 1 because of the bad one', () => {
    const input =
      '{"id":1,"question":"When did Selmouth Mill open?"}\r\n\r\nnonsense\n{"id":2,"question":"Who is Marta Olin?"}';
    const { status, stdout, stderr } = footnote(['ask', '--jsonl', '--articles', '.'], input);
    const [first, second, third] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: 1, quotes: expect.any(Array) });
    const [quote] = first.quotes;
    expect(textOf(quote.article).slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.text).toBe('Selmouth Mill opened in 1874 on the river Sel.');
    expect(second).toEqual({ error: 'line 3: not valid JSON.' });
    expect(third).toMatchObject({ id: 2 });
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  it('ends with 0 after answering, from any folder, with the articles of the package', () => {
    const { status, stdout } = footnote(['ask', '--json', 'What happened?']);
    expect(JSON.parse(stdout)).toHaveProperty('status');
    expect(status).toBe(0);
  });

  it('ends with 2 and one line after wrong use', () => {
    const { status, stdout, stderr } = footnote(['ask', '--colour']);
    expect(stderr).toMatch(/^footnote: unknown option .+\n$/u);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('ends with 2 and one line when Discord is asked for without a token', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'invite'], {
      encoding: 'utf8',
      cwd: articles,
      env: { ...process.env, DISCORD_TOKEN: '' },
    });
    expect(stderr).toMatch(/^footnote: DISCORD_TOKEN is not set.+\n$/u);
    expect(status).toBe(2);
  });

  it('backs up what DATA_DIR holds, and puts it back into another, each in a process of its own', async () => {
    const kept = folderOf({});
    const present = folderOf({});
    await keepTexts(kept, ['One.', 'Two.']);
    await keepTexts(present, ['Present.']);
    const copy = path.join(folderOf({}), 'copy.db');
    expect(runOn(kept, ['backup', copy])).toMatchObject({ status: 0, stderr: '' });
    expect(runOn(kept, ['backup', copy])).toMatchObject({ status: 2, stdout: '' });
    expect(runOn(present, ['restore', copy])).toMatchObject({ status: 0, stderr: '' });
    expect(await textsIn(present)).toEqual(['One.', 'Two.']);
  });

  it('ends quietly when the reader leaves', async () => {
    const child = spawn(process.execPath, [program, 'ask', '--jsonl', '--articles', '.'], { cwd: articles });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => {
      // The program stops reading when nobody reads what it writes.
    });
    child.stdout.once('data', () => {
      child.stdout.destroy();
      for (let id = 0; id < 200; id += 1) child.stdin.write(`{"id":${id},"question":"Why?"}\n`);
    });
    child.stdin.write('{"id":"first","question":"Why?"}\n');
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(Buffer.concat(errors).toString()).toBe('');
    expect(status).toBe(0);
  });
});
