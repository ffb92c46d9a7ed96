import { mkdir, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/corpus/read-folder.ts';
import { systemClock } from '../../src/discord/clock.ts';
import { changeLines, type FolderChange } from '../../src/main/folder-change.ts';
import { watchArticles, type ArticleWatch } from '../../src/main/watch-articles.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import type { SegmentedCollection } from '../../src/retrieval/segmented-collection.ts';
import { english } from '../../src/text/english/english.ts';
import { compiledReader } from '../support/compiled-threads.ts';

let folder: string;
let collection: SegmentedCollection;
let watch: ArticleWatch;
const reader = compiledReader();
let changes: FolderChange[];
let troubles: string[];
let told: (() => void)[];

const write = (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text);

const MILL = 'The mill by the river was built in 1820 by two brothers.\n';
const QUAY = 'The quay of Harlow was lengthened by forty metres in 1931.\n';

/** Milliseconds for a test that waits for a file system. */
const PATIENCE = 20_000;

/** The changes told so far, once all of `wanted` were told of in them. */
const all = (wanted: Partial<Record<'added' | 'changed' | 'removed', readonly string[]>>): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const isTold = Object.entries(wanted).every(([kind, ids]) =>
        ids.every((id) => changes.some((change) => change[kind as 'added'].includes(id))),
      );
      if (isTold) resolve();
    };
    told.push(look);
    look();
  });

const problem = (file: string): Promise<string> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = changes.flatMap(({ problems }) => problems).find((each) => each.file === file);
      if (found) resolve(found.message);
    };
    told.push(look);
    look();
  });

const begin = async (since = Date.now()): Promise<void> => {
  const read = await readFolder(folder);
  collection = collectionOf(read.articles, english);
  watch = watchArticles({
    folder,
    collection,
    problems: read.problems.map(({ message }) => message),
    since,
    clock: systemClock,
    reader,
    onChange: (change) => {
      changes.push(change);
      told.forEach((look) => look());
    },
    onTrouble: (sentence) => troubles.push(sentence),
  });
  await watch.ready;
};

const finds = (word: string): readonly string[] =>
  collection.search([english.term(english.tokens(word)[0]!)!], 5).map(({ article }) => article.id);

beforeEach(async () => {
  [changes, troubles, told] = [[], [], []];
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-watch-'));
  await write('mill.txt', MILL);
});

afterEach(async () => {
  await watch.close();
  await rm(folder, { recursive: true, force: true });
  if (troubles.length > 0) throw new Error(troubles.join(' '));
});

afterAll(() => reader.close());

