import { ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';

import { apiChannel } from './objects/channels.ts';
import { apiGuild } from './objects/guilds.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';
import { type Channel, type Guild, type GuildSetup, isThread, type User } from './world.ts';

/** What those who run a server do, and what happens to servers. Names or ids; what there is none of throws an `Error`. */
export interface Management {
  /** Lets a person in; see `World.addUser`. */
  addUser(name: string): User;
  /** A person takes direct messages no more, or again. */
  reach(user: string, reachable: boolean): void;
  /** The bot comes into a server. */
  joinGuild(setup: GuildSetup): Guild;
  /** The bot is taken out of a server. */
  leaveGuild(guild: string): void;
  /** A server fails for a while on Discord's side, or comes back. */
  failGuild(guild: string, available: boolean): void;
  /** Takes permissions in a channel away from a person or the bot. */
  deny(who: string, channel: string, permissions: bigint): void;
  /** Gives permissions in a channel. */
  allow(who: string, channel: string, permissions: bigint): void;
  deleteChannel(channel: string): void;
  /** Puts a thread into the archive; a locked one only those who manage threads take out again. */
  archive(thread: string, locked?: boolean): void;
}

export const createManagement = (platform: Platform): Management => {
  const { world, dispatch, messages, threads } = platform;

  const tell = (event: GatewayDispatchEvents, data: object) =>
    dispatch(event, (intents) => ((intents & GatewayIntentBits.Guilds) === 0 ? undefined : data));

  const guildOf = (wanted: string): Guild =>
    world.guilds.find(({ id, name }) => id === wanted || name === wanted) ??
    refuse(`There is no server "${wanted}".`);

  const channelOf = (wanted: string): Exclude<Channel, { readonly type: ChannelType.DM }> => {
    for (const channel of world.channels)
      if (channel.type !== ChannelType.DM && (channel.id === wanted || channel.name === wanted))
        return channel;
    return refuse(`There is no channel "${wanted}".`);
  };

  const userOf = (wanted: string): User =>
    world.user(wanted) ?? world.userNamed(wanted) ?? refuse(`There is no user "${wanted}".`);

  const setPermissions = (who: string, where: string, change: (before: bigint) => bigint) => {
    const [user, channel] = [userOf(who), channelOf(where)];
    world.setPermissions(user, channel, change(world.permissions(user, channel)));
    tell(GatewayDispatchEvents.ChannelUpdate, apiChannel(channel, world));
  };

  return {
    addUser: (name) => world.addUser(name),
    reach: (user, reachable) => world.setReachable(userOf(user), reachable),
    joinGuild(setup) {
      const guild = world.addGuild(setup);
      tell(GatewayDispatchEvents.GuildCreate, apiGuild(guild, world));
      return guild;
    },
    leaveGuild(wanted) {
      const guild = guildOf(wanted);
      world.removeGuild(guild);
      tell(GatewayDispatchEvents.GuildDelete, { id: guild.id });
    },
    failGuild(wanted, available) {
      const guild = guildOf(wanted);
      if (available) tell(GatewayDispatchEvents.GuildCreate, apiGuild(guild, world));
      else tell(GatewayDispatchEvents.GuildDelete, { id: guild.id, unavailable: true });
    },
    deny: (who, channel, permissions) => setPermissions(who, channel, (before) => before & ~permissions),
    allow: (who, channel, permissions) => setPermissions(who, channel, (before) => before | permissions),
    deleteChannel(wanted) {
      const channel = channelOf(wanted);
      for (const gone of world.removeChannel(channel)) messages.forgetChannel(gone.id);
      const event = isThread(channel)
        ? GatewayDispatchEvents.ThreadDelete
        : GatewayDispatchEvents.ChannelDelete;
      tell(event, apiChannel(channel, world));
    },
    archive(wanted, locked = false) {
      const thread = channelOf(wanted);
      if (!isThread(thread)) throw new Error(`"${wanted}" is no thread.`);
      threads.change(thread, { archived: true, locked });
    },
  };
};
