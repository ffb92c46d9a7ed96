import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';

/** A person or a bot. */
export type User = { readonly id: string; readonly name: string; readonly bot: boolean };

export type Role = { readonly id: string; readonly name: string; readonly permissions: bigint };

/** `permissions` are those of a member in all channels of the server; `roles` are ids, without @everyone. */
export type Member = { readonly user: User; readonly permissions: bigint; readonly roles: readonly string[] };

type ThreadType = ChannelType.PublicThread | ChannelType.PrivateThread | ChannelType.AnnouncementThread;

/** A voice channel has a text channel of its own; a forum holds posts alone, which are threads. */
type ServerChannel = {
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.GuildVoice
    | ChannelType.GuildForum;
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
  /** Minutes without a message after which it is archived. */
  readonly archiveAfter: number;
  /** Unix milliseconds; `activeAt` is that of its last message, or of its being opened or taken out of the archive. */
  readonly createdAt: number;
  readonly activeAt: number;
  /** Whether it is in the archive, by hand or by lying still. */
  readonly archived: boolean;
  /** Whether only those who manage threads may take it out of the archive. */
  readonly locked: boolean;
};

/** A direct conversation of one person with the bot. */
type DirectChannel = {
  readonly type: ChannelType.DM;
  readonly id: string;
  readonly recipient: User;
};

export type Channel = ServerChannel | Thread | DirectChannel;

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly roles: readonly Role[];
};

/** Kinds of channels by the words of Discord's client. */
const CHANNEL_KINDS = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  voice: ChannelType.GuildVoice,
  forum: ChannelType.GuildForum,
} as const;

/** A text channel's name, or a channel of any kind. */
type ChannelSetup =
  | string
  | { readonly name: string; readonly kind?: keyof typeof CHANNEL_KINDS; readonly id?: string };

/** A person's name; with an id where it is to be the same each time. */
export type UserSetup = string | { readonly name: string; readonly id: string };

/** What a server is set up with; people and channels by their names. */
export type GuildSetup = {
  readonly name: string;
  readonly id?: string;
  readonly channels?: readonly ChannelSetup[];
  /** Names of its members; everybody when left out. The bot is always one. */
  readonly members?: readonly string[];
  /** Names of the members that may do everything; the first one owns the server. */
  readonly administrators?: readonly string[];
  /** Roles beside @everyone; they allow nothing of themselves. */
  readonly roles?: readonly {
    readonly name: string;
    readonly id?: string;
    readonly members: readonly string[];
  }[];
};

export const isThread = (channel: Channel): channel is Thread =>
  channel.type === ChannelType.PublicThread ||
  channel.type === ChannelType.PrivateThread ||
  channel.type === ChannelType.AnnouncementThread;

/** Whether threads are opened in the channel, alone or under a message. A forum's posts are threads too, opened in another way. */
export const holdsThreads = (channel: Channel): channel is ServerChannel =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;

/** The kind of thread that is opened in a channel unless a request says otherwise. */
export const threadTypeIn = ({ type }: Pick<Channel, 'type'>): ThreadType =>
  type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;

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

const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What one person or bot may and may not do in one channel, other than in the whole server. */
type Overwrite = { readonly user: string; readonly allow: bigint; readonly deny: bigint };

