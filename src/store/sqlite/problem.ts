import { StoreError, type StoreProblem } from '../store-error.ts';

/** SQLite's primary result codes, the lowest byte of what it says: https://www.sqlite.org/rescode.html */
const PROBLEMS: ReadonlyMap<number, StoreProblem> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read_only'],
  [10, 'unreachable'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'unreachable'],
  [26, 'damaged'],
]);

const PRIMARY = 0xff;

/** What opening a file says, which has no code of its own. */
const NOT_OPENED = /unable to open connection/iu;

const SENTENCES: Readonly<Record<StoreProblem, (file: string) => string>> = {
  full: (file) => `There is no room to write ${file}; free space on its disk.`,
  read_only: (file) =>
    `${file} may not be written; allow this program to write it and its folder, or set DATA_DIR to another folder.`,
  busy: (file) => `Another program holds ${file}; end it, or try again.`,
  damaged: (file) =>
    `${file} is damaged or no database; put a backup in its place with "footnote restore FILE".`,
  newer: (file) => `${file} was written by a later version of Footnote; start that version.`,
  unreachable: (file) =>
    `${file} cannot be opened or read; see that its folder is there, that its disk works and that this program may read and write it.`,
};

const codeOf = (error: Error): number | undefined =>
  'rawCode' in error && typeof error.rawCode === 'number' ? error.rawCode & PRIMARY : undefined;

const problemOf = (error: Error): StoreProblem | undefined => {
  const code = codeOf(error);
  if (code !== undefined) return PROBLEMS.get(code);
  return NOT_OPENED.test(error.message) ? 'unreachable' : undefined;
};

/** What SQLite said as a `StoreError`, where it is a problem of the file, the disk or another process; else the error as it is. */
export const asStoreError = (error: unknown, file: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const problem = problemOf(error);
  return problem === undefined ? error : new StoreError(problem, SENTENCES[problem](file), { cause: error });
};

/** Carries out what reads or writes a file. @throws {StoreError} */
export const guard = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error, file);
  }
};
