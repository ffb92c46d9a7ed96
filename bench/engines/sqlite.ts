import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'libsql';
import type { Engine, EngineMaker } from './engine.ts';
import { englishTerms } from './english-terms.ts';

const FILE = 'sentences.db';

const engineOf = (database: Database.Database, file: string): Engine => {
  const search = database.prepare('SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rank LIMIT ?');
  const byNumber = database.prepare('SELECT text FROM sentences WHERE rowid = ?');
  return {
    async find(question, limit) {
      const words = englishTerms(question).map((term) => `"${term.replaceAll('"', '""')}"`);
      if (words.length === 0) return { numbers: [], text: undefined };
      const numbers = search.all(words.join(' OR '), limit).map((row: unknown) => numberOf(row) - 1);
      return { numbers, text: numbers[0] === undefined ? undefined : textOf(byNumber.get(numbers[0] + 1)) };
    },
    save: (folder) => copyFile(file, path.join(folder, FILE)),
  };
};

const textOf = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : undefined;

const numberOf = (row: unknown): number =>
  typeof row === 'object' && row !== null && 'rowid' in row ? Number(row.rowid) : Number.NaN;

/** SQLite's FTS5 on disk, through libsql: our terms as its words, BM25 of its own. The texts stand in a table beside. */
export const sqlite: EngineMaker = {
  name: 'SQLite FTS5',
  ranks: true,
  async build({ sentences }, folder) {
    const file = path.join(folder, `building-${FILE}`);
    const database = new Database(file);
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    database.exec("CREATE VIRTUAL TABLE terms USING fts5(words, content='', tokenize='unicode61')");
    database.exec('CREATE TABLE sentences (text TEXT)');
    const addTerms = database.prepare('INSERT INTO terms (rowid, words) VALUES (?, ?)');
    const addText = database.prepare('INSERT INTO sentences (rowid, text) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const [number, text] of sentences.entries()) {
      addTerms.run(number + 1, englishTerms(text).join(' '));
      addText.run(number + 1, text);
    }
    database.exec('COMMIT');
    return engineOf(database, file);
  },
  async restore(folder) {
    const file = path.join(folder, FILE);
    return engineOf(new Database(file), file);
  },
};
