import { READING_LIMITS, type ReadingLimits } from '../../../src/articles/reading/reading-limits.ts';
import { readBytes } from '../../../src/articles/reading/read-bytes.ts';
import type { FileHint, ReadFile, RefusalReason } from '../../../src/articles/reading/reading-outcome.ts';

/** What a file holds; one that is refused is a fault of the test. */
export const readOf = async (bytes: Uint8Array | string, hint: FileHint = {}): Promise<ReadFile> => {
  const outcome = await readBytes(new Uint8Array(Buffer.from(bytes)), hint, READING_LIMITS);
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  return outcome;
};

/** Why a file is refused; one that is read is a fault of the test. */
export const reasonOf = async (
  bytes: Uint8Array | string,
  limits: Partial<ReadingLimits> = {},
): Promise<RefusalReason> => {
  const outcome = await readBytes(new Uint8Array(Buffer.from(bytes)), {}, { ...READING_LIMITS, ...limits });
  if (outcome.kind === 'read') throw new Error(`It was read: ${outcome.text}`);
  return outcome.reason;
};
