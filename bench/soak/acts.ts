import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import { isSlashCommandData, type CommandData, type SlashCommandData } from '../../src/discord/command.ts';
import type { Exchange } from '../../src/loopback/exchange.ts';
import type { Loopback } from '../../src/loopback/loopback.ts';
import type { OptionValue } from '../../src/loopback/option-value.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { isThread } from '../../src/loopback/world.ts';
import { chance, oneOf, someText, type Random } from './random-words.ts';

/** What somebody did: an interaction, or a message that the bot is to answer. */
export type Act =
  | {
      readonly kind: 'interaction';
      readonly what: string;
      readonly user: string;
      readonly exchange: Exchange;
    }
  | {
      readonly kind: 'message';
      readonly what: string;
      readonly user: string;
      readonly said: SeenMessage;
      /** Whether it was taken away at once, in a direct conversation in which nothing else goes on. */
      readonly isErased: boolean;
    };

type Values = Record<string, OptionValue>;

/** What people attach: an article, one that is another kind than it says, one of nothing. Few, so that what keeps them is soon full. */
const FILES: readonly Exclude<OptionValue, string | number | boolean>[] = [
  ['harbour.txt', 'text/plain', 'The harbour of Old Selmouth opened in 1874.\n\nIt has two piers.\n'],
  ['page.html', 'text/html', '<title>Ferries</title><article><p>The ferry runs twice a day.</p></article>'],
  ['report.pdf', 'application/pdf', 'no PDF'],
  ['empty.md', 'text/markdown', ''],
].map(([name = '', contentType = '', text]) => ({
  name,
  contentType,
  bytes: new TextEncoder().encode(text),
}));

/** Threads in which people write: far fewer than are left when it is tidied up. */
const LATE_THREADS = 5;

/** How often an option that may be left out is filled in. */
const FILLED = 0.3;

const isNested = ({ type }: APIApplicationCommandOption): boolean =>
  type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;

