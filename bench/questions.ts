import { readFile } from 'node:fs/promises';
import { parseDevelopmentFile } from '../src/evaluation/development-file.ts';
import type { Question } from '../src/evaluation/question.ts';

/** Whether the number in an id such as "D012" is even. Only these measure; the odd ones may be looked at while building. */
const isEven = (id: string): boolean => Number(/\d+/.exec(id)?.[0]) % 2 === 0;

/** The single questions with even ids. @throws when a file cannot be read or is not one of questions. */
export const readQuestions = async (files: readonly string[]): Promise<readonly Question[]> => {
  const read = await Promise.all(
    files.map(async (file) => parseDevelopmentFile(await readFile(file, 'utf8'), file).questions),
  );
  return read.flat().filter(({ id, set }) => set === 'single' && isEven(id));
};
