import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandOption,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../commands/registry.ts';
import type { Conversations } from '../../src/conversation/conversations.ts';
import { bridge, libraryOf, notFound, turn } from './newsroom.ts';
import { runBot, type RunningBot } from './running-bot.ts';

type StringOption = Extract<
  APIApplicationCommandOption,
  { readonly type: ApplicationCommandOptionType.String }
>;

const isString = (option: APIApplicationCommandOption): option is StringOption =>
  option.type === ApplicationCommandOptionType.String;

/** What can be typed into a slash command, each with the other strings that the command needs. */
const typed = registry.data.flatMap((data) => {
  if (data.type === ApplicationCommandType.Message) return [];
  const strings = (data.options ?? []).filter(isString);
  const needed = strings.filter(({ required }) => required === true);
  return strings.map((option) => ({ command: data.name, option, needed }));
});

const NO_WORDS = [
  ['signs', '?!'],
  ['a mention', '<@123456789012345678>'],
  ['an emoji of a server', '<:mill:123456789012345678>'],
  ['control characters', '\u0007\u0000\u001b'],
  ['half a surrogate pair', '\uD83D'],
] as const;

const conversations: Conversations = {
  takeUp: () => Promise.resolve(),
  ask: () => Promise.resolve(turn(notFound([]))),
};

let bot: RunningBot;

beforeAll(async () => {
  bot = await runBot({ library: libraryOf(bridge), conversations });
});

afterAll(async () => {
  await bot.stop();
});

describe('what is typed into a command', () => {
  it.each(typed)('has a length that Discord holds to: /$command $option.name', ({ option }) => {
    expect(option.max_length).toBeGreaterThan(0);
  });

  it.each(
    typed.flatMap(({ command, option, needed }) =>
      NO_WORDS.map(([what, value]) => ({
        command,
        name: option.name,
        what,
        options: {
          ...Object.fromEntries(needed.map(({ name }) => [name, 'bridge'])),
          [option.name]: value,
        },
      })),
    ),
  )(
    'is answered with what to do instead when it is only $what: /$command $name',
    async ({ command, options }) => {
      const before = bot.observed.length;
      const notice = await bot.discord
        .command({ user: 'ann', channel: 'general', name: command, options })
        .response();
      expect(notice.ephemeral).toBe(true);
      expect(notice.text).toMatch(/[a-z]{3}.*\.$/s);
      await expect.poll(() => bot.observed.length).toBe(before + 1);
      expect(bot.observed.at(-1)).toMatchObject({ name: command, outcome: 'problem' });
      expect(bot.log).toEqual([]);
    },
  );
});
