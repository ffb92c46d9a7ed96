import { StoreError, type StoreProblem } from '../store-error.ts';

/** Faults of the file system that the operator can mend. */
const PROBLEMS: ReadonlyMap<unknown, StoreProblem> = new Map<unknown, StoreProblem>([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EROFS', 'read_only'],
  ['ENOENT', 'unreachable'],
  ['ENOTDIR', 'unreachable'],
  ['EEXIST', 'unreachable'],
  ['EIO', 'unreachable'],
]);

/** The code of a fault of the file system, such as `ENOENT`. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/**
 * Carries out what makes, names or moves files.
 * @param sentence what is wrong and what to do, for the operator
 * @throws {StoreError} where the file system refuses; whatever else is thrown goes through
 */
export const guardFiles = async <T>(sentence: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const problem = PROBLEMS.get(codeOf(error));
    if (problem === undefined) throw error;
    throw new StoreError(problem, sentence, { cause: error });
  }
};
