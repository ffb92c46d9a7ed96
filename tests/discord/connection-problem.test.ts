import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connectionProblem } from '../../src/discord/connection-problem.ts';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { clientFor } from '../support/client.ts';

/** What `login` rejects with. */
const loginError = async (intents: readonly GatewayIntentBits[], token?: string): Promise<unknown> => {
  const discord = await startLoopback();
  const client = clientFor(discord, intents);
  try {
    return await client.login(token ?? discord.token).then(
      () => undefined,
      (error: unknown) => error,
    );
  } finally {
    await client.destroy();
    await discord.close();
  }
};

describe('a failure to log in', () => {
  it('is put down to the token that Discord does not know', async () => {
    const problem = connectionProblem(await loginError([GatewayIntentBits.Guilds], 'wrong'));
    expect(problem).toMatch(/^Discord does not accept DISCORD_TOKEN; .*\.$/);
  });

  it('is put down to intents that are not switched on', async () => {
    const problem = connectionProblem(await loginError([GatewayIntentBits.MessageContent]));
    expect(problem).toMatch(/^Discord refuses the intents of the bot; .*\.$/);
  });

  it.each([
    ['Authentication failed', 'DISCORD_TOKEN'],
    ['Used invalid intents', 'intents'],
  ])('is known when the gateway says it: %s', (message, words) => {
    expect(connectionProblem(new Error(message))).toContain(words);
  });

  it('of a kind that nobody foresaw is left as it is', () => {
    expect(connectionProblem(new TypeError('x is not a function'))).toBeUndefined();
  });
});
