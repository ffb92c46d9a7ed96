import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { z } from 'zod';

import { LIMITS } from '../limits.ts';
import { integer, list, rule, text } from './form.ts';

const limits = LIMITS.command;

/** Interactions / Application Commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a chat-input command or of an option. */
const slashName = z
  .string()
  .refine(
    (name) => NAME.test(name),
    rule('STRING_TYPE_REGEX', 'String value did not match validation regex.'),
  )
  .refine(
    (name) => NAME.test(name) && name === name.toLowerCase(),
    rule('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
  );

const names = z.record(z.string(), slashName).nullish();
const descriptions = z.record(z.string(), text(limits.description)).nullish();

const described = {
  name: slashName,
  name_localizations: names,
  description: text(limits.description),
  description_localizations: descriptions,
};

const choice = <T extends z.ZodType>(value: T) =>
  z.object({
    name: text(limits.choiceName),
    name_localizations: z.record(z.string(), text(limits.choiceName)).nullish(),
    value,
  });

const valueShape = { ...described, required: z.boolean().nullish() };
const autocomplete = z.boolean().nullish();

const exclusive = rule(
  'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE',
  'Choices and autocomplete are mutually exclusive',
);
const notBoth = (option: {
  readonly choices?: readonly unknown[] | null | undefined;
  readonly autocomplete?: boolean | null | undefined;
}) => !(option.autocomplete && option.choices?.length);

const stringOption = z
  .object({
    ...valueShape,
    type: z.literal(ApplicationCommandOptionType.String),
    choices: list(choice(text(limits.choiceValue)), limits.choices).nullish(),
    min_length: integer(limits.minLength).nullish(),
    max_length: integer(limits.maxLength).nullish(),
    autocomplete,
  })
  .refine(notBoth, { path: ['choices'], ...exclusive })
  .refine((option) => (option.min_length ?? 0) <= (option.max_length ?? limits.maxLength.max), {
    path: ['min_length'],
    ...rule('APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_INVALID', 'min_length must not exceed max_length'),
  });

const numberOption = (
  type: ApplicationCommandOptionType.Integer | ApplicationCommandOptionType.Number,
  value: z.ZodNumber | z.ZodInt,
) =>
  z
    .object({
      ...valueShape,
      type: z.literal(type),
      choices: list(choice(value), limits.choices).nullish(),
      min_value: value.nullish(),
      max_value: value.nullish(),
      autocomplete,
    })
    .refine(notBoth, { path: ['choices'], ...exclusive });

const channelOption = z.object({
  ...valueShape,
  type: z.literal(ApplicationCommandOptionType.Channel),
  channel_types: z.array(z.enum(ChannelType)).nullish(),
});

const plainOption = (
  type:
    | ApplicationCommandOptionType.Boolean
    | ApplicationCommandOptionType.User
    | ApplicationCommandOptionType.Role
    | ApplicationCommandOptionType.Mentionable
    | ApplicationCommandOptionType.Attachment,
) => z.object({ ...valueShape, type: z.literal(type) });

const valueOptions = [
  stringOption,
  numberOption(ApplicationCommandOptionType.Integer, z.int()),
  numberOption(ApplicationCommandOptionType.Number, z.number()),
  channelOption,
  plainOption(ApplicationCommandOptionType.Boolean),
  plainOption(ApplicationCommandOptionType.User),
  plainOption(ApplicationCommandOptionType.Role),
  plainOption(ApplicationCommandOptionType.Mentionable),
  plainOption(ApplicationCommandOptionType.Attachment),
] as const;

type Ordered = {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean | null | undefined;
};

const SUBCOMMANDS: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

/** What can only be seen of the options together. */
const optionList = <T extends z.ZodType<Ordered>>(option: T) =>
  list(option, limits.options).superRefine((options, context) => {
    const seen = new Set<string>();
    let optional = false;
    const mixed =
      options.some((option) => SUBCOMMANDS.has(option.type)) &&
      options.some((option) => !SUBCOMMANDS.has(option.type));
    for (const [index, option] of options.entries()) {
      const fault = (path: readonly (string | number)[], code: string, message: string) =>
        context.addIssue({ code: 'custom', path: [...path], message, params: { code } });
      if (seen.has(option.name))
        fault(
          [index, 'name'],
          'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          'Option name already exists',
        );
      seen.add(option.name);
      if (option.required && optional)
        fault(
          [index],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        );
      optional ||= !option.required && !SUBCOMMANDS.has(option.type);
      if (mixed && SUBCOMMANDS.has(option.type))
        fault(
          [index],
          'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
          'Sub-command and sub-command group option types are mutually exclusive to all other types',
        );
    }
  });

const subcommand = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  options: optionList(z.discriminatedUnion('type', [...valueOptions])).nullish(),
});

