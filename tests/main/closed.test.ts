import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatewayCloseCodes } from 'discord.js';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { begin } from './running.ts';

let discord: Loopback;

beforeEach(async () => {
  discord = await startLoopback({ users: ['ann'] });
});

afterEach(() => discord.close());

const variables = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });

describe('a connection that Discord closes for good', { timeout: 30_000 }, () => {
  it.each([
    [
      GatewayCloseCodes.AuthenticationFailed,
      2,
      'Discord does not accept DISCORD_TOKEN; copy the token again',
    ],
    [GatewayCloseCodes.InvalidIntents, 2, 'Discord refuses the intents of the bot; '],
    [GatewayCloseCodes.DisallowedIntents, 2, 'Discord refuses the intents of the bot; '],
    [GatewayCloseCodes.InvalidAPIVersion, 1, 'Discord closed the connection for good (code 4012'],
  ])('with %s ends the program with status %s and a sentence', async (code, wanted, sentence) => {
    const { status, stdout, stderr } = begin(variables());
    await stdout.holds('Online as');
    discord.gateway.disconnect(code);
    expect(await status).toBe(wanted);
    expect(stderr.text()).toContain(`footnote: ${sentence}`);
  });
});

describe('starting while Discord is away', { timeout: 30_000 }, () => {
  it('waits for the gateway, says so, and can be stopped', async () => {
    discord.gateway.go();
    const { status, stderr, stop } = begin(variables());
    await stderr.holds('The connection to Discord was lost; connecting again.');
    stop.abort();
    expect(await status).toBe(0);
  });

  it('goes online when the gateway is there', async () => {
    discord.gateway.go();
    const { status, stdout, stderr, stop } = begin(variables());
    await stderr.holds('connecting again');
    discord.gateway.come();
    await stdout.holds('Online as');
    stop.abort();
    expect(await status).toBe(0);
  });
});
