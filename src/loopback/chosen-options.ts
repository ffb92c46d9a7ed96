import { ApplicationCommandOptionType, ApplicationCommandType, ChannelType } from 'discord-api-types/v10';

import type { Command } from './command-registry.ts';
import type { OptionForm, SubcommandForm } from './forms/command.ts';
import type { Upload } from './forms/message.ts';
import { apiChannel } from './objects/channels.ts';
import { apiAttachment } from './objects/messages.ts';
import { apiMemberIn, apiRole, apiUser } from './objects/users.ts';
import { type OptionValue, valueFault } from './option-value.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';
import type { Channel } from './world.ts';

/** A command as a person fills it in. */
export type Filled = {
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
  /** The option that is being typed, for autocompletion: it may be unfinished, and others missing. */
  readonly focused?: string | undefined;
};

type Chosen = {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: true;
  readonly options?: readonly Chosen[];
};

const KINDS = ['users', 'members', 'channels', 'roles', 'attachments'] as const;
type Resolved = Record<(typeof KINDS)[number], Record<string, object>>;

const isNested = (option: OptionForm): option is SubcommandForm =>
  option.type === ApplicationCommandOptionType.Subcommand ||
  option.type === ApplicationCommandOptionType.SubcommandGroup;

const named = <T extends { readonly id: string; readonly name: string }>(
  items: readonly T[],
  wanted: string,
) =>
  items.find((item) => item.id === wanted || item.name === wanted) ??
  refuse(`There is nothing here named "${wanted}".`);

/** Looks up what options name and gathers it, as an interaction carries it. */
const createReferences = ({ world, files }: Pick<Platform, 'world' | 'files'>, channel: Channel) => {
  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {}, attachments: {} };
  const guild = channel.type === ChannelType.DM ? undefined : world.guild(channel.guildId);

  const user = (wanted: string) => {
    const found = named(world.users, wanted);
    resolved.users[found.id] = apiUser(found);
    if (guild?.members.has(found.id)) resolved.members[found.id] = apiMemberIn(world, found, channel);
    return found.id;
  };
  const channelNamed = (wanted: string) => {
    const here = world.channels.filter((each) => each.type !== ChannelType.DM);
    const found = named(
      here.filter((each) => each.guildId === guild?.id),
      wanted,
    );
    resolved.channels[found.id] = { ...apiChannel(found, world), permissions: '0' };
    return found.id;
  };
  const role = (wanted: string) => {
    const found = named(guild?.roles ?? [], wanted);
    resolved.roles[found.id] = apiRole(found, 0);
    return found.id;
  };
  const attachment = ({ name, contentType, bytes }: Omit<Upload, 'number'>) => {
    const file = files.add({ filename: name, contentType, bytes });
    resolved.attachments[file.id] = apiAttachment(file, files);
    return file.id;
  };

  const valueOf = (type: ApplicationCommandOptionType, value: OptionValue): unknown => {
    if (typeof value === 'object') return attachment(value);
    if (typeof value !== 'string') return value;
    if (type === ApplicationCommandOptionType.User || type === ApplicationCommandOptionType.Mentionable)
      return user(value);
    if (type === ApplicationCommandOptionType.Channel) return channelNamed(value);
    if (type === ApplicationCommandOptionType.Role) return role(value);
    return value;
  };
  const used = () =>
    Object.fromEntries(
      KINDS.filter((kind) => Object.keys(resolved[kind]).length > 0).map((kind) => [kind, resolved[kind]]),
    );
  return { valueOf, used };
};

/**
 * The `data` of an interaction for a command as filled in.
 * @throws Error when Discord's client wouldn't let a person send it so.
 */
export const chosenOptions = (
  platform: Pick<Platform, 'world' | 'files'>,
  { id, form, scope }: Command,
  channel: Channel,
  filled: Filled,
) => {
  const references = createReferences(platform, channel);
  const given = filled.options ?? {};
  const unfinished = filled.focused !== undefined;

  const values = (defined: readonly OptionForm[]): readonly Chosen[] => {
    if (defined.some(isNested)) refuse(`/${form.name} needs a subcommand.`);
    const stray = Object.keys(given).find((name) => !defined.some((option) => option.name === name));
    if (stray !== undefined) refuse(`/${form.name} has no option "${stray}" here.`);
    return defined.flatMap((option): readonly Chosen[] => {
      if (isNested(option)) return [];
      const { name, type } = option;
      const value = given[name];
      if (value === undefined) {
        if (option.required && !unfinished) refuse(`/${form.name} needs the option "${name}".`);
        return [];
      }
      if (name === filled.focused) {
        if (!('autocomplete' in option && option.autocomplete))
          refuse(`Option "${name}" of /${form.name} has no autocompletion.`);
        return [{ name, type, value, focused: true }];
      }
      const fault = valueFault(option, value);
      if (fault !== undefined) refuse(`Option "${name}" of /${form.name} ${fault}.`);
      return [{ name, type, value: references.valueOf(type, value) }];
    });
  };

  const nested = (defined: readonly OptionForm[], path: readonly string[]): readonly Chosen[] => {
    const [name, ...rest] = path;
    if (name === undefined) return values(defined);
    const option = defined.find((each) => each.name === name);
    if (!option || !isNested(option)) return refuse(`/${form.name} has no subcommand "${name}".`);
    return [{ name, type: option.type, options: nested(option.options ?? [], rest) }];
  };

  const defined = form.type === ApplicationCommandType.ChatInput ? (form.options ?? []) : [];
  const options = nested(
    defined,
    [filled.group, filled.subcommand].filter((step) => step !== undefined),
  );
  const resolved = references.used();
  return {
    id,
    name: form.name,
    type: form.type,
    ...(scope !== undefined && { guild_id: scope }),
    ...(options.length > 0 && { options }),
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
};
