import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { request } from '../support/rest.ts';

let discord: Loopback;

beforeEach(async () => {
  discord = await startLoopback({
    users: ['ann', 'bob'],
    guilds: [{ name: 'newsroom', members: ['ann'], roles: [{ name: 'editors', members: ['ann'] }] }],
  });
});

afterEach(() => discord.close());

const idOf = (name: string): string => discord.world.userNamed(name)?.id ?? '0';

const lookUp = (guild: string, user: string) =>
  request(discord, 'GET', `/guilds/${guild}/members/${idOf(user)}`);

describe('a member of a server', () => {
  it('is looked up with roles and user', async () => {
    const guild = discord.world.guilds[0];
    const editors = guild?.roles.find(({ name }) => name === 'editors');
    expect(await lookUp(guild?.id ?? '', 'ann')).toMatchObject({
      status: 200,
      body: { roles: [editors?.id], user: { id: idOf('ann'), username: 'ann' } },
    });
  });

  it('is unknown where the person is not, or the bot is not', async () => {
    const unknownMember = { status: 404, body: { code: 10_007 } };
    expect(await lookUp(discord.world.guilds[0]?.id ?? '', 'bob')).toMatchObject(unknownMember);
    expect(await lookUp('1', 'ann')).toMatchObject({ status: 404, body: { code: 10_004 } });
  });
});
