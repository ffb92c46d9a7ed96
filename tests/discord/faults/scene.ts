import { ApplicationCommandOptionType } from 'discord.js';
import { expect, vi } from 'vitest';
import type { Conversations } from '../../../src/conversation/conversations.ts';
import type { Clock } from '../../../src/discord/clock.ts';
import type { Command } from '../../../src/discord/command.ts';
import { button, container, row, textDisplay } from '../../../src/discord/components.ts';
import { PATIENCE } from '../../../src/discord/slow.ts';
import { createRegistry } from '../../../src/discord/registry.ts';
import type { Reply } from '../../../src/discord/reply.ts';
import { replaceMessage, respond, respondWith } from '../../../src/discord/respond.ts';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import { answered, bridge, LENGTH, libraryOf, readingOf, turn } from '../newsroom.ts';
import { runBot, type BotParts, type RunningBot } from '../running-bot.ts';
import { createUnhurriedClock } from './unhurried-clock.ts';

/** What the commands below say. */
export const ANSWER = 'Here is the answer.';
export const CARD = '412 metres';
const FAR = 'The second page.';

const reply = (text: string): Reply => ({
  components: [container([textDisplay(text), row([button('On', `turn:${text.length}`)])])],
  files: [],
});

const slowly = <T>(value: T, milliseconds: number, clock: Clock): Promise<T> =>
  new Promise((resolve) => {
    clock.schedule(clock.now() + milliseconds, () => resolve(value));
  });

/** Answers at once; its button turns the page. */
const quick = {
  data: { name: 'quick', description: 'Answers at once' },
  run: (interaction) => respondWith(interaction, 'everyone', reply(ANSWER)),
  components: { turn: (interaction) => replaceMessage(interaction, reply(FAR)) },
} satisfies Command;

/** Answers after the patience of `respond` is over. */
const slow = {
  data: { name: 'slow', description: 'Takes a while' },
  run: (interaction, { clock }) =>
    respond(interaction, 'everyone', () => slowly(reply(ANSWER), PATIENCE + 100, clock), clock),
} satisfies Command;

/** Has a fault of its own. */
const broken = {
  data: { name: 'broken', description: 'Fails' },
  run: () => Promise.reject(new Error('The command is broken.')),
} satisfies Command;

/** Needs Discord for its work, which cannot be reached then. */
const cutOff = {
  data: { name: 'cut-off', description: 'Needs a line' },
  run: (interaction, { clock }) =>
    respond(
      interaction,
      'everyone',
      () => Promise.reject(Object.assign(new Error('cut off'), { code: 'ECONNRESET' })),
      clock,
    ),
} satisfies Command;

const pick = {
  data: {
    name: 'pick',
    description: 'Offers choices',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        description: 'What',
        required: true,
        autocomplete: true,
      },
    ],
  },
  run: (interaction) => respondWith(interaction, 'everyone', reply(ANSWER)),
  autocomplete: (interaction) => interaction.respond([{ name: 'One', value: '1' }]),
} satisfies Command;

const commands = createRegistry([quick, slow, broken, cutOff, pick]);

export const conversations: Conversations = {
  ask: () => Promise.resolve(turn(answered(readingOf(bridge, LENGTH, CARD)))),
  takeUp: () => Promise.resolve(),
};

/** Tests with the bot and commands that do nothing but answer. Both sides have one clock, which a busy machine does not hurry. */
export const withBot =
  (test: (bot: RunningBot) => Promise<void>, parts: Partial<BotParts> = {}) =>
  async (): Promise<void> => {
    const clock = parts.connectionClock ?? createUnhurriedClock();
    const bot = await runBot({
      library: libraryOf(bridge),
      conversations,
      registry: commands,
      clock,
      connectionClock: clock,
      ...parts,
      loopback: { clock, ...parts.loopback },
    });
    try {
      await test(bot);
    } finally {
      await bot.stop();
    }
  };

export const ann = { user: 'ann', channel: 'general' };

/** A way to speak with the bot, and all that the asker sees as its answer once it is there. */
export type Way = {
  readonly name: string;
  /** Part of the path of the request that answers. */
  readonly path: string;
  readonly method: string;
  readonly ask: (bot: RunningBot) => Promise<readonly string[]>;
};

const textsOf = (messages: readonly SeenMessage[]): readonly string[] => messages.map(({ text }) => text);

const byBot =
  ({ discord }: RunningBot, replyTo: string) =>
  (message: SeenMessage): boolean =>
    message.author === discord.applicationId && message.repliesTo === replyTo;

const say = async (bot: RunningBot, channel: string, content: string): Promise<readonly string[]> => {
  const place = { user: 'ann', channel };
  const said = bot.discord.say({ ...place, content });
  await bot.discord.awaitMessage(place, byBot(bot, said.id));
  await done(bot, 1);
  return textsOf(bot.discord.read(place).filter(byBot(bot, said.id)));
};

/** Milliseconds of the machine in which everything is over, also when it is busy. */
const PATIENCE_OF_TESTS = 50_000;

/** Resolves when the bot is done with so many interactions and messages, as the one who watches it is told. */
export const done = async (bot: RunningBot, count: number): Promise<void> => {
  await vi.waitFor(() => expect(bot.observed).toHaveLength(count), {
    timeout: PATIENCE_OF_TESTS,
    interval: 10,
  });
};

/** Ways whose answer is known to be right when it reads as `ANSWER` or `CARD` does. */
export const ways: readonly Way[] = [
  {
    name: 'a command answered at once',
    path: '/callback',
    method: 'POST',
    ask: async (bot) => {
      const exchange = bot.discord.command({ ...ann, name: 'quick' });
      await exchange.response();
      await done(bot, 1);
      return textsOf(exchange.messages);
    },
  },
  {
    name: 'a deferral',
    path: '/callback',
    method: 'POST',
    ask: async (bot) => {
      const exchange = bot.discord.command({ ...ann, name: 'slow' });
      await exchange.response();
      await done(bot, 1);
      return textsOf(exchange.messages);
    },
  },
  {
    name: 'an answer after a deferral',
    path: '/messages/@original',
    method: 'PATCH',
    ask: async (bot) => {
      const exchange = bot.discord.command({ ...ann, name: 'slow' });
      await exchange.response();
      await done(bot, 1);
      return textsOf(exchange.messages);
    },
  },
  {
    name: 'choices',
    path: '/callback',
    method: 'POST',
    ask: async ({ discord }) => {
      const choices = await discord.autocomplete({ ...ann, name: 'pick', option: 'what', value: '' });
      return choices.map(({ name }) => (name === 'One' ? ANSWER : name));
    },
  },
  {
    name: 'a mention',
    path: '/messages',
    method: 'POST',
    ask: (bot) => say(bot, 'general', `${bot.discord.mention} How long is the bridge?`),
  },
  {
    name: 'a direct message',
    path: '/messages',
    method: 'POST',
    ask: (bot) => say(bot, bot.discord.direct('ann'), 'How long is the bridge?'),
  },
];

/** A card, and its button pressed. */
export const turnPage = async (bot: RunningBot, strike: () => void): Promise<readonly string[]> => {
  const { discord } = bot;
  const message = await discord.command({ ...ann, name: 'quick' }).response();
  strike();
  const exchange = discord.click({ user: 'ann', message, customId: `turn:${ANSWER.length}` });
  const turned = await exchange.response();
  await done(bot, 2);
  return [turned.text.startsWith(FAR) ? ANSWER : turned.text, ...textsOf(exchange.messages)];
};
