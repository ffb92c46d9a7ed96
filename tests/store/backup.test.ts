import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from '../../src/store/files/backup.ts';
import { openDataOfBot } from '../../src/store/files/open-data.ts';
import { restore } from '../../src/store/files/restore.ts';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import { openConnection } from '../../src/store/sqlite/connection.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts';
import { keepTexts, textsIn } from './kept.ts';
import { countedIds, madeUp, NO_LIMITS } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NOW = new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6));
const ASIDE = 'footnote.db.before-2026-01-02T03-04-05.006Z';

const runBot = async (folder: string) => {
  const store = await openDataOfBot({ folder, newId: countedIds() });
  onTestFinished(() => store.close());
  return store;
};

/** A folder with texts, and a backup of it. */
const backedUp = async (texts: readonly string[]) => {
  const folder = temporaryFolder();
  await keepTexts(folder, texts);
  const target = path.join(temporaryFolder(), "today's copy?.db");
  const outcome = await backUp({ folder, target, force: false });
  return { folder, target, outcome };
};

const problem = (kind: string, message: string) =>
  expect.objectContaining({ name: 'StoreError', problem: kind, message: expect.stringContaining(message) });

describe('a backup', () => {
  it('holds what the folder holds, and says how much', async () => {
    const { target, outcome } = await backedUp(['One.', 'Two.']);
    expect(outcome).toEqual({
      kind: 'written',
      contents: { articles: 2, servers: 1 },
      bytes: readFileSync(target).length,
    });
    expect(await textsIn(path.dirname(target), path.basename(target))).toEqual(['One.', 'Two.']);
    expect(readdirSync(path.dirname(target))).toEqual([path.basename(target)]);
    expect(statSync(target).mode & 0o077).toBe(0);
  });

  it('is written while a bot runs and writes', async () => {
    const folder = temporaryFolder();
    const { articles } = await runBot(folder);
    const target = path.join(temporaryFolder(), 'copy.db');
    await articles.add('a', madeUp('Before.'), NO_LIMITS);
    const [outcome] = await Promise.all([
      backUp({ folder, target, force: false }),
      ...['1', '2', '3'].map((text) => articles.add('a', madeUp(text), NO_LIMITS)),
    ]);
    expect(outcome.kind).toBe('written');
    expect(await articles.usage('a')).toMatchObject({ articles: 4 });
  });

  it('does not take the place of a file, unless by force', async () => {
    const { folder, target } = await backedUp(['One.']);
    writeFileSync(target, 'precious');
    expect(await backUp({ folder, target, force: false })).toEqual({ kind: 'exists' });
    expect(readFileSync(target, 'utf8')).toBe('precious');
    expect(await backUp({ folder, target, force: true })).toMatchObject({ kind: 'written' });
    expect(await verifyDatabase(target)).toEqual({ articles: 1, servers: 1 });
  });

  it.each([
    ['the database itself', (folder: string) => path.join(folder, 'footnote.db')],
    ['the lock', (folder: string) => path.join(folder, '.', 'footnote.lock')],
    ['a folder', (folder: string) => folder],
    ['a place in no folder', (folder: string) => path.join(folder, 'none', 'copy.db')],
  ])('is not written over %s, even by force', async (_, place) => {
    const { folder } = await backedUp(['One.']);
    expect(await backUp({ folder, target: place(folder), force: true })).toEqual({ kind: 'no_place' });
    expect(await textsIn(folder)).toEqual(['One.']);
  });

  it('leaves a file as it was when the database is damaged', async () => {
    const { folder, target } = await backedUp(['One.']);
    const before = readFileSync(target);
    writeFileSync(path.join(folder, 'footnote.db'), 'no database, '.repeat(400));
    await expect(backUp({ folder, target, force: true })).rejects.toEqual(problem('damaged', folder));
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(target))).toEqual([path.basename(target)]);
  });

  it('needs a database', async () => {
    const folder = path.join(temporaryFolder(), 'nothing yet');
    const target = path.join(temporaryFolder(), 'copy.db');
    await expect(backUp({ folder, target, force: false })).rejects.toEqual(problem('unreachable', folder));
  });
});