describe('a folder that is watched', { timeout: PATIENCE }, () => {
  it('gives what is added, changed and removed to the collection', async () => {
    await begin();
    await write('quay.txt', QUAY);
    await all({ added: ['quay.txt'] });
    expect(finds('quay')).toEqual(['quay.txt']);
    expect(changes.at(-1)).toMatchObject({ articles: 2, sentences: 2 });
    await write('mill.txt', 'The windmill burnt down in 1840.\n');
    await all({ changed: ['mill.txt'] });
    expect(finds('windmill')).toEqual(['mill.txt']);
    expect(finds('brothers')).toEqual([]);
    await unlink(path.join(folder, 'quay.txt'));
    await all({ removed: ['quay.txt'] });
    expect(finds('quay')).toEqual([]);
    expect(collection.articles.map(({ id }) => id)).toEqual(['mill.txt']);
  });

  it('follows a file that gets another name, and folders in it', async () => {
    await begin();
    await mkdir(path.join(folder, 'older'));
    await rename(path.join(folder, 'mill.txt'), path.join(folder, 'older/mill.md'));
    await all({ added: ['older/mill.md'], removed: ['mill.txt'] });
    expect(finds('brothers')).toEqual(['older/mill.md']);
    await rm(path.join(folder, 'older'), { recursive: true });
    await all({ removed: ['older/mill.md'] });
    expect(collection.articles).toEqual([]);
  });

  it('takes a file that an editor puts in the place of the old one for a change', async () => {
    await begin();
    await write('.mill.txt.swp', 'half');
    await write('mill.txt~', MILL);
    await write('mill.txt.tmp', 'The mill was sold in 1902.\n');
    await rename(path.join(folder, 'mill.txt.tmp'), path.join(folder, 'mill.txt'));
    await all({ changed: ['mill.txt'] });
    expect(finds('sold')).toEqual(['mill.txt']);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ added: [], removed: [], problems: [] });
  });

  it('names a file that is broken, takes its old words out, and goes on with the rest', async () => {
    await begin();
    await write('mill.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    await write('quay.txt', QUAY);
    expect(await problem('mill.txt')).toContain('mill.txt is UTF-16');
    await all({ added: ['quay.txt'], removed: ['mill.txt'] });
    expect(finds('brothers')).toEqual([]);
    await write('mill.txt', MILL);
    await all({ added: ['quay.txt', 'mill.txt'] });
    expect(finds('brothers')).toEqual(['mill.txt']);
  });

  it('tells of many files in few changes', async () => {
    await begin();
    const names = Array.from({ length: 60 }, (_, index) => `part-${index}.txt`);
    await Promise.all(
      names.map((name, index) => write(name, `Part ${index} was printed in ${1900 + index}.\n`)),
    );
    await all({ added: names });
    expect(collection.articles).toHaveLength(61);
    expect(changes.length).toBeLessThan(5);
  });

  it('reads articles anew that a changed list of aliases names', async () => {
    await write('quay.txt', QUAY);
    await begin();
    await write('aliases.yaml', '- names: [Harlow, Herlaw]\n  article: quay.txt\n');
    await all({ changed: ['quay.txt'] });
    expect(changes.flatMap(({ changed }) => changed)).not.toContain('mill.txt');
    expect(finds('Herlaw')).toEqual(['quay.txt']);
    await write('aliases.yaml', '- names: [Harlow, Herlaw]\n  article: nowhere.txt\n');
    expect(await problem('aliases.yaml')).toContain('nowhere.txt');
    expect(finds('Herlaw')).toEqual([]);
    await unlink(path.join(folder, 'aliases.yaml'));
    await write('mill.txt', QUAY);
    await all({ changed: ['quay.txt', 'mill.txt'] });
  });

  it('notices what was written while the articles were read, and is silent about what was not', async () => {
    await write('empty.txt', '');
    const since = Date.now();
    await write('late.txt', QUAY);
    await begin(since);
    collection.remove('late.txt');
    await watch.close();
    const known = collection;
    watch = watchArticles({
      folder,
      collection: known,
      problems: (await readFolder(folder)).problems.map(({ message }) => message),
      since,
      clock: systemClock,
      reader,
      onChange: (change) => {
        changes.push(change);
        told.forEach((look) => look());
      },
      onTrouble: (sentence) => troubles.push(sentence),
    });
    await all({ added: ['late.txt'] });
    expect(changes).toEqual([
      { added: ['late.txt'], changed: [], removed: [], problems: [], articles: 2, sentences: 2 },
    ]);
  });
});

const plain = (text: string): string => text;

describe('a change in words', () => {
  const nothing = { added: [], changed: [], removed: [], problems: [], articles: 7, sentences: 1234 };
  it('is one line, whatever changed', () => {
    const change = { ...nothing, added: ['a.txt'], changed: ['b.txt', 'c.txt'], removed: ['d.txt'] };
    expect(changeLines(change, plain)).toEqual([
      'New: a.txt. Read again: b.txt, c.txt. Gone: d.txt. Now there are 7 articles, 1,234 sentences.',
    ]);
  });

  it('names three of many, and of many broken files as well', () => {
    const names = ['1', '2', '3', '4', '5'];
    const problems = names.map((file) => ({ file, message: `${file} is broken.` }));
    expect(changeLines({ ...nothing, added: names, problems, articles: 1 }, (text) => `<${text}>`)).toEqual([
      'New: <1>, <2>, <3> and 2 more. Now there are 1 article, 1,234 sentences.',
      '<1 is broken.>',
      '<2 is broken.>',
      '<3 is broken.>',
      'And 2 more files could not be read.',
    ]);
  });

  it('is nothing when nothing changed', () => {
    expect(changeLines(nothing, plain)).toEqual([]);
  });
});
