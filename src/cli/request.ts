import { z } from 'zod';
import type { ByteLine } from './byte-lines.ts';
import { identifier, type ParsedLine, parseJsonLine } from './json-line.ts';

/** Characters that a question may have: more than a Discord message can carry, far less than an article. */
export const MAX_QUESTION_LENGTH = 10_000;

const schema = z.object(
  {
    id: identifier,
    question: z
      .string('"question" must be a string')
      .trim()
      .min(1, '"question" is empty')
      .max(MAX_QUESTION_LENGTH, `"question" is longer than ${MAX_QUESTION_LENGTH} characters`),
    conversation: z
      .string('"conversation" must be a string')
      .nullish()
      .transform((key) => key ?? undefined),
  },
  'a line must be an object: {"id": …, "question": …}',
);

/** A question asked in a line; those of one `conversation` are turns of one talk. */
export type Request = Readonly<z.infer<typeof schema>>;

/** Reads one line of questions. */
export const parseRequest = (line: ByteLine): ParsedLine<Request> => parseJsonLine(line, schema);
