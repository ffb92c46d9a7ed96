import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fetchLink, type FetchingRules } from '../../../src/articles/fetching/fetch-link.ts';
import { FETCHING_LIMITS, type FetchingLimits } from '../../../src/articles/fetching/fetching-limits.ts';
import type { Resolve } from '../../../src/articles/fetching/public-host.ts';

const PAGE = '<p>The old mill burnt down.</p>';

let server: Server;
let port: number;
let asked: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  answer = (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The rules of the bot, but that names lead to the server of the test, as if its address were public. */
const rules = (
  change: Partial<FetchingRules> = {},
  limits: Partial<FetchingLimits> = {},
): Partial<FetchingRules> => ({
  limits: { ...FETCHING_LIMITS, ...limits },
  resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  isPublic: (address) => address === '127.0.0.1',
  isPort: (given) => given === String(port),
  ...change,
});

const link = (path = '/mill', host = 'mill.example'): string => `http://${host}:${port}${path}`;

const never: Resolve = () => new Promise(() => {});
const unknown: Resolve = () => Promise.reject(new Error('ENOTFOUND'));
const bothKinds: Resolve = () =>
  Promise.resolve([
    { address: '93.184.216.34', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ]);
const insideOrOut: Resolve = (host) =>
  Promise.resolve([{ address: host === 'mill.example' ? '127.0.0.1' : '10.0.0.1', family: 4 }]);

const reasonFor = async (url: string, given = rules()): Promise<object> => {
  const outcome = await fetchLink(url, given);
  if (outcome.kind === 'fetched') throw new Error(`It was fetched: ${outcome.url}`);
  return outcome.reason;
};

describe('a link', () => {
  it('gives the bytes, the address and the media type', async () => {
    const outcome = await fetchLink(link('/mill#top'), rules());
    expect(outcome).toEqual({
      kind: 'fetched',
      bytes: new Uint8Array(Buffer.from(PAGE)),
      url: link(),
      mediaType: 'text/html; charset=utf-8',
    });
  });

  it('is asked for under our name, to the host that it names, without cookies', async () => {
    answer = (request, response) =>
      request.url === '/mill'
        ? response.writeHead(302, { location: '/next', 'set-cookie': 'who=ann' }).end()
        : response.end(PAGE);
    await fetchLink(link(), rules());
    expect(asked.map(({ url }) => url)).toEqual(['/mill', '/next']);
    for (const { headers } of asked) {
      expect(headers).toMatchObject({
        host: `mill.example:${port}`,
        'user-agent': expect.stringMatching(/^Footnote/),
      });
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is inflated: %s', async (encoding, pack) => {
    answer = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(pack(PAGE));
    expect(await fetchLink(link(), rules())).toMatchObject({ bytes: new Uint8Array(Buffer.from(PAGE)) });
  });

  it.each([
    ['mill', { kind: 'address', problem: 'unreadable' }],
    ['', { kind: 'address', problem: 'unreadable' }],
    ['ftp://mill.example/', { kind: 'address', problem: 'scheme' }],
    ['file:///etc/passwd', { kind: 'address', problem: 'scheme' }],
    ['data:text/html,<p>', { kind: 'address', problem: 'scheme' }],
    ['http://ann:secret@mill.example/', { kind: 'address', problem: 'credentials' }],
    ['http://ann@mill.example/', { kind: 'address', problem: 'credentials' }],
    ['http://mill.example:22/', { kind: 'address', problem: 'port' }],
    ['https://mill.example:8443/', { kind: 'address', problem: 'port' }],
  ])('is refused before anything is asked: %s', async (url, reason) => {
    let lookups = 0;
    const resolve = (): Promise<never> => {
      lookups += 1;
      return Promise.reject(new Error('No name is looked up.'));
    };
    const outcome = await fetchLink(url, { resolve });
    expect(outcome).toMatchObject({ kind: 'refused', reason });
    expect(lookups).toBe(0);
  });
});

describe('an address that is not public', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://localhost./',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.0.1:80/',
    'https://172.16.0.1/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
  ])('is refused by the rules of the bot: %s', async (url) => {
    const localhost = [{ address: '127.0.0.1', family: 4 }];
    expect(await fetchLink(url, { resolve: () => Promise.resolve(localhost) })).toMatchObject({
      kind: 'refused',
      reason: { kind: 'not-public' },
    });
  });

  it('spoils a name that also has a public one', async () => {
    expect(await fetchLink('http://mill.example/', { resolve: bothKinds })).toMatchObject({
      reason: { kind: 'not-public' },
    });
  });

  it('is refused behind a redirect, by name and by number', async () => {
    for (const to of [
      link('/', 'inside.example'),
      `http://10.0.0.1:${port}/`,
      `//169.254.169.254:${port}/`,
    ]) {
      answer = (_, response) => response.writeHead(302, { location: to }).end();
      expect(await reasonFor(link(), rules({ resolve: insideOrOut }))).toEqual({ kind: 'not-public' });
    }
    expect(asked.map(({ url }) => url)).toEqual(['/mill', '/mill', '/mill']);
  });

  it('is not reached by a name that changes its address after it was checked', async () => {
    const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '127.0.0.2', family: 4 }]];
    let lookups = 0;
    const resolve = () => Promise.resolve(answers[lookups++] ?? []);
    expect((await fetchLink(link(), rules({ resolve }))).kind).toBe('fetched');
    expect(lookups).toBe(1);
    expect(asked[0]?.socket.localAddress).toBe('127.0.0.1');
  });
});

