import { Events, type Client } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Conversations, Turn } from '../../src/conversation/conversations.ts';
import type { Command } from '../../src/discord/command.ts';
import { createRegistry } from '../../src/discord/registry.ts';
import { respondWith } from '../../src/discord/respond.ts';
import { noArticlesNotice } from '../../src/discord/notices.ts';
import { PATIENCE } from '../../src/discord/slow.ts';
import { createUnderWay, DRAIN_TIME } from '../../src/discord/under-way.ts';
import { createManualClock } from '../../src/loopback/clock.ts';
import { registry } from '../../commands/registry.ts';
import { answered, bridge, LENGTH, libraryOf, readingOf, turn } from './newsroom.ts';
import { runBot, type BotParts, type RunningBot } from './running-bot.ts';

const ann = { user: 'ann', channel: 'general' };
const options = { question: 'How long is the bridge?' };
const card = turn(answered(readingOf(bridge, LENGTH, '412 metres')));

let bot: RunningBot | undefined;

const started = async (parts: Partial<BotParts> = {}): Promise<RunningBot> => {
  bot = await runBot({
    library: libraryOf(bridge),
    conversations: { takeUp: () => Promise.resolve(), ask: () => Promise.resolve(card) },
    ...parts,
  });
  return bot;
};

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

/** A promise that the test settles. */
const promised = <T>() => {
  const waiting: ((value: T | Promise<T>) => void)[] = [];
  const promise = new Promise<T>((resolve) => waiting.push(resolve));
  return {
    promise,
    settle: (value: T | Promise<T>): void => waiting.forEach((resolve) => resolve(value)),
  };
};

/** Conversations whose answer comes when the test says so. */
const held = () => {
  const begun = promised<true>();
  const answer = promised<Turn>();
  const conversations: Conversations = {
    takeUp: () => Promise.resolve(),
    ask: () => {
      begun.settle(true);
      return answer.promise;
    },
  };
  return { conversations, begun: begun.promise, give: answer.settle };
};

const emitAgain = (client: Client): Promise<void> =>
  new Promise((resolve) => {
    client.once(Events.InteractionCreate, (interaction) => {
      client.emit(Events.InteractionCreate, interaction);
      resolve();
    });
  });

describe('an answer', () => {
  it('that is ready at once is the first response', async () => {
    const { discord } = await started();
    const exchange = discord.command({ ...ann, name: 'ask', options });
    expect(await exchange.acknowledged()).toMatchObject({ kind: 'reply' });
  });

  it.each([false, true])(
    'that takes long is announced and then put in its place (private: %s)',
    async (isPrivate) => {
      const clock = createManualClock();
      const { conversations, begun, give } = held();
      const { discord } = await started({ conversations, clock });
      const exchange = discord.command({ ...ann, name: 'ask', options: { ...options, private: isPrivate } });
      await begun;
      clock.advance(PATIENCE);
      expect(await exchange.acknowledged()).toMatchObject({ kind: 'deferred-reply' });
      give(card);
      const message = await exchange.response();
      expect(message.text).toContain('## ✓ 412 metres');
      expect(message.ephemeral).toBe(isPrivate);
      expect(exchange.messages).toHaveLength(1);
    },
  );

  it('that fails after it was announced says so, once', async () => {
    const clock = createManualClock();
    const { conversations, begun, give } = held();
    const { discord } = await started({ conversations, clock });
    const exchange = discord.command({ ...ann, name: 'ask', options });
    await begun;
    clock.advance(PATIENCE);
    await exchange.acknowledged();
    give(Promise.reject(new Error('broken')));
    expect((await exchange.response()).text).toContain('Something went wrong');
    expect(exchange.messages).toHaveLength(1);
  });
});

describe('the dispatcher', () => {
  it('answers once when an event comes twice', async () => {
    let count = 0;
    const running = await started({
      conversations: {
        takeUp: () => Promise.resolve(),
        ask: () => {
          count += 1;
          return Promise.resolve(card);
        },
      },
    });
    const again = emitAgain(running.client);
    await running.discord.command({ ...ann, name: 'ask', options }).response();
    await again;
    expect(count).toBe(1);
    expect(running.log).toEqual([]);
  });

  it('says that something went wrong when a command fails before its answer', async () => {
    const { discord, log } = await started({
      conversations: { takeUp: () => Promise.resolve(), ask: () => Promise.reject(new Error('broken')) },
    });
    const message = await discord.command({ ...ann, name: 'ask', options }).response();
    expect(message.text).toContain('Something went wrong');
    expect(message.ephemeral).toBe(true);
    expect(log).toHaveLength(1);
  });

  it('adds nothing when a command fails after its answer', async () => {
    const late = {
      data: { name: 'late', description: 'Answers, then fails' },
      run: async (interaction) => {
        await respondWith(interaction, 'everyone', noArticlesNotice());
        throw new Error('broken');
      },
    } satisfies Command;
    const { discord, log } = await started({
      registry: createRegistry([...registry.commands.values(), late]),
    });
    const exchange = discord.command({ ...ann, name: 'late' });
    expect((await exchange.response()).text).toContain('No articles');
    // A later interaction is handled after the failure of this one.
    await discord.command({ ...ann, name: 'help' }).response();
    expect(exchange.messages).toHaveLength(1);
    expect(log).toHaveLength(1);
  });

  it('knows no command that is registered and gone from the program', async () => {
    const old = {
      data: { name: 'old', description: 'Gone' },
      run: () => Promise.resolve('shown'),
    } satisfies Command;
    const withOld = createRegistry([old]);
    const { discord } = await started({ registry: { ...withOld, commands: new Map() } });
    expect((await discord.command({ ...ann, name: 'old' }).response()).text).toContain(
      'do not know this command',
    );
  });

  it('knows no button that the program no longer answers', async () => {
    const { discord } = await started({ registry: { ...registry, buttons: new Map() } });
    const message = await discord.command({ ...ann, name: 'ask', options }).response();
    const [button] = message.buttons;
    const customId = button !== undefined && 'custom_id' in button ? String(button.custom_id) : '';
    const notice = await discord.click({ user: 'ann', message, customId }).response();
    expect(notice.text).toContain('from an earlier version');
  });

  it('finishes what is under way before it stops', async () => {
    const { conversations, begun, give } = held();
    const running = await started({ conversations });
    const exchange = running.discord.command({ ...ann, name: 'ask', options });
    await begun;
    const stopped = running.stop();
    bot = undefined;
    const answer = exchange.response();
    give(card);
    expect((await answer).text).toContain('## ✓ 412 metres');
    await stopped;
  });
});

describe('stopping', () => {
  it('does not wait for ever for work that hangs', async () => {
    const clock = createManualClock();
    const underWay = createUnderWay(clock);
    void underWay.run(() => promised<undefined>().promise);
    const drained = underWay.drain();
    clock.advance(DRAIN_TIME);
    await expect(drained).resolves.toBeUndefined();
  });
});

describe('a registry', () => {
  const one = {
    data: { name: 'one', description: 'One' },
    run: () => Promise.resolve('shown'),
  } satisfies Command;

  it('takes no two commands of one name', () => {
    expect(() => createRegistry([one, one])).toThrow('/one');
  });

  it('takes no two commands with the same buttons', () => {
    const components = { turn: () => Promise.resolve('shown' as const) };
    const two = { ...one, data: { ...one.data, name: 'two' }, components };
    expect(() => createRegistry([{ ...one, components }, two])).toThrow('"turn:"');
  });
});
