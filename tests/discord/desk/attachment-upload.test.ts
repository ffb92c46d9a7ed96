import { createServer } from 'node:http';
import type { Attachment } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { attachmentUpload } from '../../../src/discord/desk/attachment-upload.ts';

const API = 'https://discord.com/api';

const file = (changed: Partial<Attachment>): Attachment =>
  ({
    name: 'mill.txt',
    size: 10,
    url: 'https://cdn.discordapp.com/mill.txt',
    contentType: null,
    ...changed,
  }) as Attachment;

describe('an attachment', () => {
  it.each([
    ['another host', 'https://mill.example/mill.txt'],
    ['a host that only begins so', 'https://cdn.discordapp.com.mill.example/mill.txt'],
    ['a name before the host', 'https://cdn.discordapp.com@mill.example/mill.txt'],
    ['this machine', 'http://127.0.0.1:8620/mill.txt'],
    ['no encryption', 'http://cdn.discordapp.com/mill.txt'],
    ['no address', 'mill.txt'],
  ])('is fetched from Discord alone: %s', async (_phenomenon, url) => {
    const fetched = await attachmentUpload(file({ url }), API).fetch();
    expect(fetched).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('could not be fetched'),
    });
  });

  it('is not fetched when it is too large', async () => {
    const fetched = await attachmentUpload(file({ size: 26 * 1024 * 1024 }), API).fetch();
    expect(fetched).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('larger than 25 MB'),
    });
  });

  it('is not read on when it is larger than was said, nor followed elsewhere, nor taken when it is gone', async () => {
    const server = createServer(({ url }, response) => {
      if (url === '/away') return void response.writeHead(302, { location: 'https://mill.example/' }).end();
      if (url === '/gone') return void response.writeHead(404).end();
      if (url === '/small') return void response.end('The mill.');
      const piece = Buffer.alloc(1024 * 1024);
      const send = (left: number): void => {
        if (left === 0) response.end();
        else response.write(piece, () => send(left - 1));
      };
      return send(27);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const fetchFrom = (path: string) =>
      attachmentUpload(file({ url: `${origin}${path}` }), `${origin}/api`).fetch();
    expect(await fetchFrom('/small')).toEqual({
      kind: 'fetched',
      bytes: Buffer.from('The mill.'),
      hint: { name: 'mill.txt' },
    });
    expect(await fetchFrom('/large')).toMatchObject({
      sentence: expect.stringContaining('larger than 25 MB'),
    });
    expect(await fetchFrom('/away')).toMatchObject({
      sentence: expect.stringContaining('could not be fetched'),
    });
    expect(await fetchFrom('/gone')).toMatchObject({
      sentence: expect.stringContaining('could not be fetched'),
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
