import { z } from 'zod';
import type { ByteLine } from './byte-lines.ts';

/** Bytes that a line of requests may have; far above any question, and small enough to be held in memory. */
export const MAX_LINE_BYTES = 1_048_576;
/** Characters that a question may have: more than a Discord message can carry, far less than an article. */
export const MAX_QUESTION_LENGTH = 10_000;

const identifier = z.union([z.string(), z.number()], '"id" must be a string or a number');

const schema = z.object(
  {
    id: identifier,
    question: z
      .string('"question" must be a string')
      .trim()
      .min(1, '"question" is empty')
      .max(MAX_QUESTION_LENGTH, `"question" is longer than ${MAX_QUESTION_LENGTH} characters`),
    conversation: z.string('"conversation" must be a string').nullish(),
  },
  'a line must be an object: {"id": …, "question": …}',
);

const named = z.object({ id: identifier });

type RequestId = z.infer<typeof identifier>;

/** A question asked in a line; those of one `conversation` are turns of one talk. */
export type Request = {
  readonly id: RequestId;
  readonly question: string;
  readonly conversation: string | undefined;
};

/** What a line holds; `error` is a sentence to its author, with the line's id when one could be read. */
export type ParsedLine =
  | { readonly outcome: 'request'; readonly request: Request }
  | { readonly outcome: 'blank' }
  | { readonly outcome: 'error'; readonly id: RequestId | undefined; readonly error: string };

const failure = (line: ByteLine, problem: string, id?: RequestId): ParsedLine => ({
  outcome: 'error',
  id,
  error: `line ${line.number}: ${problem}.`,
});

/** Reads one line of JSON Lines; a byte order mark at its start is passed over. */
export const parseRequest = (line: ByteLine): ParsedLine => {
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
  const { id, question, conversation } = result.data;
  return { outcome: 'request', request: { id, question, conversation: conversation ?? undefined } };
};