describe('restoring', () => {
  it('puts a backup in the place of the database, which is kept aside', async () => {
    const { target } = await backedUp(['Old.']);
    const folder = temporaryFolder();
    await keepTexts(folder, ['New.', 'Newer.']);
    expect(await restore({ folder, source: target, now: NOW })).toEqual({
      kind: 'restored',
      contents: { articles: 1, servers: 1 },
      aside: path.join(folder, ASIDE),
    });
    expect(await textsIn(folder)).toEqual(['Old.']);
    expect(await textsIn(folder, ASIDE)).toEqual(['New.', 'Newer.']);
    expect(readdirSync(folder).toSorted()).toEqual(['footnote.db', ASIDE, 'footnote.lock'].toSorted());
  });

  it('begins a folder where there is none', async () => {
    const { target } = await backedUp(['Old.']);
    const folder = path.join(temporaryFolder(), 'new machine');
    expect(await restore({ folder, source: target, now: NOW })).toMatchObject({ aside: undefined });
    expect(await textsIn(folder)).toEqual(['Old.']);
  });

  it('takes the place of a damaged database, which is kept aside with its logs', async () => {
    const { target } = await backedUp(['Old.']);
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'footnote.db'), 'no database, '.repeat(400));
    writeFileSync(path.join(folder, 'footnote.db-wal'), 'no log');
    writeFileSync(path.join(folder, 'footnote.db-journal'), 'no journal');
    expect(await restore({ folder, source: target, now: NOW })).toMatchObject({ kind: 'restored' });
    expect(await textsIn(folder)).toEqual(['Old.']);
    expect(readFileSync(path.join(folder, ASIDE), 'utf8')).toContain('no database');
    expect(readFileSync(path.join(folder, `${ASIDE}-wal`), 'utf8')).toBe('no log');
    expect(readFileSync(path.join(folder, `${ASIDE}-journal`), 'utf8')).toBe('no journal');
    expect(existsSync(path.join(folder, 'footnote.db-journal'))).toBe(false);
  });

  it('refuses while a bot runs, and changes nothing', async () => {
    const { target } = await backedUp(['Old.']);
    const folder = temporaryFolder();
    const { articles } = await runBot(folder);
    await articles.add('a', madeUp('Present.'), NO_LIMITS);
    await expect(restore({ folder, source: target, now: NOW })).rejects.toEqual(problem('busy', folder));
    expect(await articles.usage('a')).toMatchObject({ articles: 1 });
    expect(
      readdirSync(folder).filter((name) => name.includes('before') || name.includes('restoring')),
    ).toEqual([]);
  });

  it('takes no file that is not there, nor the database itself', async () => {
    const { folder } = await backedUp(['One.']);
    const source = path.join(folder, 'no such file.db');
    expect(await restore({ folder, source, now: NOW })).toEqual({ kind: 'no_file' });
    const own = path.join(folder, 'footnote.db');
    expect(await restore({ folder, source: own, now: NOW })).toEqual({ kind: 'own' });
  });

  /** Backups that cannot be used: how each is made of one that can. */
  const unusable: readonly (readonly [string, (file: string) => Promise<void> | void, string, string])[] = [
    [
      'a letter',
      (file) => writeFileSync(file, 'Dear Sir or Madam, '.repeat(100)),
      'damaged',
      'is damaged or no database',
    ],
    ['an empty file', (file) => writeFileSync(file, ''), 'damaged', 'is no database of Footnote'],
    [
      'half a file',
      (file) => writeFileSync(file, readFileSync(file).subarray(0, 20_000)),
      'damaged',
      'is damaged',
    ],
    [
      'one with a changed letter in a text',
      (file) => {
        const bytes = readFileSync(file);
        bytes.write('fabled', bytes.indexOf('marker'));
        writeFileSync(file, bytes);
      },
      'damaged',
      'the text of “The mill at Ardle” is not as it was kept',
    ],
    [
      'one that was left in the middle of a write',
      async (file) => {
        const connection = openConnection(file, 'write');
        await connection.exec(`pragma cache_size = 1; begin immediate; create table more (bytes blob);
          insert into more with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 100)
            select zeroblob(10000) from numbers`);
        const halfDone = ['', '-journal'].map(
          (part) => [`${file}${part}`, readFileSync(`${file}${part}`)] as const,
        );
        await connection.exec('rollback');
        connection.close();
        for (const [name, bytes] of halfDone) writeFileSync(name, bytes);
      },
      'damaged',
      'was left in the middle of a write',
    ],
    [
      'one of another program',
      async (file) => {
        const connection = openConnection(file, 'write');
        await connection.exec('pragma application_id = 1');
        connection.close();
      },
      'damaged',
      'is no database of Footnote; choose another file',
    ],
    [
      'one of a later version',
      async (file) => {
        const connection = openConnection(file, 'write');
        await migrate(connection, [...MIGRATIONS, { name: 'later', sql: 'create table later (id integer)' }]);
        connection.close();
      },
      'newer',
      'later version of Footnote',
    ],
  ];

  it.each(unusable)('refuses %s, names it and changes nothing', async (_, spoil, kind, message) => {
    const { target } = await backedUp(['A marker. ', 'More text. '.repeat(4000)]);
    await spoil(target);
    const folder = temporaryFolder();
    await keepTexts(folder, ['Present.']);
    const restoring = restore({ folder, source: target, now: NOW });
    await expect(restoring).rejects.toEqual(problem(kind, message));
    await expect(restoring).rejects.toThrow(target);
    expect(await textsIn(folder)).toEqual(['Present.']);
    expect(
      readdirSync(folder).filter((name) => name.includes('before') || name.includes('restoring')),
    ).toEqual([]);
  });

  it('leaves a folder for backups as it is', async () => {
    const { target } = await backedUp(['Old.']);
    mkdirSync(path.join(path.dirname(target), 'others'));
    await restore({ folder: temporaryFolder(), source: target, now: NOW });
    expect(readdirSync(path.dirname(target)).toSorted()).toEqual(
      ['others', path.basename(target)].toSorted(),
    );
  });
});
