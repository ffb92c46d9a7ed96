import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandForm, OptionForm, ValueOption } from '../loopback/forms/command.ts';
import type { CommandPlace, CommandView, MenuCommandView, OptionView } from './command-view.ts';

const TYPES: Readonly<Record<ValueOption['type'], OptionView['type']>> = {
  [ApplicationCommandOptionType.String]: 'text',
  [ApplicationCommandOptionType.Integer]: 'integer',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  [ApplicationCommandOptionType.User]: 'person',
  [ApplicationCommandOptionType.Channel]: 'channel',
  [ApplicationCommandOptionType.Role]: 'role',
  [ApplicationCommandOptionType.Mentionable]: 'mentionable',
  [ApplicationCommandOptionType.Attachment]: 'file',
};

const boundsOf = (option: ValueOption): Pick<OptionView, 'min' | 'max'> => {
  if ('min_length' in option || 'max_length' in option)
    return { min: option.min_length ?? undefined, max: option.max_length ?? undefined };
  if ('min_value' in option || 'max_value' in option)
    return { min: option.min_value ?? undefined, max: option.max_value ?? undefined };
  return { min: undefined, max: undefined };
};

const drawOption = (option: ValueOption): OptionView => ({
  name: option.name,
  description: option.description,
  type: TYPES[option.type],
  isRequired: option.required === true,
  ...boundsOf(option),
  choices: 'choices' in option ? (option.choices ?? []).map(({ name, value }) => ({ name, value })) : [],
  completes: 'autocomplete' in option && option.autocomplete === true,
});

type Leaf = {
  readonly group: string | undefined;
  readonly subcommand: string | undefined;
  readonly description: string;
  readonly options: readonly OptionView[];
};

const leavesOf = (
  description: string,
  options: readonly OptionForm[],
  group?: string,
  subcommand?: string,
): readonly Leaf[] => {
  const nested = options.flatMap((option): readonly Leaf[] => {
    if (option.type === ApplicationCommandOptionType.SubcommandGroup)
      return leavesOf(option.description, option.options ?? [], option.name);
    if (option.type === ApplicationCommandOptionType.Subcommand)
      return leavesOf(option.description, option.options ?? [], group, option.name);
    return [];
  });
  if (nested.length > 0) return nested;
  const values = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.SubcommandGroup ||
    option.type === ApplicationCommandOptionType.Subcommand
      ? []
      : [drawOption(option)],
  );
  return [{ group, subcommand, description, options: values }];
};

/** A slash command, or each of its subcommands; a command of a menu gives none. */
export const drawCommand = (form: CommandForm, places: readonly CommandPlace[]): readonly CommandView[] =>
  form.type === ApplicationCommandType.ChatInput
    ? leavesOf(form.description, form.options ?? []).map((leaf) => ({
        label: [form.name, leaf.group, leaf.subcommand].filter((part) => part !== undefined).join(' '),
        name: form.name,
        ...leaf,
        places,
      }))
    : [];

export const drawMenuCommand = (
  form: CommandForm,
  places: readonly CommandPlace[],
): readonly MenuCommandView[] =>
  form.type === ApplicationCommandType.ChatInput
    ? []
    : [
        {
          name: form.name,
          target: form.type === ApplicationCommandType.User ? 'person' : 'message',
          places,
        },
      ];
