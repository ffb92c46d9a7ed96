import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/main/settings.ts';

const read = (variables: Record<string, string | undefined>) => readSettings(variables, 'seeds');

const problemOf = (variables: Record<string, string>): string => {
  const outcome = read(variables);
  return outcome.ok ? '' : outcome.problem;
};

describe('settings', () => {
  it('need nothing', () => {
    expect(read({})).toEqual({ ok: true, settings: { articles: 'seeds', discord: undefined } });
  });

  it('are read', () => {
    const variables = {
      DISCORD_TOKEN: ' abc.def-ghi_jkl ',
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      ARTICLES_DIR: 'texts',
    };
    expect(read(variables)).toEqual({
      ok: true,
      settings: {
        articles: 'texts',
        discord: {
          token: 'abc.def-ghi_jkl',
          guildId: '123456789012345678',
          apiUrl: 'http://127.0.0.1:4000/api',
        },
      },
    });
  });

  it('take an empty line of a copied example for none', () => {
    const empty = { DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', DISCORD_API_URL: '', ARTICLES_DIR: '' };
    expect(read(empty)).toEqual(read({}));
  });

  it('take the version out of the address, which the client adds', () => {
    expect(read({ DISCORD_TOKEN: 'abc', DISCORD_API_URL: 'https://discord.example/api/v10' })).toMatchObject({
      settings: { discord: { apiUrl: 'https://discord.example/api' } },
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot secret.token'],
    ['DISCORD_TOKEN', '"secret.token"'],
    ['DISCORD_GUILD_ID', 'newsroom'],
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_API_URL', 'file:///etc'],
  ])('say what to do about a wrong %s, without its value: %s', (name, value) => {
    const problem = problemOf({ DISCORD_TOKEN: 'secret.token', [name]: value });
    expect(problem).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(problem).not.toContain('secret');
  });
});
