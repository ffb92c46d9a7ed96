import type { Readable } from 'node:stream';
import { answerRecord } from '../evaluation/answer-record.ts';
import { byteLines } from './byte-lines.ts';
import type { Engine } from './engine.ts';
import { MAX_LINE_BYTES, parseRequest, type Request } from './request.ts';
import type { Sink } from './sink.ts';

export type AskLines = {
  readonly engine: Engine;
  readonly input: Readable;
  readonly output: Sink;
  /** Milliseconds from any fixed point. */
  readonly clock: () => number;
};

const answerLine = async (request: Request, { engine, clock }: AskLines): Promise<object> => {
  const begin = clock();
  const answer =
    request.conversation === undefined
      ? await engine.answerer.ask(request.question)
      : (await engine.conversations.ask(request.conversation, request.question)).answer;
  return { id: request.id, ...answerRecord(answer, engine.article, clock() - begin) };
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Answers JSON Lines from `input`, each as soon as it is ready and in order; a line that can't be answered gets
 * `{"id"?, "error"}` and the run goes on. Ends early and quietly when nobody reads the output any more.
 *
 * @returns how many lines could not be answered
 */
export const askLines = async (run: AskLines): Promise<number> => {
  let failures = 0;
  for await (const line of byteLines(run.input, MAX_LINE_BYTES)) {
    const parsed = parseRequest(line);
    if (parsed.outcome === 'blank') continue;
    let reply: object;
    if (parsed.outcome === 'error') {
      failures += 1;
      reply = { ...(parsed.id === undefined ? {} : { id: parsed.id }), error: parsed.error };
    } else {
      try {
        reply = await answerLine(parsed.request, run);
      } catch (error) {
        failures += 1;
        reply = { id: parsed.request.id, error: `line ${line.number}: ${describe(error)}` };
      }
    }
    if (!(await run.output.write(`${JSON.stringify(reply)}\n`))) break;
  }
  return failures;
};
