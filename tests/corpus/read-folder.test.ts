import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readFolder } from '../../src/corpus/read-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (name: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), content);
};

describe('readFolder', () => {
  it('reads texts and Markdown, in sub folders too, sorted by id', async () => {
    await put('b.txt', 'The mill opened.');
    await put('a.MD', '# Mill\n\nIt closed.');
    await put('old/north/c.md', 'It burned.');
    await put('notes.pdf', 'no article');
    await put('.hidden.txt', 'no article');
    await put('.git/d.txt', 'no article');
    const { articles, problems } = await readFolder(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a.MD', 'b.txt', 'old/north/c.md']);
    expect(problems).toEqual([]);
  });

  it('names each bad file once and loads the rest', async () => {
    await put('good.txt', 'The mill opened.');
    await put('empty.txt', '');
    await put('latin.txt', new Uint8Array(Buffer.from('Mühle', 'latin1')));
    await put('front.md', '---\nurl: nowhere\n---\nThe mill.');
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const { articles, problems } = await readFolder(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good.txt']);
    expect(problems.map(({ file }) => file)).toEqual(['broken.txt', 'empty.txt', 'front.md', 'latin.txt']);
    for (const { file, message } of problems) expect(message.startsWith(`${file} `)).toBe(true);
  });

  it('follows links and does not go round in loops', async () => {
    await put('north/a.txt', 'The mill opened.');
    await symlink(folder, join(folder, 'north', 'loop'));
    await symlink(join(folder, 'north', 'a.txt'), join(folder, 'b.txt'));
    const { articles } = await readFolder(folder);
    expect(articles.map(({ id }) => id)).toEqual(['b.txt', 'north/a.txt']);
  });

  it('reads more files than it opens at one time', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
    await Promise.all(names.map((name) => put(name, `Mill ${name} opened.`)));
    const { articles } = await readFolder(folder);
    expect(articles.map(({ id }) => id)).toEqual(names);
  });

  it('throws for a folder that is missing, a file, or one without articles', async () => {
    await expect(readFolder(join(folder, 'nowhere'))).rejects.toThrow(
      /nowhere" cannot be read: it is not there; name a folder/,
    );
    await put('notes.pdf', 'no article');
    await expect(readFolder(join(folder, 'notes.pdf'))).rejects.toThrow(/cannot be read: it is a file/);
    await expect(readFolder(folder)).rejects.toThrow(/holds no articles; put \.txt or \.md files into it/);
  });
});
