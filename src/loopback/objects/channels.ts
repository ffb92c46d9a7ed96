import { ChannelType } from 'discord-api-types/v10';

import { type Channel, isThread } from '../world.ts';
import { apiUser } from './users.ts';

/** JSON of a channel, thread or direct conversation (Resources / Channel). */
export const apiChannel = (channel: Channel) => {
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
    return { ...common, position: 0, parent_id: null, topic: null, nsfw: false, permission_overwrites: [] };
  const createdAt = new Date(channel.createdAt).toISOString();
  return {
    ...common,
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: channel.archiveAfter,
      archive_timestamp: createdAt,
      create_timestamp: createdAt,
      locked: false,
    },
  };
};
