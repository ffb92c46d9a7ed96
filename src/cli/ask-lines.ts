import type { Readable } from 'node:stream';
import { answerRecord } from '../evaluation/answer-record.ts';
import { turnRecord } from '../evaluation/turn-record.ts';
import type { Engine } from './engine.ts';
import { replyLines } from './reply-lines.ts';
import { parseRequest, type Request } from './request.ts';
import type { Sink } from './sink.ts';

export type AskLines = {
  readonly engine: Engine;
  readonly input: Readable;
  readonly output: Sink;
  /** Milliseconds from any fixed point. */
  readonly clock: () => number;
};

const answerOf = async (request: Request, { engine, clock }: AskLines): Promise<object> => {
  const begin = clock();
  if (request.conversation === undefined) {
    const answer = await engine.answerer.ask(request.question);
    return answerRecord(answer, engine.article, clock() - begin);
  }
  const turn = await engine.conversations.ask(request.conversation, request.question);
  return turnRecord(turn, engine.article, clock() - begin);
};

/** Answers JSON Lines of questions; see `replyLines`. @returns how many lines could not be answered */
export const askLines = (run: AskLines): Promise<number> =>
  replyLines({
    input: run.input,
    output: run.output,
    parse: parseRequest,
    reply: (request) => answerOf(request, run),
  });
