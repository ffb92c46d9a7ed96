import { PermissionFlagsBits, type Channel, type Interaction, type Message } from 'discord.js';
import { managesServer, rolesOf } from '../desk/may-look-after.ts';
import type { Visitor } from './admission.ts';

const channelsOf = (id: string | null, channel: Channel | null): readonly string[] => [
  ...(id === null ? [] : [id]),
  ...(channel?.isThread() === true && channel.parentId !== null ? [channel.parentId] : []),
];

/** @param guildId also the id of the role that everybody has */
export const visitorOf = (interaction: Interaction, guildId: string): Visitor => ({
  channels: channelsOf(interaction.channelId, interaction.channel),
  roles: [...rolesOf(interaction), guildId],
  isManager: managesServer(interaction),
});

/** Who wrote a message in a server. Somebody of whom Discord says nothing has no role but everybody's. */
export const visitorOfMessage = ({ member, channelId, channel }: Message, guildId: string): Visitor => ({
  channels: channelsOf(channelId, channel),
  roles: [...(member?.roles.cache.keys() ?? []), guildId],
  isManager: member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
});
