import type { Readable } from 'node:stream';
import { type ByteLine, byteLines } from './byte-lines.ts';
import { MAX_LINE_BYTES, type ParsedLine } from './json-line.ts';
import type { Sink } from './sink.ts';

export type ReplyLines<Request> = {
  readonly input: Readable;
  readonly output: Sink;
  readonly parse: (line: ByteLine) => ParsedLine<Request>;
  /** The record for a request, without its id. */
  readonly reply: (request: Request) => Promise<object>;
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Replies to JSON Lines from `input`, to each as soon as it is ready and in order, under its id; a line that can't be replied to gets
 * `{"id"?, "error"}` and the run goes on. Ends early and quietly when nobody reads the output any more.
 *
 * @returns how many lines got an error
 */
export const replyLines = async <Request extends { readonly id: string | number }>(
  run: ReplyLines<Request>,
): Promise<number> => {
  let failures = 0;
  for await (const line of byteLines(run.input, MAX_LINE_BYTES)) {
    const parsed = run.parse(line);
    if (parsed.outcome === 'blank') continue;
    let said: object;
    if (parsed.outcome === 'error') {
      failures += 1;
      said = { ...(parsed.id === undefined ? {} : { id: parsed.id }), error: parsed.error };
    } else {
      const { id } = parsed.request;
      try {
        said = { id, ...(await run.reply(parsed.request)) };
      } catch (error) {
        failures += 1;
        said = { id, error: `line ${line.number}: ${describe(error)}` };
      }
    }
    if (!(await run.output.write(`${JSON.stringify(said)}\n`))) break;
  }
  return failures;
};
