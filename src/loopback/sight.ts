import {
  type ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

import type { Command } from './command-registry.ts';
import { isShownTo, type Message } from './message-store.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';
import type { SeenMessage } from './seen-message.ts';
import type { Channel, User } from './world.ts';

/** Who does something and where: a user and a channel by name or id; a direct conversation by its id. */
export type Place = { readonly user: string; readonly channel: string };

/** A message by its id, or as someone saw it. */
export type MessageRef = string | SeenMessage;

/** What a person is shown and offered. Each function throws an `Error` that names what the person doesn't see. */
export interface Sight {
  user(nameOrId: string): User;
  place(place: Place): { readonly user: User; readonly channel: Channel };
  message(user: User, ref: MessageRef): { readonly message: Message; readonly channel: Channel };
  command(name: string, types: readonly ApplicationCommandType[], user: User, channel: Channel): Command;
  /** All commands that are offered to a person in a channel. */
  commands(user: User, channel: Channel): readonly Command[];
}

export const createSight = ({
  world,
  messages,
  commands,
}: Pick<Platform, 'world' | 'messages' | 'commands'>): Sight => {
  const sees = (user: User, channel: Channel) =>
    (world.permissions(user, channel) & PermissionFlagsBits.ViewChannel) !== 0n;

  const user = (wanted: string) =>
    world.user(wanted) ?? world.userNamed(wanted) ?? refuse(`There is no user "${wanted}".`);

  const isOffered = ({ form, scope }: Command, user: User, channel: Channel): boolean => {
    if (channel.type === ChannelType.DM)
      return (
        scope === undefined &&
        (form.contexts?.includes(InteractionContextType.BotDM) ?? form.dm_permission ?? true)
      );
    if (form.contexts && !form.contexts.includes(InteractionContextType.Guild)) return false;
    const permissions = world.permissions(user, channel);
    if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
    if ((permissions & PermissionFlagsBits.UseApplicationCommands) === 0n) return false;
    const needed = form.default_member_permissions;
    if (needed === null || needed === undefined) return true;
    // "0" means administrators only.
    return BigInt(needed) !== 0n && (permissions & BigInt(needed)) === BigInt(needed);
  };

  const offeredCommands = (person: User, channel: Channel): readonly Command[] => {
    const scopes = channel.type === ChannelType.DM ? [undefined] : [channel.guildId, undefined];
    return scopes
      .flatMap((scope) => commands.in(scope))
      .filter((command) => isOffered(command, person, channel));
  };

  return {
    user,
    place(place) {
      const person = user(place.user);
      const named = world.channel(place.channel);
      const channel =
        named && sees(person, named)
          ? named
          : world.channels.find(
              (each) => each.type !== ChannelType.DM && each.name === place.channel && sees(person, each),
            );
      return {
        user: person,
        channel: channel ?? refuse(`${person.name} sees no channel "${place.channel}".`),
      };
    },
    message(person, ref) {
      const id = typeof ref === 'string' ? ref : ref.id;
      const known = typeof ref === 'string' ? undefined : world.channel(ref.channel);
      for (const channel of known ? [known] : world.channels) {
        const message = messages.get(channel.id, id);
        if (message && isShownTo(message, person) && sees(person, channel)) return { message, channel };
      }
      return refuse(`${person.name} sees no message ${id}.`);
    },
    commands: offeredCommands,
    command(name, types, person, channel) {
      const offered = offeredCommands(person, channel).find(
        ({ form }) => types.includes(form.type) && form.name === name,
      );
      return (
        offered ??
        refuse(`${person.name} is offered no command "${name}" here: it isn't registered, or not for them.`)
      );
    },
  };
};