/** Who and what there is: users, servers, channels. */
export interface World {
  readonly bot: User;
  readonly guilds: readonly Guild[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  user(id: string): User | undefined;
  userNamed(name: string): User | undefined;
  /** Lets another person in: a member of every server of the set-up that doesn't name its members. */
  addUser(name: string): User;
  guild(id: string): Guild | undefined;
  channel(id: string): Channel | undefined;
  /** The conversation of a person with the bot; made when there is none. */
  direct(user: User): DirectChannel;
  /** A server that the bot comes into. */
  addGuild(setup: GuildSetup): Guild;
  /** A server that the bot is taken out of, with its channels. */
  removeGuild(guild: Guild): void;
  /** Lets a person take direct messages no more, or again. */
  setReachable(user: User, reachable: boolean): void;
  isReachable(user: User): boolean;
  addThread(thread: Thread): void;
  /** Puts a changed thread in the place of the one with its id. */
  changeThread(thread: Thread): void;
  /** A channel goes, with its threads. @returns all that went */
  removeChannel(channel: Channel): readonly Channel[];
  /** What was set for single users in a channel. */
  overwrites(channel: Channel): readonly Overwrite[];
  /** What a user may do in a channel; in a direct conversation, everything ordinary. */
  permissions(user: User, channel: Channel): bigint;
  /** Sets what a user may do in one channel. */
  setPermissions(user: User, channel: Channel, permissions: bigint): void;
}

/** @param nextId gives new ids */
export const createWorld = (
  setup: {
    readonly bot: { readonly name: string; readonly id?: string };
    readonly users: readonly UserSetup[];
    readonly guilds: readonly GuildSetup[];
  },
  nextId: () => string,
): World => {
  const bot: User = { id: setup.bot.id ?? nextId(), name: setup.bot.name, bot: true };
  const users = new Map<string, User>();
  const usersByName = new Map<string, User>();
  const guilds = new Map<string, Guild>();
  const openGuilds = new Set<Map<string, Member>>();
  const channels = new Map<string, Channel>();
  const directs = new Map<string, DirectChannel>();
  const unreachable = new Set<string>();
  const overrides = new Map<string, Map<string, bigint>>();

  const keep = (user: User): User => {
    users.set(user.id, user);
    usersByName.set(user.name, user);
    return user;
  };

  const addUser = (name: string, id = nextId()): User => {
    if (usersByName.has(name)) throw new Error(`There is a user "${name}" already.`);
    const user = keep({ id, name, bot: false });
    for (const members of openGuilds)
      members.set(user.id, { user, permissions: ORDINARY_PERMISSIONS, roles: [] });
    return user;
  };

  const addGuild = ({ name, id = nextId(), ...rest }: GuildSetup): Guild => {
    const everybody = Array.from(users.values(), (user) => user.name).filter((each) => each !== bot.name);
    const memberNames = rest.members ?? everybody;
    const roles = (rest.roles ?? []).map(({ id: roleId = nextId(), ...role }) => ({ ...role, id: roleId }));
    const named = [...(rest.administrators ?? []), ...roles.flatMap(({ members: having }) => having)];
    const unknown = [...memberNames, ...named].find((member) => !usersByName.has(member));
    if (unknown !== undefined)
      throw new Error(
        `Server "${name}" has a member "${unknown}" who isn't among the users: add the name there.`,
      );
    const members = new Map<string, Member>();
    for (const member of [...memberNames, bot.name]) {
      const user = usersByName.get(member);
      if (!user) continue;
      const permissions = rest.administrators?.includes(member)
        ? ORDINARY_PERMISSIONS | PermissionFlagsBits.Administrator
        : ORDINARY_PERMISSIONS;
      const having = roles.filter((role) => role.members.includes(member)).map((role) => role.id);
      members.set(user.id, { user, permissions, roles: having });
    }
    if (!rest.members) openGuilds.add(members);
    const allRoles: readonly Role[] = [
      { id, name: '@everyone', permissions: ORDINARY_PERMISSIONS },
      ...roles.map((role) => ({ id: role.id, name: role.name, permissions: 0n })),
    ];
    const owner = usersByName.get(rest.administrators?.[0] ?? '');
    const guild: Guild = { id, name, ownerId: owner?.id ?? nextId(), members, roles: allRoles };
    guilds.set(id, guild);
    for (const channel of rest.channels ?? ['general']) {
      const {
        name: channelName,
        kind = 'text',
        id: channelId = nextId(),
      } = typeof channel === 'string' ? { name: channel } : channel;
      const type = CHANNEL_KINDS[kind];
      channels.set(channelId, { type, id: channelId, name: channelName, guildId: id });
    }
    return guild;
  };

  const baseOf = (user: User, channel: Exclude<Channel, DirectChannel>): bigint | undefined =>
    guilds.get(channel.guildId)?.members.get(user.id)?.permissions;

  keep(bot);
  for (const each of setup.users) {
    if (typeof each === 'string') addUser(each);
    else addUser(each.name, each.id);
  }
  for (const guild of setup.guilds) addGuild(guild);

  return {
    bot,
    get guilds() {
      return [...guilds.values()];
    },
    get users() {
      return [...users.values()];
    },
    get channels() {
      return [...channels.values()];
    },
    user: (id) => users.get(id),
    userNamed: (name) => usersByName.get(name),
    addUser,
    guild: (id) => guilds.get(id),
    channel: (id) => channels.get(id),
    direct(user) {
      const known = directs.get(user.id);
      if (known) return known;
      const channel: DirectChannel = { type: ChannelType.DM, id: nextId(), recipient: user };
      channels.set(channel.id, channel);
      directs.set(user.id, channel);
      return channel;
    },
    addGuild,
    removeGuild(guild) {
      guilds.delete(guild.id);
      for (const channel of channels.values())
        if (channel.type !== ChannelType.DM && channel.guildId === guild.id) channels.delete(channel.id);
    },
    setReachable: (user, reachable) =>
      void (reachable ? unreachable.delete(user.id) : unreachable.add(user.id)),
    isReachable: (user) => !unreachable.has(user.id),
    addThread: (thread) => void channels.set(thread.id, thread),
    changeThread: (thread) => void channels.set(thread.id, thread),
    removeChannel(channel) {
      const gone = [...channels.values()].filter(
        (each) => each.id === channel.id || (isThread(each) && each.parentId === channel.id),
      );
      for (const { id } of gone) channels.delete(id);
      if (channel.type === ChannelType.DM) directs.delete(channel.recipient.id);
      return gone;
    },
    overwrites: (channel) =>
      channel.type === ChannelType.DM
        ? []
        : [...(overrides.get(channel.id) ?? [])].map(([id, permissions]) => {
            const user = users.get(id);
            const base = (user && baseOf(user, channel)) ?? 0n;
            return { user: id, allow: permissions & ~base, deny: base & ~permissions };
          }),
    permissions(user, channel) {
      if (channel.type === ChannelType.DM)
        return user.id === bot.id || user.id === channel.recipient.id ? ORDINARY_PERMISSIONS : 0n;
      const base = baseOf(user, channel);
      if (base === undefined) return 0n;
      if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL_PERMISSIONS;
      return overrides.get(isThread(channel) ? channel.parentId : channel.id)?.get(user.id) ?? base;
    },
    setPermissions(user, channel, permissions) {
      const here = overrides.get(channel.id) ?? new Map<string, bigint>();
      overrides.set(channel.id, here.set(user.id, permissions));
    },
  };
};
