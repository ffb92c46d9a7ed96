import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { ApiError } from './api-error.ts';
import type { FileStore } from './file-store.ts';
import { readBody } from './request-body.ts';
import type { Handler } from './router.ts';

const API = /^\/api\/v10(?<path>\/[^?]*)/u;
const FILE = /^\/attachments\/(?<file>\d+)\//u;

const send = (response: ServerResponse, status: number, body?: unknown) => {
  if (body === undefined) return void response.writeHead(status).end();
  return void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Serves REST under `/api/v10` and the files of messages under `/attachments`. */
export const createRestServer = (handle: Handler, files: FileStore): Server => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const fileId = FILE.exec(pathname)?.groups?.['file'];
    if (fileId !== undefined) {
      const found = files.get(fileId);
      if (!found) return send(response, 404);
      return void response.writeHead(200, { 'content-type': found.contentType }).end(found.bytes);
    }
    const path = API.exec(pathname)?.groups?.['path'];
    const { body, files: uploads } = await readBody(request);
    const reply = handle({
      method: request.method ?? 'GET',
      path: path ?? pathname,
      query: searchParams,
      authorization: request.headers.authorization,
      body,
      files: uploads,
    });
    return send(response, reply.status, reply.body);
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof ApiError) send(response, error.status, error.body);
      else send(response, 500, { message: String(error), code: 0 });
    });
  });
};
