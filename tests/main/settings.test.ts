import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSettings, SETTING_NAMES } from '../../src/main/settings.ts';

const read = (variables: Record<string, string | undefined>) => readSettings(variables, 'seeds');

const problemOf = (variables: Record<string, string>): string => {
  const outcome = read(variables);
  return outcome.ok ? '' : outcome.problem;
};

const DEFAULTS = {
  articles: 'seeds',
  data: 'data',
  keeping: { limits: { articles: 5_000, bytes: 100_000_000 }, links: false },
  discord: undefined,
  logLevel: 'info',
  monitoring: undefined,
  limits: { perUser: 20, perServer: 200 },
  local: { port: 8620, logLevel: 'warn' },
};

describe('settings', () => {
  it('need nothing', () => {
    expect(read({})).toEqual({ ok: true, settings: DEFAULTS });
  });

  it('are read', () => {
    const variables = {
      DISCORD_TOKEN: ' abc.def-ghi_jkl ',
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      MESSAGE_CONTENT_INTENT: 'True',
      ARTICLES_DIR: 'texts',
      DATA_DIR: 'kept',
      MAX_ARTICLES_PER_SERVER: '10',
      MAX_BYTES_PER_SERVER: '1000000000',
      ALLOW_LINKS: 'true',
      LOG_LEVEL: 'WARN',
      METRICS_PORT: '9464',
      METRICS_HOST: '::1',
      PORT: '8000',
      RATE_LIMIT_PER_USER: '5',
      RATE_LIMIT_PER_SERVER: '0',
    };
    expect(read(variables)).toEqual({
      ok: true,
      settings: {
        articles: 'texts',
        data: 'kept',
        keeping: { limits: { articles: 10, bytes: 1_000_000_000 }, links: true },
        discord: {
          token: 'abc.def-ghi_jkl',
          guildId: '123456789012345678',
          apiUrl: 'http://127.0.0.1:4000/api',
          messageContent: true,
        },
        logLevel: 'warn',
        monitoring: { host: '::1', port: 9464 },
        limits: { perUser: 5, perServer: 0 },
        local: { port: 8000, logLevel: 'warn' },
      },
    });
  });

  it('take an empty line of a copied example for none', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name, index) => [name, ' '.repeat(index % 2)]));
    expect(read(empty)).toEqual({ ok: true, settings: DEFAULTS });
  });

  it('take the version out of the address, which the client adds', () => {
    expect(read({ DISCORD_TOKEN: 'abc', DISCORD_API_URL: 'https://discord.example/api/v10' })).toMatchObject({
      settings: { discord: { apiUrl: 'https://discord.example/api' } },
    });
  });

  it('serve metrics to this machine alone unless told otherwise', () => {
    expect(read({ METRICS_PORT: '0' })).toMatchObject({
      settings: { monitoring: { host: '127.0.0.1', port: 0 } },
    });
    expect(read({ METRICS_HOST: '0.0.0.0' })).toMatchObject({ settings: { monitoring: undefined } });
  });

  it.each([
    ['yes', true],
    ['1', true],
    ['off', false],
    ['FALSE', false],
  ])('read the switch %s', (value, messageContent) => {
    expect(read({ DISCORD_TOKEN: 'abc', MESSAGE_CONTENT_INTENT: value })).toMatchObject({
      settings: { discord: { messageContent } },
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot secret.token'],
    ['DISCORD_TOKEN', '"secret.token"'],
    ['DISCORD_GUILD_ID', 'newsroom'],
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_API_URL', 'file:///etc'],
    ['MESSAGE_CONTENT_INTENT', 'perhaps'],
    ['ALLOW_LINKS', 'perhaps'],
    ['MAX_ARTICLES_PER_SERVER', 'many'],
    ['MAX_BYTES_PER_SERVER', '100000000000'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_PORT', '65536'],
    ['METRICS_PORT', '-1'],
    ['METRICS_PORT', '9464.5'],
    ['METRICS_PORT', 'http'],
    ['METRICS_HOST', '127.0.0.1/24'],
    ['METRICS_HOST', 'http://localhost'],
    ['RATE_LIMIT_PER_USER', '-3'],
    ['RATE_LIMIT_PER_SERVER', '1e3'],
    ['RATE_LIMIT_PER_SERVER', '200000'],
  ])('say what to do about a wrong %s, without its value: %s', (name, value) => {
    const problem = problemOf({ DISCORD_TOKEN: 'secret.token', [name]: value });
    expect(problem).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(problem).not.toContain('secret');
  });

  it('name each wrong value, in a sentence each', () => {
    const problem = problemOf({ LOG_LEVEL: 'loud', METRICS_PORT: 'http' });
    expect(problem).toMatch(/^LOG_LEVEL must .*\. METRICS_PORT must .*\.$/);
  });
});

describe('the papers for whoever runs the bot', () => {
  const root = path.join(import.meta.dirname, '../..');
  const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const names = [...SETTING_NAMES].sort();

  it('.env.example has a line for each setting and for nothing else', () => {
    expect(Object.keys(parseEnv(textOf('.env.example'))).sort()).toEqual(names);
  });

  it('.env.example explains each in the lines above it', () => {
    const blocks = textOf('.env.example').split('\n\n').slice(1);
    expect(blocks.map((block) => /^(?:# .+\n)+[A-Z_]+=.*\s*$/.test(block))).toEqual(blocks.map(() => true));
    expect(blocks).toHaveLength(names.length);
  });

  it('.env.example can be copied as it is', () => {
    expect(readSettings(parseEnv(textOf('.env.example')), 'seeds')).toEqual(read({}));
  });

  it("README's table has a row for each setting and for nothing else", () => {
    const rows = [...textOf('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
    expect(rows.sort()).toEqual(names);
  });
});
