import { readFile } from 'node:fs/promises';
import { parseDevelopmentFile } from '../src/evaluation/development-file.ts';
import { parityOf } from '../src/evaluation/parity.ts';
import type { Question } from '../src/evaluation/question.ts';

/** The single questions with even ids: only these measure. @throws when a file cannot be read or is not one of questions. */
export const readQuestions = async (files: readonly string[]): Promise<readonly Question[]> => {
  const read = await Promise.all(
    files.map(async (file) => parseDevelopmentFile(await readFile(file, 'utf8'), file).questions),
  );
  return read.flat().filter(({ id, set }) => set === 'single' && parityOf(id) === 'even');
};
