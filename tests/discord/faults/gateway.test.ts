import { Events, GatewayCloseCodes } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { SESSION_KEPT } from '../../../src/discord/gateway-options.ts';
import { createManualClock, type ManualClock } from '../../../src/loopback/clock.ts';
import type { RunningBot } from '../running-bot.ts';
import { ann, ANSWER, done, withBot } from './scene.ts';

const SECOND = 1000;

const answers = async ({ discord }: RunningBot): Promise<void> => {
  const message = await discord.command({ ...ann, name: 'quick' }).response();
  expect(message.text).toContain(ANSWER);
};

const next = ({ client }: RunningBot, event: Events.ShardResume | Events.ShardReady): Promise<void> =>
  new Promise((resolve) => {
    client.once(event, () => resolve());
  });

/** The gateway is there again, and the clock goes on until the bot has found it. */
const comesBack = async (
  bot: RunningBot,
  clock: ManualClock,
  event: Events.ShardResume | Events.ShardReady,
): Promise<void> => {
  const there = next(bot, event);
  bot.discord.gateway.come();
  const ticking = setInterval(() => clock.advance(SECOND), 5);
  await there;
  clearInterval(ticking);
};

describe.concurrent('the gateway', { timeout: 60_000 }, () => {
  it(
    'sends an interaction twice: it is answered once',
    withBot(
      async (bot) => {
        const exchange = bot.discord.command({ ...ann, name: 'quick' });
        await exchange.response();
        await answers(bot);
        await done(bot, 2);
        expect(exchange.messages).toHaveLength(1);
        expect(bot.log).toEqual([]);
      },
      { loopback: { repeats: (event) => event === 'INTERACTION_CREATE' } },
    ),
  );

  it(
    'sends a message twice: it is answered once',
    withBot(
      async (bot) => {
        const channel = bot.discord.direct('ann');
        const said = bot.discord.say({ user: 'ann', channel, content: 'How long is the bridge?' });
        await done(bot, 1);
        await answers(bot);
        const replies = bot.discord.read({ user: 'ann', channel }).filter(({ id }) => id !== said.id);
        expect(replies).toHaveLength(1);
      },
      { loopback: { repeats: (event) => event === 'MESSAGE_CREATE' } },
    ),
  );

  it.each([
    ['an unknown error (4000)', (bot: RunningBot) => bot.discord.gateway.disconnect(4000)],
    ['a request to connect again (op 7)', (bot: RunningBot) => bot.discord.gateway.requestReconnect()],
    ['an invalid session that may go on', (bot: RunningBot) => bot.discord.gateway.invalidate(true)],
  ])('breaks off with %s: the session goes on', (_, breakOff) =>
    withBot(async (bot) => {
      const resumed = next(bot, Events.ShardResume);
      breakOff(bot);
      await resumed;
      await answers(bot);
      expect(bot.discord.gateway.identifies).toHaveLength(1);
    })(),
  );

  it('sends what was missed when the session goes on', async () => {
    await withBot(async (bot) => {
      const resumed = next(bot, Events.ShardResume);
      bot.discord.gateway.disconnect(GatewayCloseCodes.UnknownError);
      // Nobody is connected: it is told of the interaction later, which is answered if that is within its 3 s.
      const exchange = bot.discord.command({ ...ann, name: 'quick' });
      await resumed;
      expect((await exchange.response()).text).toContain(ANSWER);
    })();
  });

  it.each([
    ['a session that timed out (4009)', (bot: RunningBot) => bot.discord.gateway.disconnect(4009)],
    ['an invalid session', (bot: RunningBot) => bot.discord.gateway.invalidate(false)],
    ['a normal close (1000)', (bot: RunningBot) => bot.discord.gateway.disconnect(1000)],
  ])('breaks off with %s: a new session begins', (_, breakOff) =>
    withBot(async (bot) => {
      const ready = next(bot, Events.ShardReady);
      breakOff(bot);
      await ready;
      await answers(bot);
      expect(bot.discord.gateway.identifies).toHaveLength(2);
    })(),
  );
});

describe('a gateway that is gone', { timeout: 60_000 }, () => {
  it('is tried ever more rarely, and the session goes on when it is back', async () => {
    const connectionClock = createManualClock(Date.now());
    await withBot(
      async (bot) => {
        const { gateway } = bot.discord;
        const { attempts, identifies } = gateway;
        gateway.go();
        const waited: number[] = [];
        let before = connectionClock.now();
        // Each further attempt needs the clock to go on. The library adds half a second of its own, which passes by itself.
        for (const count of [2, 3, 4, 5, 6]) {
          await vi.waitFor(
            () => {
              if (attempts.length < count) connectionClock.advance(SECOND / 20);
              expect(attempts.length).toBeGreaterThanOrEqual(count);
            },
            { timeout: 50_000, interval: 5 },
          );
          waited.push(connectionClock.now() - before);
          before = connectionClock.now();
        }
        const [first = 0, last = 0] = [waited[0], waited.at(-1)];
        expect(first).toBeLessThan(last);
        expect(last).toBeGreaterThanOrEqual(11 * SECOND);
        const said = bot.discord.say({ ...ann, content: `${bot.discord.mention} How long is the bridge?` });
        await comesBack(bot, connectionClock, Events.ShardResume);
        // What was said meanwhile is heard.
        await bot.discord.awaitMessage(ann, ({ repliesTo }) => repliesTo === said.id);
        expect(identifies).toHaveLength(1);
      },
      { connectionClock },
    )();
  });

  it('for longer than a session is kept is asked for a new one, once', async () => {
    const connectionClock = createManualClock(Date.now());
    await withBot(
      async (bot) => {
        const { gateway } = bot.discord;
        gateway.go();
        await vi.waitFor(
          () => {
            connectionClock.advance(SECOND);
            expect(connectionClock.now() - gateway.identifies[0]!).toBeGreaterThan(2 * SESSION_KEPT);
          },
          { timeout: 50_000, interval: 5 },
        );
        await comesBack(bot, connectionClock, Events.ShardReady);
        await answers(bot);
        expect(gateway.identifies).toHaveLength(2);
      },
      { connectionClock },
    )();
  });
});
