import type { IncomingMessage } from 'node:http';

import { refusals } from './api-error.ts';
import type { Upload } from './forms/message.ts';
import { LIMITS } from './limits.ts';

/** Room that a form's boundaries and field names may take beside its files, in bytes. */
const FORM_OVERHEAD = 64 * 1024;

const readBytes = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    length += part.byteLength;
    // The rest is still read, so that the client gets the answer and not a broken connection.
    if (length <= LIMITS.upload.request + FORM_OVERHEAD) parts.push(part);
  }
  if (length > LIMITS.upload.request + FORM_OVERHEAD) throw refusals.tooLarge();
  return Buffer.concat(parts);
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
};

const FILE_FIELD = /^files\[(?<number>\d+)\]$/u;

const fromForm = async (bytes: Buffer<ArrayBuffer>, contentType: string) => {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const files: Upload[] = [];
  for (const [field, value] of form) {
    const number = FILE_FIELD.exec(field)?.groups?.['number'];
    if (number === undefined || typeof value === 'string') continue;
    files.push({
      number,
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? json(payload) : {}, files };
};

/**
 * Reads a request's JSON, alone or with files in a form (API reference, "Uploading Files").
 * @throws ApiError 40005 when it is too large, 50109 when its JSON is broken.
 */
export const readBody = async (
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: readonly Upload[] }> => {
  const bytes = await readBytes(request);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return fromForm(bytes, contentType);
  return { body: bytes.byteLength === 0 ? undefined : json(bytes.toString('utf8')), files: [] };
};
