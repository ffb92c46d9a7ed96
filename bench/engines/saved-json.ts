import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileOf = (folder: string, name: string): string => path.join(folder, `${name}.json`);

/** @throws RangeError where the value's JSON is longer than a string can be */
export const saveJson = (folder: string, name: string, value: unknown): Promise<void> =>
  writeFile(fileOf(folder, name), JSON.stringify(value));

export const savedText = (folder: string, name: string): Promise<string> =>
  readFile(fileOf(folder, name), 'utf8');

const TEXTS = 'texts';

/** The texts of the sentences, as the libraries keep none that we would have them keep. */
export const saveTexts = (folder: string, texts: readonly string[]): Promise<void> =>
  saveJson(folder, TEXTS, texts);

export const savedTexts = async (folder: string): Promise<readonly string[]> => {
  const read: unknown = JSON.parse(await savedText(folder, TEXTS));
  return Array.isArray(read) ? read.map(String) : [];
};
