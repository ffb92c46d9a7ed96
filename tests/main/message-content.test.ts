import { GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { begin, START_TIME } from './running.ts';

let discord: Loopback | undefined;

afterEach(async () => {
  await discord?.close();
  discord = undefined;
});

/** Starts the bot at a Discord where these privileged intents are switched on. */
const startWith = async (privilegedIntents: number, MESSAGE_CONTENT_INTENT: string) => {
  discord = await startLoopback({ users: ['ann'], privilegedIntents });
  const { token, apiUrl } = discord;
  return begin({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, MESSAGE_CONTENT_INTENT });
};

describe('at start the bot says which messages reach it', { timeout: START_TIME }, () => {
  it.each([
    ['without the intent', 0, '', 'in its threads only when it is mentioned or replied to'],
    [
      'with it',
      GatewayIntentBits.MessageContent,
      'true',
      'and whatever is written in the threads it opened.',
    ],
    [
      'without asking for it though it is switched on',
      GatewayIntentBits.MessageContent,
      'false',
      'in its threads only when it is mentioned',
    ],
  ])('%s', async (_name, switchedOn, asked, words) => {
    const { status, stdout, stop } = await startWith(switchedOn, asked);
    await stdout.holds(words);
    stop.abort();
    expect(await status).toBe(0);
  });

  it('and what to switch on when Discord refuses it', async () => {
    const { status, stderr } = await startWith(0, 'true');
    expect(await status).toBe(2);
    expect(stderr.text()).toMatch(
      /^footnote: Discord refuses the intents of the bot; switch on the Message Content Intent .* MESSAGE_CONTENT_INTENT to false.*\.\n$/,
    );
  });
});
