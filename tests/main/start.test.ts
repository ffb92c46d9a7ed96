import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../commands/registry.ts';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { createDiscordTasks } from '../../src/main/discord-tasks.ts';
import { readSettings } from '../../src/main/settings.ts';
import { begin, SEEDS, START_TIME } from './running.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-start-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The address that the channel in the browser said it is open at. */
const addressIn = (text: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? 'none';

describe('starting without a token', { timeout: START_TIME }, () => {
  it('opens the channel in the browser, says so in one line with its address, and ends when told to', async () => {
    const { status, stdout, stderr, stop } = begin({});
    await stdout.holds('Footnote is open at ');
    expect(stdout.text()).toMatch(/^5 articles, \d+ sentences\.\nFootnote is open at \S+ .*\n$/);
    const page = await fetch(addressIn(stdout.text()));
    expect(await page.text()).toContain('<title>Footnote');
    stop.abort();
    expect(await status).toBe(0);
    expect(stderr.text()).toBe('');
    await expect(fetch(addressIn(stdout.text()))).rejects.toThrow('fetch failed');
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = begin({ PORT: String(port) });
    expect(await status).toBe(2);
    expect(stderr.text()).toMatch(new RegExp(`^footnote: Port ${port} is in use.*\\n$`));
    other.close();
    await once(other, 'close');
  });

  it('names a file that cannot be read and goes on with the others', async () => {
    await writeFile(
      path.join(folder, 'good.txt'),
      'The mill by the river was built in 1820 by two brothers from the town.\n',
    );
    await writeFile(path.join(folder, 'empty.txt'), '');
    const { status, stdout, stderr, stop } = begin({ ARTICLES_DIR: folder });
    await stdout.holds('Footnote is open at ');
    stop.abort();
    expect(await status).toBe(0);
    expect(stderr.text().match(/empty\.txt/g)).toHaveLength(1);
    expect(stdout.text()).toContain('1 article, 1 sentence.');
  });

  it.each([
    ['a folder that is not there', 'nowhere', undefined],
    ['a folder without a readable article', '', 'empty.txt'],
  ])('ends with a sentence about %s', async (_name, sub, file) => {
    if (file !== undefined) await writeFile(path.join(folder, file), '');
    const { status, stderr } = begin({ ARTICLES_DIR: path.join(folder, sub) });
    expect(await status).toBe(2);
    expect(stderr.text()).toContain(folder);
    expect(stderr.text()).not.toContain('    at ');
  });

  it('ends with a sentence about a word that it does not know', async () => {
    const { status, stderr } = begin({}, ['--lokal']);
    expect(await status).toBe(2);
    expect(stderr.text()).toMatch(/^footnote: "npm start" takes nothing but "-- --local".*\n$/);
  });
});

describe('starting with a token', { timeout: START_TIME }, () => {
  let discord: Loopback;

  beforeEach(async () => {
    discord = await startLoopback({ users: ['ann'], guilds: [{ name: 'newsroom', channels: ['general'] }] });
  });

  afterEach(async () => {
    await discord.close();
  });

  const variables = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });

  it('registers, answers a question from the articles, and stops when told to', async () => {
    const { status, stdout, stderr, stop } = begin(variables());
    await stdout.holds('Online as');
    expect(stdout.text()).toContain('Commands for all servers: created /ask, /search, /read,');
    const card = await discord
      .command({
        user: 'ann',
        channel: 'general',
        name: 'ask',
        options: { question: 'What is the annual sales volume of Yuante New Materials?' },
      })
      .response();
    expect(card.text).toMatch(/^> .+/m);
    expect(card.text).toMatch(/paragraph \d+/);
    stop.abort();
    expect(await status).toBe(0);
    const lines = stderr.text().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 30, kind: 'command', name: 'ask', outcome: 'answered' }),
    ]);
    expect(stderr.text()).not.toContain('sales');
    expect(discord.unexpected).toEqual([]);
  });

  it('opens the channel in the browser as well when it is asked to', async () => {
    const { status, stdout, stop } = begin(variables(), ['--local']);
    await Promise.all([stdout.holds('Online as'), stdout.holds('Footnote is open at ')]);
    expect((await fetch(addressIn(stdout.text()))).status).toBe(200);
    stop.abort();
    expect(await status).toBe(0);
    expect(discord.unexpected).toEqual([]);
  });

  it('registers in the server that the settings name, and leaves it as it is the next time', async () => {
    const DISCORD_GUILD_ID = discord.world.guilds[0]?.id ?? '';
    const tasks = createDiscordTasks(readSettings({ ...variables(), DISCORD_GUILD_ID }, SEEDS), registry);
    expect(await tasks.register()).toContain(`of server ${DISCORD_GUILD_ID}: created /ask`);
    expect(await tasks.register()).toContain(`: ${registry.data.length} unchanged.`);
  });

  it.each([
    ['a token that Discord does not know', { DISCORD_TOKEN: 'secret-and-wrong' }, 'DISCORD_TOKEN'],
    ['a server that the bot is not in', { DISCORD_GUILD_ID: '123456789012345678' }, 'DISCORD_GUILD_ID'],
    ['an address where nothing answers', { DISCORD_API_URL: 'http://127.0.0.1:1/api' }, 'cannot be reached'],
  ])('ends with one sentence about %s', async (_name, wrong, words) => {
    const { status, stderr } = begin({ ...variables(), ...wrong });
    expect(await status).toBe(2);
    expect(stderr.text()).toMatch(/^footnote: [^\n]*\.\n$/);
    expect(stderr.text()).toContain(words);
    expect(stderr.text()).not.toContain('secret');
  });

  it('gives the link that adds the bot', async () => {
    const url = new URL(await createDiscordTasks(readSettings(variables(), SEEDS), registry).invite());
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: discord.applicationId,
      scope: 'bot applications.commands',
      permissions: String(1024 + 2048 + 32768 + 65536 + 2 ** 35 + 2 ** 38),
    });
  });

  it('refuses to register without a token, in one sentence', async () => {
    const tasks = createDiscordTasks(readSettings({}, SEEDS), registry);
    await expect(tasks.register()).rejects.toThrow(/^DISCORD_TOKEN is not set; .*\.$/);
  });
});
