import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/usage-error.ts';
import { createAddArticles } from '../../src/main/add-articles.ts';
import { filesToAdd } from '../../src/main/files-to-add.ts';
import { readSettings } from '../../src/main/settings.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-'));
  await mkdir(path.join(folder, 'reports', 'old', '.hidden'), { recursive: true });
  for (const name of ['mill.txt', 'old/forge.txt', '.secret', 'old/.hidden/barn.txt'])
    await writeFile(path.join(folder, 'reports', name), `The text of ${name}.`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('files to add', () => {
  it('are those of folders, sub folders too, without hidden ones', async () => {
    const files = await filesToAdd([path.join(folder, 'reports'), path.join(folder, 'reports', 'mill.txt')]);
    expect(files.map(({ name }) => name)).toEqual(['mill.txt', path.join('old', 'forge.txt'), 'mill.txt']);
    expect(await files[1]?.fetch()).toMatchObject({
      kind: 'fetched',
      bytes: Buffer.from('The text of old/forge.txt.'),
    });
  });

  it('that are not there are named, before anything is added', async () => {
    await expect(filesToAdd([path.join(folder, 'none.txt')])).rejects.toThrow('none.txt is not there');
  });

  it('that go away before their turn are refused, and nothing else', async () => {
    const file = path.join(folder, 'short-lived.txt');
    await writeFile(file, 'Soon gone.');
    const [upload] = await filesToAdd([file]);
    await rm(file);
    expect(await upload?.fetch()).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/^short-lived\.txt cannot be read: /),
    });
  });
});

const addTo = (server: string, variables = {}) =>
  createAddArticles(
    readSettings({ DATA_DIR: folder, ...variables }, 'seeds'),
    () => 0,
  )({
    files: [path.join(folder, 'reports')],
    server,
    onProgress: () => undefined,
  });

describe('footnote add', () => {
  it('says what to set right: the id of a server, the settings', async () => {
    await expect(addTo('newsroom')).rejects.toThrow('"newsroom" is no id of a server');
    await expect(addTo('123456789012345678', { PORT: 'none' })).rejects.toThrow(UsageError);
  });
});