const subcommandGroup = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.SubcommandGroup),
  options: optionList(z.discriminatedUnion('type', [subcommand])).nullish(),
});

const permissions = z
  .string()
  .refine((bits) => /^\d{1,20}$/u.test(bits), rule('BASE_TYPE_INVALID', 'Not a permission bit set.'))
  .nullish();

const commandShape = {
  default_member_permissions: permissions,
  nsfw: z.boolean().nullish(),
  contexts: z.array(z.enum(InteractionContextType)).nullish(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).nullish(),
  dm_permission: z.boolean().nullish(),
};

const chatInput = z.object({
  ...commandShape,
  ...described,
  type: z.literal(ApplicationCommandType.ChatInput),
  options: optionList(z.discriminatedUnion('type', [subcommand, subcommandGroup, ...valueOptions])).nullish(),
});

/** Commands in the menu of a user or a message: no description, no options, names with spaces and capitals. */
const contextMenu = (type: ApplicationCommandType.User | ApplicationCommandType.Message) =>
  z.object({
    ...commandShape,
    type: z.literal(type),
    name: text(limits.name),
    name_localizations: z.record(z.string(), text(limits.name)).nullish(),
    description: z
      .string()
      .refine(
        (description) => description === '',
        rule('APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', 'Context menu commands have no description'),
      )
      .nullish(),
  });

type Sized = {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly description?: string | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly options?: readonly Sized[] | null | undefined;
  readonly choices?:
    | readonly (Pick<Sized, 'name' | 'name_localizations'> & { readonly value: unknown })[]
    | null
    | undefined;
};

const longest = (text: string, translations: Readonly<Record<string, string>> | null | undefined): number =>
  Math.max(text.length, ...Object.values(translations ?? {}).map(({ length }) => length));

/** Characters that count towards the sum: names, descriptions and choice values, each in its longest translation. */
const sizeOf = (part: Sized): number =>
  longest(part.name, part.name_localizations) +
  longest(part.description ?? '', part.description_localizations) +
  (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0) +
  (part.choices ?? []).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );

const withType = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !('type' in body && body.type !== null)
    ? { ...body, type: ApplicationCommandType.ChatInput }
    : body;

/** An application command as it is registered. Without a type it is a chat-input command. */
export const commandForm = z.preprocess(
  withType,
  z
    .discriminatedUnion('type', [
      chatInput,
      contextMenu(ApplicationCommandType.User),
      contextMenu(ApplicationCommandType.Message),
    ])
    .refine(
      (command) => sizeOf(command) <= limits.total,
      rule('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${limits.total})`),
    ),
);

/** Everything that a bulk overwrite registers. */
export const commandForms = z.array(commandForm).superRefine((commands, context) => {
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = `${command.type} ${command.name}`;
    if (seen.has(key))
      context.addIssue({
        code: 'custom',
        path: [index],
        message: 'Application command names must be unique',
        params: { code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' },
      });
    seen.add(key);
  }
});

export type CommandForm = z.infer<typeof commandForm>;
/** Any option: a value, a subcommand, or a group of subcommands. */
export type OptionForm = NonNullable<z.infer<typeof chatInput>['options']>[number];
export type ValueOption = NonNullable<z.infer<typeof subcommand>['options']>[number];
/** An option that holds other options: a subcommand or a group of them. */
export type SubcommandForm = z.infer<typeof subcommand> | z.infer<typeof subcommandGroup>;
