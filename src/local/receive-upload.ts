import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../loopback/limits.ts';

const NAME_LENGTH = 100;

export type Received =
  | { readonly ok: true; readonly name: string; readonly contentType: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly status: number; readonly problem: string };

const tooLarge: Received = {
  ok: false,
  status: 413,
  problem: `The file is larger than the ${LIMITS.upload.file / 1024 / 1024} MB that Discord takes: choose a smaller one.`,
};

/** A name without folders and control characters, as Discord keeps it. */
const plainName = (name: string): string =>
  name
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-NAME_LENGTH) ?? '';

/** Reads a file that is sent as the body of a request, no further than Discord's limit. */
export const receiveUpload = async (request: IncomingMessage, name: string | null): Promise<Received> => {
  const filename = plainName(name ?? '');
  if (filename === '')
    return { ok: false, status: 400, problem: 'The file has no name: send one as "?name=".' };
  const max = LIMITS.upload.file;
  if (Number(request.headers['content-length'] ?? 0) > max) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > max) return tooLarge;
    chunks.push(bytes);
  }
  const contentType = request.headers['content-type'] ?? 'application/octet-stream';
  return { ok: true, name: filename, contentType, bytes: Buffer.concat(chunks) };
};
