import { ChannelType, OverwriteType } from 'discord-api-types/v10';

import { type Channel, isThread, type World } from '../world.ts';
import { apiUser } from './users.ts';

const MINUTE = 60_000;

/** JSON of a channel, thread or direct conversation (Resources / Channel). */
export const apiChannel = (channel: Channel, world: World) => {
  if (channel.type === ChannelType.DM)
    return {
      id: channel.id,
      type: channel.type,
      flags: 0,
      last_message_id: null,
      recipients: [apiUser(channel.recipient)],
    };
  const common = {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: channel.guildId,
    flags: 0,
    last_message_id: null,
    rate_limit_per_user: 0,
  };
  if (!isThread(channel))
    return {
      ...common,
      position: 0,
      parent_id: null,
      topic: null,
      nsfw: false,
      permission_overwrites: world.overwrites(channel).map(({ user, allow, deny }) => ({
        id: user,
        type: OverwriteType.Member,
        allow: allow.toString(),
        deny: deny.toString(),
      })),
    };
  const archivedAt = channel.archived ? channel.activeAt + channel.archiveAfter * MINUTE : channel.createdAt;
  return {
    ...common,
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: channel.archived,
      auto_archive_duration: channel.archiveAfter,
      archive_timestamp: new Date(archivedAt).toISOString(),
      create_timestamp: new Date(channel.createdAt).toISOString(),
      locked: channel.locked,
    },
  };
};
