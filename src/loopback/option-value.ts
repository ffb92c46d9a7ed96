import { ApplicationCommandOptionType } from 'discord-api-types/v10';

import type { ValueOption } from './forms/command.ts';
import type { Upload } from './forms/message.ts';
import { LIMITS } from './limits.ts';

/** What a person puts in for an option: text, a number, yes or no; a user, channel or role by name or id; a file. */
export type OptionValue = string | number | boolean | Omit<Upload, 'number'>;

type Chosen = { readonly value: unknown };

const choiceFault = (choices: readonly Chosen[] | null | undefined, value: OptionValue): string | undefined =>
  choices?.length && !choices.some((choice) => choice.value === value)
    ? `takes one of: ${choices.map((choice) => String(choice.value)).join(', ')}`
    : undefined;

/** Why Discord's client wouldn't let a person enter `value` for an option, as the end of a sentence; else `undefined`. */
export const valueFault = (option: ValueOption, value: OptionValue): string | undefined => {
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string') return 'takes text';
      const { min_length: min, max_length: max } = option;
      if (value.length > (max ?? LIMITS.command.maxLength.max)) return 'is too long';
      return value.length < (min ?? 1) ? 'is too short' : choiceFault(option.choices, value);
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if (typeof value !== 'number') return 'takes a number';
      if (option.type === ApplicationCommandOptionType.Integer && !Number.isInteger(value))
        return 'takes a whole number';
      if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity))
        return 'is out of range';
      return choiceFault(option.choices, value);
    }
    case ApplicationCommandOptionType.Boolean:
      return typeof value === 'boolean' ? undefined : 'takes true or false';
    case ApplicationCommandOptionType.Attachment:
      return typeof value === 'object' ? undefined : 'takes a file';
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Mentionable:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Channel:
      return typeof value === 'string' ? undefined : 'takes a name or an id';
  }
  return undefined;
};
