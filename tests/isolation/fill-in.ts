import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord.js';
import type { SlashCommandData } from '../../src/discord/command.ts';
import type { OptionValue } from '../../src/loopback/option-value.ts';
import { TEXT_OF_B, TITLE_OF_B } from './servers.ts';

/** A command, or one of its subcommands, with its options. */
type Runnable = {
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
};

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption =>
  option.type !== ApplicationCommandOptionType.Subcommand &&
  option.type !== ApplicationCommandOptionType.SubcommandGroup;

/** Everything that can be run of a command. */
export const runnables = ({ name, options = [] }: SlashCommandData): readonly Runnable[] => {
  const nested = options.flatMap((option): readonly Runnable[] => {
    if (option.type === ApplicationCommandOptionType.Subcommand)
      return [{ name, subcommand: option.name, options: (option.options ?? []).filter(isBasic) }];
    if (option.type !== ApplicationCommandOptionType.SubcommandGroup) return [];
    return (option.options ?? []).map((each) => ({
      name,
      group: option.name,
      subcommand: each.name,
      options: (each.options ?? []).filter(isBasic),
    }));
  });
  return nested.length > 0 ? nested : [{ name, options: options.filter(isBasic) }];
};

/** What somebody types, and whether they do so in a server: a direct conversation has no roles and channels. */
type Guess = { readonly typed: string; readonly inServer: boolean };

/** A value of an option by its kind; `undefined` where it stays empty. */
const valueFor = (
  option: APIApplicationCommandBasicOption,
  { typed, inServer }: Guess,
): OptionValue | undefined => {
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      const [choice] = 'choices' in option ? (option.choices ?? []) : [];
      if (choice !== undefined) return choice.value;
      const value = typed.slice(0, option.max_length ?? typed.length);
      return value.length >= Math.max(1, option.min_length ?? 1) ? value : undefined;
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return option.min_value ?? 1;
    case ApplicationCommandOptionType.Boolean:
      return true;
    case ApplicationCommandOptionType.Attachment:
      return { name: 'guess.txt', contentType: 'text/plain', bytes: Buffer.from(TEXT_OF_B) };
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Mentionable:
      return inServer ? '@everyone' : undefined;
    case ApplicationCommandOptionType.User:
      return 'ann';
    case ApplicationCommandOptionType.Channel:
      return inServer ? 'general' : undefined;
    default:
      return option satisfies never;
  }
};

export type Filling = Readonly<Record<string, OptionValue>>;

/** Ways to fill in options with what was typed: only what is required, all of them, and of the title that somebody guesses, one further option at a time. */
export const fillings = (
  options: readonly APIApplicationCommandBasicOption[],
  guess: Guess,
): readonly Filling[] => {
  const filled = options.flatMap((option) => {
    const value = valueFor(option, guess);
    return value === undefined ? [] : [{ name: option.name, value, required: option.required === true }];
  });
  const isComplete = options.every(
    ({ name, required }) => required !== true || filled.some((each) => each.name === name),
  );
  if (!isComplete) return [];
  const of = (chosen: typeof filled): Filling =>
    Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  const needed = filled.filter(({ required }) => required);
  const further = filled.filter(({ required }) => !required);
  const isTitle = guess.typed === TITLE_OF_B;
  const ways = [of(needed), ...(isTitle ? further.map((one) => of([...needed, one])) : []), of(filled)];
  const different = new Map(ways.map((way) => [JSON.stringify(way), way]));
  return Array.from(different.values());
};
