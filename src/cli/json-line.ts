import { z } from 'zod';
import type { ByteLine } from './byte-lines.ts';

/** Bytes that a line of requests may have; far above any question, and small enough to be held in memory. */
export const MAX_LINE_BYTES = 1_048_576;

/** What a line is known by. */
export const identifier = z.union([z.string(), z.number()], '"id" must be a string or a number');

const named = z.object({ id: identifier });

type LineId = z.infer<typeof identifier>;

/** What a line holds; `error` is a sentence to its author, with the line's id when one could be read. */
export type ParsedLine<Request> =
  | { readonly outcome: 'request'; readonly request: Request }
  | { readonly outcome: 'blank' }
  | { readonly outcome: 'error'; readonly id: LineId | undefined; readonly error: string };

const failure = (
  line: ByteLine,
  problem: string,
  id?: LineId,
): { readonly outcome: 'error'; readonly id: LineId | undefined; readonly error: string } => ({
  outcome: 'error',
  id,
  error: `line ${line.number}: ${problem}.`,
});

/** Reads one line of JSON Lines; a byte order mark at its start is passed over. */
export const parseJsonLine = <Request>(line: ByteLine, schema: z.ZodType<Request>): ParsedLine<Request> => {
  if (line.bytes === undefined) return failure(line, `longer than ${MAX_LINE_BYTES} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes);
  } catch {
    return failure(line, 'not valid UTF-8');
  }
  if (text.trim() === '') return { outcome: 'blank' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure(line, 'not valid JSON');
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    return failure(line, result.error.issues[0]?.message ?? 'not a request', named.safeParse(value).data?.id);
  }
  return { outcome: 'request', request: result.data };
};
