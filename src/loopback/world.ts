import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';

/** A person or a bot. */
export type User = { readonly id: string; readonly name: string; readonly bot: boolean };

export type Role = { readonly id: string; readonly name: string; readonly permissions: bigint };

/** `permissions` are those of a member in all channels of the server. */
export type Member = { readonly user: User; readonly permissions: bigint };

type ThreadType = ChannelType.PublicThread | ChannelType.PrivateThread | ChannelType.AnnouncementThread;

type TextChannel = {
  readonly type: ChannelType.GuildText | ChannelType.GuildAnnouncement;
  readonly id: string;
  readonly name: string;
  readonly guildId: string;
};

export type Thread = {
  readonly type: ThreadType;
  readonly id: string;
  readonly name: string;
  readonly guildId: string;
  readonly parentId: string;
  readonly ownerId: string;
  /** Minutes without a message after which it is hidden. */
  readonly archiveAfter: number;
  /** Unix milliseconds. */
  readonly createdAt: number;
};

/** A direct conversation of one person with the bot. */
type DirectChannel = {
  readonly type: ChannelType.DM;
  readonly id: string;
  readonly recipient: User;
};

export type Channel = TextChannel | Thread | DirectChannel;

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly roles: readonly Role[];
};

/** What a server is set up with; people and channels by their names. */
export type GuildSetup = {
  readonly name: string;
  readonly id?: string;
  /** Names of its text channels. */
  readonly channels?: readonly string[];
  /** Names of its members; everybody when left out. The bot is always one. */
  readonly members?: readonly string[];
  /** Names of the members that may do everything. */
  readonly administrators?: readonly string[];
};

export const isThread = (channel: Channel): channel is Thread =>
  channel.type === ChannelType.PublicThread ||
  channel.type === ChannelType.PrivateThread ||
  channel.type === ChannelType.AnnouncementThread;

/** What people and bots may do unless told otherwise. */
export const ORDINARY_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.CreatePrivateThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalEmojis;

/** Who and what there is: users, servers, channels. */
export interface World {
  readonly bot: User;
  readonly guilds: readonly Guild[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  user(id: string): User | undefined;
  guild(id: string): Guild | undefined;
  channel(id: string): Channel | undefined;
  /** The conversation of a person with the bot; made when there is none. */
  direct(user: User): DirectChannel;
  addThread(thread: Thread): void;
  /** What a user may do in a channel; in a direct conversation, everything ordinary. */
  permissions(user: User, channel: Channel): bigint;
  /** Sets what a user may do in one channel. */
  setPermissions(user: User, channel: Channel, permissions: bigint): void;
}

/** @param names of people; `nextId` gives new ids. */
export const createWorld = (
  setup: {
    readonly bot: { readonly name: string; readonly id?: string };
    readonly users: readonly string[];
    readonly guilds: readonly GuildSetup[];
  },
  nextId: () => string,
): World => {
  const bot: User = { id: setup.bot.id ?? nextId(), name: setup.bot.name, bot: true };
  const people = setup.users.map((name): User => ({ id: nextId(), name, bot: false }));
  const guilds: Guild[] = [];
  const channels = new Map<string, Channel>();
  const overrides = new Map<string, bigint>();
  for (const { name, id = nextId(), ...rest } of setup.guilds) {
    const memberNames = rest.members ?? setup.users;
    const unknown = [...memberNames, ...(rest.administrators ?? [])].find(
      (member) => !setup.users.includes(member),
    );
    if (unknown !== undefined)
      throw new Error(
        `Server "${name}" has a member "${unknown}" who isn't among the users: add the name there.`,
      );
    const members = people.filter((user) => memberNames.includes(user.name));
    guilds.push({
      id,
      name,
      ownerId: nextId(),
      members: new Map(
        [...members, bot].map((user) => [
          user.id,
          {
            user,
            permissions: rest.administrators?.includes(user.name)
              ? ORDINARY_PERMISSIONS | PermissionFlagsBits.Administrator
              : ORDINARY_PERMISSIONS,
          },
        ]),
      ),
      roles: [{ id, name: '@everyone', permissions: ORDINARY_PERMISSIONS }],
    });
    for (const channelName of rest.channels ?? ['general']) {
      const channel: TextChannel = {
        type: ChannelType.GuildText,
        id: nextId(),
        name: channelName,
        guildId: id,
      };
      channels.set(channel.id, channel);
    }
  }
  const users = new Map([...people, bot].map((user) => [user.id, user]));
  const guildsById = new Map(guilds.map((guild) => [guild.id, guild]));
  return {
    bot,
    guilds,
    users: [...users.values()],
    get channels() {
      return [...channels.values()];
    },
    user: (id) => users.get(id),
    guild: (id) => guildsById.get(id),
    channel: (id) => channels.get(id),
    direct(user) {
      for (const channel of channels.values())
        if (channel.type === ChannelType.DM && channel.recipient.id === user.id) return channel;
      const channel: DirectChannel = { type: ChannelType.DM, id: nextId(), recipient: user };
      channels.set(channel.id, channel);
      return channel;
    },
    addThread: (thread) => void channels.set(thread.id, thread),
    permissions(user, channel) {
      if (channel.type === ChannelType.DM)
        return user.id === bot.id || user.id === channel.recipient.id ? ORDINARY_PERMISSIONS : 0n;
      const member = guildsById.get(channel.guildId)?.members.get(user.id);
      if (!member) return 0n;
      const place = isThread(channel) ? channel.parentId : channel.id;
      return overrides.get(`${place} ${user.id}`) ?? member.permissions;
    },
    setPermissions: (user, channel, permissions) =>
      void overrides.set(`${channel.id} ${user.id}`, permissions),
  };
};
