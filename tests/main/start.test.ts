import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../commands/registry.ts';
import { systemClock } from '../../src/discord/clock.ts';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { createDiscordTasks } from '../../src/main/discord-tasks.ts';
import { readSettings } from '../../src/main/settings.ts';
import { start } from '../../src/main/start-channel.ts';

const SEEDS = path.join(import.meta.dirname, '../../seeds');

/** A stream that keeps what is written to it, and tells when something is. */
const sink = () => {
  let text = '';
  const waiting = new Set<() => void>();
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      waiting.forEach((look) => look());
      done();
    },
  });
  const holds = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text.includes(wanted)) resolve();
      };
      waiting.add(look);
      look();
    });
  return { stream, text: () => text, holds };
};

const begin = (variables: Record<string, string>, terminal = false) => {
  const stdout = sink();
  const stderr = sink();
  const stdin = Object.assign(new PassThrough(), { isTTY: terminal });
  const stop = new AbortController();
  const status = start({
    variables,
    defaultArticles: SEEDS,
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    registry: () => Promise.resolve(registry),
    clock: systemClock,
    stopSignal: () => stop.signal,
  });
  return { status, stdin, stdout, stderr, stop };
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-start-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('starting without a token', () => {
  it('answers at the terminal', async () => {
    const { status, stdin, stdout } = begin({}, true);
    stdin.write('exit\n');
    expect(await status).toBe(0);
    expect(stdout.text()).toContain('5 articles');
  });

  it('says so when there is no terminal', async () => {
    const { status, stderr } = begin({});
    expect(await status).toBe(2);
    expect(stderr.text()).toMatch(/^footnote: DISCORD_TOKEN is not set and there is no terminal.*\n$/);
  });

  it('names a file that cannot be read and goes on with the others', async () => {
    await writeFile(
      path.join(folder, 'good.txt'),
      'The mill by the river was built in 1820 by two brothers from the town.\n',
    );
    await writeFile(path.join(folder, 'empty.txt'), '');
    const { status, stdin, stdout, stderr } = begin({ ARTICLES_DIR: folder }, true);
    stdin.end();
    expect(await status).toBe(0);
    expect(stderr.text()).toContain('empty.txt');
    expect(stdout.text()).toContain('1 article,');
  });

  it.each([
    ['a folder that is not there', 'nowhere', undefined],
    ['a folder without a readable article', '', 'empty.txt'],
  ])('ends with a sentence about %s', async (_name, sub, file) => {
    if (file !== undefined) await writeFile(path.join(folder, file), '');
    const { status, stderr } = begin({ ARTICLES_DIR: path.join(folder, sub) }, true);
    expect(await status).toBe(2);
    expect(stderr.text()).toContain(folder);
    expect(stderr.text()).not.toContain('    at ');
  });
});

describe('starting with a token', () => {
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
    expect(stdout.text()).toContain(
      'Commands for all servers: created /ask, /search, /read, /articles, /help.',
    );
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
    expect(stderr.text()).toBe('');
    expect(discord.unexpected).toEqual([]);
  });

  it('registers in the server that the settings name, and leaves it as it is the next time', async () => {
    const DISCORD_GUILD_ID = discord.world.guilds[0]?.id ?? '';
    const tasks = createDiscordTasks(readSettings({ ...variables(), DISCORD_GUILD_ID }, SEEDS), registry);
    expect(await tasks.register()).toContain(`of server ${DISCORD_GUILD_ID}: created /ask`);
    expect(await tasks.register()).toContain(': 5 unchanged.');
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
      permissions: String(1024 + 2048 + 32768 + 65536 + 2 ** 38),
    });
  });

  it('refuses to register without a token, in one sentence', async () => {
    const tasks = createDiscordTasks(readSettings({}, SEEDS), registry);
    await expect(tasks.register()).rejects.toThrow(/^DISCORD_TOKEN is not set; .*\.$/);
  });
});
