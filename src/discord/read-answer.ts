import type { z } from 'zod';

/** What answered is not Discord, or Discord has changed; the message says what was asked for. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/**
 * Reads what Discord's REST interface gave.
 * @param wanted names it in the message
 * @throws {UnexpectedAnswer} when it is of another form
 */
export const readAnswer = <T>(schema: z.ZodType<T>, answer: unknown, wanted: string): T => {
  const read = schema.safeParse(answer);
  if (!read.success)
    throw new UnexpectedAnswer(`Discord's answer does not read as ${wanted}.`, { cause: read.error });
  return read.data;
};
