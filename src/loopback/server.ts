import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { ApiError } from './api-error.ts';
import type { Fault } from './faults.ts';
import type { FileStore } from './file-store.ts';
import { readBody } from './request-body.ts';
import { decoded, type Handler } from './router.ts';

const API = /^\/api\/v10(?<path>\/[^?]*)/u;
const FILE = /^\/attachments\/(?<file>\d+)\//u;

type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

const send = (response: ServerResponse, { status, body, headers = {} }: Answer) => {
  if (body === undefined) return void response.writeHead(status, headers).end();
  const type = { 'content-type': 'application/json' };
  return void response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(body));
};

/** What is answered when a fault strikes; `undefined` when nothing is. */
const answerOf = (fault: Fault): Answer | undefined => {
  switch (fault.kind) {
    case 'failure':
      return { status: fault.status, body: { message: 'Service failure', code: 0 } };
    case 'rate-limit':
      return {
        status: 429,
        body: {
          message: 'You are being rate limited.',
          retry_after: fault.retryAfter,
          global: fault.global ?? false,
        },
        headers: {
          'retry-after': String(fault.retryAfter),
          'x-ratelimit-scope': fault.global ? 'global' : 'user',
          ...(fault.global && { 'x-ratelimit-global': 'true' }),
        },
      };
    case 'refusal':
      return fault.error;
    case 'hang':
    case 'reset':
    case 'lost':
      return undefined;
    default:
      return fault satisfies never;
  }
};

/**
 * Serves REST under `/api/v10` and the files of messages under `/attachments`.
 * @param nextFault what goes wrong with a request, if anything
 * @param answered told of the status of each answer
 */
export const createRestServer = (
  handle: Handler,
  files: FileStore,
  nextFault: (request: { readonly method: string; readonly path: string }) => Fault | undefined,
  answered: (status: number) => void,
): Server => {
  const tell = (response: ServerResponse, reply: Answer) => {
    answered(reply.status);
    return send(response, reply);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const fileId = FILE.exec(pathname)?.groups?.['file'];
    if (fileId !== undefined) {
      const found = files.get(fileId);
      if (!found) return send(response, { status: 404 });
      return void response.writeHead(200, { 'content-type': found.contentType }).end(found.bytes);
    }
    const path = API.exec(pathname)?.groups?.['path'] ?? pathname;
    const method = request.method ?? 'GET';
    const { body, files: uploads } = await readBody(request);
    const carryOut = () =>
      handle({
        method,
        path,
        query: searchParams,
        authorization: request.headers.authorization,
        body,
        files: uploads,
      });
    const fault = nextFault({ method, path: decoded(path) });
    if (!fault) return tell(response, carryOut());
    if (fault.kind === 'lost' || (fault.kind === 'hang' && fault.carriedOut)) carryOut();
    const struck = answerOf(fault);
    if (struck) tell(response, struck);
    else if (fault.kind !== 'hang') request.socket.resetAndDestroy();
    return undefined;
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof ApiError) tell(response, error);
      else send(response, { status: 500, body: { message: String(error), code: 0 } });
    });
  });
};
