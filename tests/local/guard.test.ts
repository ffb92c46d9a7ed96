import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '../../src/local/page-document.ts';
import { isOwnRequest, ownHosts } from '../../src/local/own-address.ts';
import { openLocal, openPage, type Opened } from './opened.ts';

let local: Opened;
let port: number;

beforeAll(async () => {
  local = await openLocal();
  port = Number(new URL(local.server.origin).port);
});

afterAll(async () => {
  await local.close();
});

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

/** One request as it stands: `fetch` corrects paths and sets a Host of its own. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Sends bytes as they stand and gives the first line of what comes back. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      got += String(chunk);
      if (got.includes('\r\n')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(got.split('\r\n', 1)[0] ?? ''));
  });

const FOREIGN: readonly (readonly [string, Record<string, string>])[] = [
  ['another name in Host', { host: 'evil.example' }],
  ['a name that ends like ours', { host: '127.0.0.1.evil.example' }],
  ['our name with another port', { host: '127.0.0.1:1' }],
  ['our name without the port', { host: '127.0.0.1' }],
  ['another address of this machine', { host: '0.0.0.0' }],
  ['another Origin', { origin: 'http://evil.example' }],
  ['the Origin of a file or a frame in a sandbox', { origin: 'null' }],
  ['an Origin on another port', { origin: 'http://127.0.0.1:1' }],
  ['a secure Origin of that name', { origin: 'https://localhost' }],
  ['a load from another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  [
    'a frame in another site',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ],
];

describe('a request with', () => {
  it.each(FOREIGN)('%s is refused on every path', async (_name, headers) => {
    for (const path of ['/', '/page/main.js', '/files/1/x', '/nowhere'])
      expect((await ask(path, headers)).status).toBe(403);
    expect((await ask('/uploads?name=x', headers, 'POST', 'x')).status).toBe(403);
  });

  it.each(FOREIGN)('%s opens no socket', async (_name, headers) => {
    await expect(openPage(local.server.origin, headers)).rejects.toThrow('403');
  });

  it('the names of this server are taken, and a link from elsewhere opens the page', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])
      expect((await ask('/', { host, origin: `http://${host}` })).status).toBe(200);
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await ask('/', link)).status).toBe(200);
  });

  it('no port in Host is ours where the port is the usual one', () => {
    expect(ownHosts(80)).toContain('localhost');
    expect(isOwnRequest({ host: 'localhost', origin: 'http://localhost' }, 80)).toBe(true);
    expect(isOwnRequest({}, 80)).toBe(false);
  });
});

describe('what is served', () => {
  it('allows scripts, styles and connections of this server alone, and the one script in the document', async () => {
    const { headers, body } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(body).toContain('importmap');
    const { 'script-src': scripts, ...rest } = Object.fromEntries(
      policy.split('; ').map((directive) => [directive.split(' ', 1)[0], directive]),
    );
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/);
    expect(rest).toEqual({
      'default-src': "default-src 'none'",
      'style-src': "style-src 'self'",
      'img-src': "img-src 'self'",
      'connect-src': `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      'base-uri': "base-uri 'none'",
      'form-action': "form-action 'none'",
      'frame-ancestors': "frame-ancestors 'none'",
      'require-trusted-types-for': "require-trusted-types-for 'script'",
      'trusted-types': "trusted-types 'none'",
    });
  });

  it('hashes what stands between the tags, letter for letter', () => {
    // The hash of the empty text, as `openssl dgst -sha256 -binary </dev/null | base64` gives it.
    expect(contentPolicy('<script></script>', 1)).toContain(
      "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    );
    expect(contentPolicy('<script type="module" src="/x.js"></script>', 1)).not.toContain('sha256');
  });

  it.each(['/', '/page/page.css', '/nowhere', '/files/1/x'])(
    '%s carries the headers that guard it',
    async (path) => {
      expect((await ask(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    },
  );

  it('has a type that browsers take', async () => {
    expect((await ask('/page/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask('/page/page.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await ask('/vendor/preact/dist/preact.mjs')).status).toBe(200);
  });

  it.each([
    '/page/../secret.js',
    '/page/%2e%2e/secret.js',
    '/page/..%2fsecret.js',
    '/page//../secret.js',
    String.raw`/page/..\secret.js`,
    '/vendor/preact/../secret.js',
    '/vendor/__proto__/x.mjs',
    '/vendor/constructor/dist/preact.mjs',
    '/vendor/preact/package.json',
    '/page/index.html',
    '/page/main.js%00.css',
    '/page/',
    '/files/x/y',
    '/socket',
  ])('is nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('is only read, and files are only sent', async () => {
    expect((await ask('/', {}, 'POST', 'x')).status).toBe(405);
    expect((await ask('/uploads')).status).toBe(405);
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('survives requests that are none', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/400/);
    expect(await raw(`GET // HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)).toMatch(/ (?:400|404) /);
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    expect(await raw(`GET // HTTP/1.1\r\nHost: localhost:${port}\r\n${upgrade}\r\n`)).toMatch(/40[04]/);
    expect(await raw(`GET /socket HTTP/1.1\r\nHost: localhost:${port}\r\n${upgrade}\r\n`)).toMatch(/40[05]/);
    expect((await ask('/')).status).toBe(200);
  });
});