/** Everything that people can do with a bot, made up at random from the commands that it has. */
export const createActs = (
  discord: Loopback,
  commands: readonly CommandData[],
  people: readonly string[],
  random: Random,
) => {
  const channels = discord.world.guilds.flatMap((guild) =>
    discord.world.channels.flatMap((channel) =>
      'guildId' in channel && channel.guildId === guild.id ? [channel.id] : [],
    ),
  );
  const roles = discord.world.guilds.flatMap((guild) => guild.roles.map(({ id }) => id));
  const slash = commands.filter(isSlashCommandData);
  const menu = commands.filter((command) => !isSlashCommandData(command));

  const place = () => {
    const user = oneOf(random, people);
    return { user, channel: chance(random, 0.2) ? discord.direct(user) : oneOf(random, channels) };
  };

  const valueOf = (option: APIApplicationCommandOption): OptionValue | undefined => {
    if ('choices' in option && option.choices && option.choices.length > 0)
      return oneOf<{ value: string | number }>(random, option.choices).value;
    switch (option.type) {
      case ApplicationCommandOptionType.String:
        return someText(random, { min: option.min_length ?? 1, max: option.max_length ?? 6000 });
      case ApplicationCommandOptionType.Integer:
        return (option.min_value ?? 0) + Math.floor(random() * Math.min(20, option.max_value ?? 20));
      case ApplicationCommandOptionType.Number:
        return (option.min_value ?? 0) + random();
      case ApplicationCommandOptionType.Boolean:
        return chance(random, 0.5);
      case ApplicationCommandOptionType.User:
      case ApplicationCommandOptionType.Mentionable:
        return oneOf(random, people);
      case ApplicationCommandOptionType.Channel:
        return oneOf(random, channels);
      case ApplicationCommandOptionType.Role:
        return oneOf(random, roles);
      case ApplicationCommandOptionType.Attachment:
        return oneOf(random, FILES);
      case ApplicationCommandOptionType.Subcommand:
      case ApplicationCommandOptionType.SubcommandGroup:
        return undefined;
    }
    return undefined;
  };

  /** A command filled in: which subcommand, which options. */
  const fill = (command: SlashCommandData) => {
    const path: string[] = [];
    let options: readonly APIApplicationCommandOption[] = command.options ?? [];
    while (options.some(isNested)) {
      const chosen = oneOf(random, options.filter(isNested));
      path.push(chosen.name);
      options = 'options' in chosen ? (chosen.options ?? []) : [];
    }
    const values: Values = {};
    for (const option of options) {
      if (option.required !== true && !chance(random, FILLED)) continue;
      const value = valueOf(option);
      if (value !== undefined) values[option.name] = value;
    }
    const [first, second] = path;
    const sub = second === undefined ? { subcommand: first } : { group: first, subcommand: second };
    return { name: command.name, ...(first !== undefined && sub), options: values, defined: options };
  };

  const command = (): Act => {
    const { defined: _, ...filled } = fill(oneOf(random, slash));
    const where = place();
    const exchange = discord.command({ ...where, ...filled });
    return { kind: 'interaction', what: `/${filled.name}`, user: where.user, exchange };
  };

  const typing = (): Act | undefined => {
    const { defined, options, ...filled } = fill(oneOf(random, slash));
    const fitting = defined.filter((option) => 'autocomplete' in option && option.autocomplete);
    if (fitting.length === 0) return undefined;
    const { name } = oneOf(random, fitting);
    const where = place();
    const { [name]: __, ...others } = options;
    const value = someText(random, { max: 100 }).slice(0, Math.floor(random() * 12));
    const exchange = discord.type({ ...where, ...filled, options: others, option: name, value });
    return { kind: 'interaction', what: `typing in /${filled.name}`, user: where.user, exchange };
  };

  const say = (where = place(), words = someText(random, { min: 1, max: 1500 })): Act => {
    const isDirect = !channels.includes(where.channel);
    const content = isDirect ? words : `${discord.mention} ${words}`;
    const said = discord.say({ ...where, content });
    const what = isDirect ? 'direct message' : 'mention';
    return { kind: 'message', what, user: where.user, said, isErased: false };
  };

  /** A mention in one of the threads that the bot opened last: they are there until it is answered. */
  const sayInThread = (): Act | undefined => {
    const threads = discord.world.channels.filter(isThread).slice(-LATE_THREADS);
    if (threads.length === 0) return undefined;
    const where = { user: oneOf(random, people), channel: oneOf(random, threads).id };
    const content = `${discord.mention} ${someText(random, { min: 1, max: 1500 })}`;
    const said = discord.say({ ...where, content });
    return { kind: 'message', what: 'mention in a thread', user: where.user, said, isErased: false };
  };

  /** A direct message that is taken away before it is answered. */
  const sayAndErase = (user: string): Act => {
    const channel = discord.direct(user);
    const said = discord.say({ user, channel, content: someText(random, { min: 1, max: 1500 }) });
    discord.erase({ user, message: said });
    return { kind: 'message', what: 'message taken away', user, said, isErased: true };
  };

  const fromMenu = (): Act => {
    const where = place();
    const messages = discord.read(where);
    if (messages.length === 0) return say(where);
    const { name } = oneOf(random, menu);
    const target = oneOf(random, messages.slice(-20));
    const exchange = discord.menuCommand({ ...where, name, target });
    return { kind: 'interaction', what: `"${name}"`, user: where.user, exchange };
  };

  const reply = (): Act => {
    const where = { user: oneOf(random, people), channel: oneOf(random, channels) };
    const cards = discord.read(where).filter(({ author }) => author === discord.applicationId);
    if (cards.length === 0) return say(where);
    const replyTo = oneOf(random, cards.slice(-10));
    const said = discord.say({ ...where, content: someText(random, { min: 1, max: 1500 }), replyTo });
    return { kind: 'message', what: 'reply', user: where.user, said, isErased: false };
  };

  return {
    /** @param eraser one whom nobody else acts for at the same time */
    any(eraser: string): Act {
      const die = random();
      if (die < 0.01) return sayAndErase(eraser);
      if (die < 0.35) return command();
      if (die < 0.5) return typing() ?? command();
      if (die < 0.6 && menu.length > 0) return fromMenu();
      if (die < 0.65) return sayInThread() ?? say();
      if (die < 0.75) return say();
      return reply();
    },
  };
};
