import { ChannelType, PermissionFlagsBits, type Channel } from 'discord.js';

/**
 * Whether everybody in the server sees what is written in a channel. Where that is not known it counts as closed: what is asked among a few must not be
 * listed for all.
 */
export const isOpenToServer = (channel: Channel | null): boolean => {
  if (channel === null || channel.isDMBased() || channel.type === ChannelType.PrivateThread) return false;
  // A thread is seen by whoever sees its channel.
  const seen = channel.isThread() ? channel.parent : channel;
  return seen?.permissionsFor(channel.guild.roles.everyone).has(PermissionFlagsBits.ViewChannel) ?? false;
};
