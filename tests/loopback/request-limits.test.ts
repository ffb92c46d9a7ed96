import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import { LIMITS } from '../../src/loopback/limits.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { request } from '../support/rest.ts';

let clock: ManualClock;
let discord: Loopback;
let general: string;

beforeEach(async () => {
  clock = createManualClock();
  discord = await startLoopback({
    clock,
    users: ['ann', 'eve'],
    guilds: [{ name: 'newsroom', members: ['ann'] }],
  });
  general = discord.world.channels[0]!.id;
});

afterEach(() => discord.close());

/** Many requests with the wrong token, some at a time. */
const refused = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 40) {
    clock.advance(LIMITS.rest.window);
    const now = Array.from({ length: Math.min(left, 40) }, () =>
      request(discord, 'GET', '/users/@me', undefined, 'wrong'),
    );
    expect(new Set((await Promise.all(now)).map(({ status }) => status))).toEqual(new Set([401]));
  }
};

describe('an address with 10,000 refused requests in ten minutes', () => {
  it('is banned until they are over, also where requests are not counted', async () => {
    // 40 a second would take less than ten minutes.
    await refused(LIMITS.invalid.requests - 1);
    expect(await request(discord, 'GET', '/users/@me')).toMatchObject({ status: 200 });
    await refused(1);
    expect(await request(discord, 'GET', '/users/@me')).toMatchObject({
      status: 429,
      body: { global: true },
    });
    const callback = await request(discord, 'POST', '/interactions/1/token/callback', { type: 4 });
    expect(callback).toMatchObject({ status: 429 });
    clock.advance(LIMITS.invalid.window);
    expect(await request(discord, 'GET', '/users/@me')).toMatchObject({ status: 200 });
  }, 60_000);
});

describe('a refusal', () => {
  it('of a flag that a deferral does not take says so', async () => {
    await request(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
      { name: 'ask', description: 'Asks.' },
    ]);
    const { id, token } = discord.command({ user: 'ann', channel: 'general', name: 'ask' });
    const answer = await request(discord, 'POST', `/interactions/${id}/${token}/callback`, {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.IsComponentsV2 },
    });
    expect(answer.body).toMatchObject({
      errors: { data: { flags: { _errors: [{ code: 'MESSAGE_FLAGS_INVALID' }] } } },
    });
  });

  it('of a reply to a message that there is none of says so', async () => {
    const answer = await request(discord, 'POST', `/channels/${general}/messages`, {
      content: 'a',
      message_reference: { message_id: '1' },
    });
    expect(answer.body).toMatchObject({
      errors: { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } },
    });
  });

  it('of somebody in a thread who is not in its server says so', async () => {
    const { body } = await request(discord, 'POST', `/channels/${general}/threads`, {
      name: 'Talk',
      type: 11,
    });
    const thread = discord.world.channels.find((channel) => 'name' in channel && channel.name === 'Talk')!.id;
    expect(body).toMatchObject({ id: thread });
    const eve = discord.world.userNamed('eve')!.id;
    expect(await request(discord, 'PUT', `/channels/${thread}/thread-members/${eve}`)).toMatchObject({
      status: 404,
      body: { code: 10007 },
    });
  });
});
