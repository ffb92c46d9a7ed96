import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { CommandForm } from '../loopback/forms/command.ts';
import type { Loopback } from '../loopback/loopback.ts';
import { isThread, type Channel, type User } from '../loopback/world.ts';
import type { CommandPlace, CommandView, MenuCommandView } from './command-view.ts';
import { drawCommand, drawMenuCommand } from './draw-commands.ts';
import { drawPerson } from './draw-message.ts';
import type { ChannelView, ServerView, View } from './protocol.ts';

const drawChannel = (channel: Channel, bot: User): ChannelView => {
  const { id } = channel;
  const isOpen = { parent: undefined, isArchived: false, isLocked: false };
  if (channel.type === ChannelType.DM) return { id, kind: 'direct', name: bot.name, ...isOpen };
  if (!isThread(channel)) return { id, kind: 'text', name: channel.name, ...isOpen };
  const { name, parentId: parent, archived: isArchived, locked: isLocked } = channel;
  return { id, kind: 'thread', name, parent, isArchived, isLocked };
};

/** The channels of servers and their threads that a person sees, and the direct conversation; each thread after its parent. */
export const channelsOf = (discord: Loopback, me: User): readonly Channel[] => {
  const { world } = discord;
  const sees = (channel: Channel): boolean =>
    (world.permissions(me, channel) & PermissionFlagsBits.ViewChannel) !== 0n;
  const channels = world.channels.filter((channel) => channel.type !== ChannelType.DM && sees(channel));
  const ordered = channels.flatMap((channel) =>
    isThread(channel)
      ? []
      : [channel, ...channels.filter((each) => isThread(each) && each.parentId === channel.id)],
  );
  const own = world.channel(discord.direct(me.id));
  return own ? [...ordered, own] : ordered;
};

const drawServers = (discord: Loopback, channels: readonly Channel[]): readonly ServerView[] =>
  discord.world.guilds.map((guild) => ({
    name: guild.name,
    channels: channels
      .filter((channel) => channel.type !== ChannelType.DM && channel.guildId === guild.id)
      .map((channel) => drawChannel(channel, discord.world.bot)),
  }));

const byLabel = (a: CommandView, b: CommandView): number => (a.label < b.label ? -1 : 1);

type Offered = Pick<View, 'commands' | 'menuCommands'>;

/** Commands with the places where they are offered: all channels of servers are alike in that. */
const drawOffered = (discord: Loopback, me: User, channels: readonly Channel[]): Offered => {
  const places = new Map<CommandForm, CommandPlace[]>();
  const note = (place: CommandPlace, channel: Channel | undefined): void => {
    if (!channel) return;
    for (const form of discord.offered({ user: me.id, channel: channel.id }))
      places.set(form, [...(places.get(form) ?? []), place]);
  };
  note(
    'server',
    channels.find(({ type }) => type === ChannelType.GuildText),
  );
  note(
    'direct',
    channels.find(({ type }) => type === ChannelType.DM),
  );
  const forms = Array.from(places);
  const commands = forms.flatMap(([form, where]) => drawCommand(form, where)).toSorted(byLabel);
  const menuCommands = forms.flatMap(([form, where]): readonly MenuCommandView[] =>
    drawMenuCommand(form, where),
  );
  return { commands, menuCommands };
};

/** Everything but messages that a person sees. */
export const drawView = (discord: Loopback, me: User): View => {
  const { bot, users } = discord.world;
  const channels = channelsOf(discord, me);
  return {
    me: drawPerson(me),
    people: users.filter((user) => !user.bot).map(drawPerson),
    bot: { ...drawPerson(bot), isOnline: discord.gateway.connected > 0 },
    servers: drawServers(discord, channels),
    direct: drawChannel(
      channels.find(({ type }) => type === ChannelType.DM) ?? {
        type: ChannelType.DM,
        id: discord.direct(me.id),
        recipient: me,
      },
      bot,
    ),
    ...drawOffered(discord, me, channels),
  };
};
