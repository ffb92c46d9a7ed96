import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileStore } from '../loopback/file-store.ts';
import { isPicture, mediaType } from './draw-files.ts';
import { isOwnRequest } from './own-address.ts';
import { contentPolicy, NO_CONTENT_POLICY, SECURITY_HEADERS } from './page-document.ts';
import { readPageFile, type PageFolders } from './page-files.ts';
import { UPLOADS_PATH } from './protocol.ts';
import { receiveUpload } from './receive-upload.ts';
import type { Uploads } from './uploads.ts';

type Page = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

const FILE = /^\/files\/(?<id>\d{1,20})\//;
const JSON_TYPE = 'application/json; charset=utf-8';

const plain = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Page => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
  headers,
});

const FOREIGN = plain(
  403,
  'This channel answers its own page alone: open it at http://127.0.0.1 with its port.',
);

const NOTHING_HERE = plain(404, 'There is nothing here.');

/** A file of a message: pictures are shown, all else is only saved. */
const filePage = (id: string, files: Pick<FileStore, 'get'>): Page => {
  const file = files.get(id);
  if (!file) return plain(404, 'The file is not here any more.');
  const isShown = isPicture(file.contentType);
  const name = encodeURIComponent(file.filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return {
    status: 200,
    type: isShown ? mediaType(file.contentType) : 'application/octet-stream',
    body: file.bytes,
    headers: { 'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}` },
  };
};

const uploadPage = async (
  request: IncomingMessage,
  query: URLSearchParams,
  uploads: Uploads,
): Promise<Page> => {
  const received = await receiveUpload(request, query.get('name'));
  if (!received.ok)
    return {
      status: received.status,
      type: JSON_TYPE,
      body: JSON.stringify({ problem: received.problem }),
      // What is left of the body is not waited for.
      headers: { connection: 'close' },
    };
  const { name, contentType, bytes } = received;
  return {
    status: 200,
    type: JSON_TYPE,
    body: JSON.stringify({ upload: uploads.add({ name, contentType, bytes }) }),
  };
};

export type Served = {
  /** The page's document. */
  readonly html: string;
  readonly folders: PageFolders;
  readonly files: Pick<FileStore, 'get'>;
  readonly uploads: Uploads;
  /** The port that is listened on. */
  readonly port: () => number;
  /** Told of faults of this program. */
  readonly report: (error: unknown) => void;
};

const send = (response: ServerResponse, page: Page, withBody: boolean): void => {
  response.writeHead(page.status, {
    ...SECURITY_HEADERS,
    'content-security-policy': NO_CONTENT_POLICY,
    'content-type': page.type,
    'content-length': Buffer.byteLength(page.body),
    ...page.headers,
  });
  response.end(withBody ? page.body : undefined);
};

/** Answers all of HTTP but the WebSocket: the page and its parts, files of messages, uploads. */
export const createHttpHandler = ({ html, folders, files, uploads, port, report }: Served) => {
  const pageOf = async (request: IncomingMessage): Promise<Page> => {
    if (!isOwnRequest(request.headers, port())) return FOREIGN;
    if (!URL.canParse(request.url ?? '', 'http://page')) return plain(400, 'The address cannot be read.');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://page');
    const isUpload = pathname === UPLOADS_PATH;
    if (isUpload && request.method === 'POST') return uploadPage(request, searchParams, uploads);
    if (isUpload) return plain(405, 'A file is sent with POST.', { allow: 'POST' });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'This can only be read: use GET.', { allow: 'GET, HEAD' });
    if (pathname === '/')
      return {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: html,
        headers: { 'content-security-policy': contentPolicy(html, port()) },
      };
    const id = FILE.exec(pathname)?.groups?.['id'];
    if (id !== undefined) return filePage(id, files);
    const file = await readPageFile(pathname, folders);
    return file ? { status: 200, type: file.type, body: file.bytes } : NOTHING_HERE;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let page: Page;
    try {
      page = await pageOf(request);
    } catch (error) {
      // Whoever broke off an upload needs no answer.
      if (request.destroyed) return;
      report(error);
      page = plain(500, 'The page could not be made.');
    }
    if (!response.destroyed) send(response, page, request.method !== 'HEAD');
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(report);
  };
};
