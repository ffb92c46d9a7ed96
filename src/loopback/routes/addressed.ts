import { PermissionFlagsBits } from 'discord-api-types/v10';

import { refusals } from '../api-error.ts';
import { isShownTo, type Message } from '../message-store.ts';
import type { Platform } from '../platform.ts';
import type { Channel } from '../world.ts';
import type { Request } from './route.ts';

/** What a request's path names, as far as the bot sees it. */
export const createAddressed = ({ world, messages }: Pick<Platform, 'world' | 'messages'>) => ({
  /** @throws ApiError 10003 when there is no such channel, 50001 when the bot doesn't see it. */
  channelOf({ param }: Request): Channel {
    const channel = world.channel(param('channel'));
    if (!channel) throw refusals.unknownChannel();
    if ((world.permissions(world.bot, channel) & PermissionFlagsBits.ViewChannel) === 0n)
      throw refusals.missingAccess();
    return channel;
  },
  /** @throws ApiError 50013 when the bot may not do that there. */
  require(channel: Channel, permission: bigint): void {
    if ((world.permissions(world.bot, channel) & permission) === 0n) throw refusals.missingPermissions();
  },
  /** @throws ApiError 10008 when there is no such message, or it isn't shown to the bot. */
  messageOf(channel: Channel, id: string): Message {
    const message = messages.get(channel.id, id);
    if (!message || !isShownTo(message, world.bot)) throw refusals.unknownMessage();
    return message;
  },
});
