import { z } from 'zod';
import type { ByteLine } from './byte-lines.ts';
import { identifier, type ParsedLine, parseJsonLine } from './json-line.ts';

/** Characters that a text to check may have: several pages, checked in a few seconds. */
export const MAX_CLAIM_LENGTH = 20_000;

const schema = z.object(
  {
    id: identifier,
    claim: z
      .string('"claim" must be a string')
      .trim()
      .min(1, '"claim" is empty')
      .max(MAX_CLAIM_LENGTH, `"claim" is longer than ${MAX_CLAIM_LENGTH} characters`),
  },
  'a line must be an object: {"id": …, "claim": …}',
);

/** Reads one line of claims; what it holds beside them is passed over. */
export const parseClaimLine = (line: ByteLine): ParsedLine<Readonly<z.infer<typeof schema>>> =>
  parseJsonLine(line, schema);
