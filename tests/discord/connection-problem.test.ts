import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits, REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { fetchApplicationId } from '../../src/discord/application.ts';
import { connectionProblem } from '../../src/discord/connection-problem.ts';
import { restOptions } from '../../src/discord/rest-options.ts';
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

/** What asking for the application rejects with when `answer` stands at the address. */
const requestError = async (answer: RequestListener): Promise<unknown> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const rest = new REST(restOptions(`http://127.0.0.1:${port}/api`)).setToken('abc');
  try {
    return await fetchApplicationId(rest).then(
      () => undefined,
      (error: unknown) => error,
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe('an address where something else answers', () => {
  it.each<[string, RequestListener, string]>([
    ['a page', (_, response) => response.end('<html>'), 'correct DISCORD_API_URL'],
    [
      'other JSON',
      (_, response) => response.setHeader('content-type', 'application/json').end('{"a":1}'),
      'correct DISCORD_API_URL',
    ],
    [
      'that nothing is there',
      (_, response) => response.writeHead(404).end('<html>'),
      'correct DISCORD_API_URL',
    ],
    ['a fault of its own', (_, response) => response.writeHead(500).end(), 'status 500'],
    ['nothing, and hangs up', (request) => request.destroy(), 'cannot be reached'],
  ])('is named in one sentence: %s', async (_, answer, words) => {
    const problem = connectionProblem(await requestError(answer));
    expect(problem).toMatch(/^[^\n]+\.$/u);
    expect(problem).toContain(words);
  });
});
