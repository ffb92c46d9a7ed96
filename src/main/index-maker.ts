import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of the code that decides what an index holds. */
const READERS = ['text', 'corpus', 'indexing', 'retrieval'];

/**
 * Names the program that reads and indexes texts, by its code: a saved index of another version is not to be trusted, whatever the numbers of
 * the versions say. Takes some milliseconds.
 * @param sources folder that holds these folders; what runs is built of them at each start
 */
export const indexMaker = (sources: string): string => {
  const hash = createHash('sha256');
  for (const reader of READERS) {
    const folder = path.join(sources, reader);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.[jt]s$/.test(name),
    );
    for (const name of files.sort()) hash.update(`${name}\0`).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
};