describe('redirects', () => {
  it('are followed as often as allowed, and the last address counts', async () => {
    answer = (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < 5) response.writeHead(301, { location: String(step + 1) }).end();
      else response.end(PAGE);
    };
    expect(await fetchLink(link('/0'), rules())).toMatchObject({ kind: 'fetched', url: link('/5') });
    expect(await reasonFor(link('/-1'))).toEqual({ kind: 'redirects', limit: 5 });
  });

  it.each([
    ['file:///etc/passwd', { kind: 'address', problem: 'scheme' }],
    ['http://ann:secret@mill.example/', { kind: 'address', problem: 'credentials' }],
    ['http://mill.example:22/', { kind: 'address', problem: 'port' }],
    ['http://', { kind: 'address', problem: 'unreadable' }],
  ])('are checked like the first address: %s', async (location, reason) => {
    answer = (_, response) => response.writeHead(307, { location }).end();
    expect(await reasonFor(link())).toEqual(reason);
    expect(asked).toHaveLength(1);
  });
});

describe('an answer is refused', () => {
  it.each([404, 403, 500, 204, 304])('with the status %d', async (status) => {
    answer = (_, response) => response.writeHead(status).end();
    expect(await reasonFor(link())).toEqual({ kind: 'status', status });
  });

  it('when it is of another kind, whatever it holds', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end(PAGE);
    expect(await reasonFor(link())).toEqual({ kind: 'media-type', mediaType: 'video/mp4' });
  });

  it('when it says that it is too large', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': '2000' }).flushHeaders();
    expect(await reasonFor(link(), rules({}, { largest: 1_000 }))).toEqual({
      kind: 'too-large',
      limit: 1_000,
    });
  });

  it('when it is too large without saying so, without waiting for its end', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(1_000), () => setImmediate(more));
      };
      more();
    };
    expect(await reasonFor(link(), rules({}, { largest: 100_000 }))).toEqual({
      kind: 'too-large',
      limit: 100_000,
    });
  });

  it('when it inflates to too much', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    expect(await reasonFor(link(), rules({}, { largest: 1_000_000 }))).toEqual({
      kind: 'too-large',
      limit: 1_000_000,
    });
  });

  it.each([
    [
      'is cut off',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
    ],
    [
      'has an encoding that was not asked for',
      (response: ServerResponse) => response.writeHead(200, { 'content-encoding': 'zstd' }).end(PAGE),
    ],
    [
      'is not what its encoding says',
      (response: ServerResponse) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PAGE),
    ],
    ['is no HTTP', (response: ServerResponse) => response.socket?.end('220 mail.example ESMTP\r\n')],
  ])('when it %s', async (_, send) => {
    answer = (_request, response) => void send(response);
    expect(await reasonFor(link())).toEqual({ kind: 'unreachable', host: `mill.example:${port}` });
  });

  it.each([
    ['the server says nothing', () => {}],
    ['the body does not end', (response: ServerResponse) => void response.writeHead(200).write('x')],
  ])('in time when %s', async (_, send) => {
    answer = (_request, response) => send(response);
    expect(await reasonFor(link(), rules({}, { total: 200 }))).toEqual({ kind: 'time', limit: 200 });
  });

  it('in time when the name is never found', async () => {
    expect(await reasonFor(link(), rules({ resolve: never }, { total: 100 }))).toEqual({
      kind: 'time',
      limit: 100,
    });
  });

  it('when the name is not known, or nobody listens', async () => {
    expect(await reasonFor(link(), rules({ resolve: unknown }))).toEqual({
      kind: 'unknown-host',
      host: 'mill.example',
    });
    server.close();
    server.closeAllConnections();
    expect(await reasonFor(link())).toEqual({ kind: 'unreachable', host: `mill.example:${port}` });
  });
});
