import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fetched, Upload } from '../articles/importing/upload.ts';
import { READING_LIMITS } from '../articles/reading/reading-limits.ts';
import { UsageError } from '../cli/usage-error.ts';

const MEGABYTE = 1024 * 1024;

const refused = (sentence: string): Fetched => ({ kind: 'refused', sentence });

const fetchFile = async (file: string, name: string): Promise<Fetched> => {
  try {
    const { size } = await stat(file);
    if (size > READING_LIMITS.largestFile)
      return refused(
        `${name} is larger than ${READING_LIMITS.largestFile / MEGABYTE} MB, which is the most that is read; split it, or take its pictures out.`,
      );
    return { kind: 'fetched', bytes: await readFile(file), hint: { name } };
  } catch (error) {
    return refused(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
};

const isHidden = (file: string): boolean => file.split(path.sep).some((part) => part.startsWith('.'));

/** The files of a folder, those of sub folders too, in order; without hidden ones. */
const filesOf = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !isHidden(path.relative(folder, file)))
    .sort();
};

/** Files, and the files of folders, as they are handed in. @throws {UsageError} naming one that is not there */
export const filesToAdd = async (names: readonly string[]): Promise<readonly Upload[]> => {
  const uploads: Upload[] = [];
  for (const name of names) {
    const found = await stat(name).catch(() => undefined);
    if (found === undefined) throw new UsageError(`${name} is not there; name files and folders to add.`);
    const files = found.isDirectory() ? await filesOf(name) : [name];
    for (const file of files) {
      const shown = found.isDirectory() ? path.relative(name, file) : path.basename(file);
      uploads.push({ name: shown, fetch: () => fetchFile(file, shown) });
    }
  }
  if (uploads.length === 0) throw new UsageError('There is no file in what you named.');
  return uploads;
};
