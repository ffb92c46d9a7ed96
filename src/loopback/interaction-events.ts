import { ChannelType, GatewayDispatchEvents, InteractionContextType } from 'discord-api-types/v10';

import { createExchange, type Exchange } from './exchange.ts';
import type { Interaction } from './interactions.ts';
import { LIMITS } from './limits.ts';
import { apiChannel } from './objects/channels.ts';
import { apiMemberIn, apiUser } from './objects/users.ts';
import type { Platform } from './platform.ts';
import type { Channel } from './world.ts';

/** What a person does, before it has an id. */
export type Act = Pick<Interaction, 'type' | 'name' | 'user' | 'channel' | 'source'>;

const contextOf = (channel: Channel) =>
  channel.type === ChannelType.DM
    ? { context: InteractionContextType.BotDM, authorizing_integration_owners: { '0': '0' } }
    : {
        context: InteractionContextType.Guild,
        authorizing_integration_owners: { '0': channel.guildId },
        guild_id: channel.guildId,
        guild_locale: 'en-GB',
        guild: { id: channel.guildId, locale: 'en-GB', features: [] },
      };

/**
 * Opens an interaction and tells the bot of it, whatever its intents (Receiving and Responding, "Interaction Structure").
 * @param data the interaction's own part of the event.
 */
export const openInteraction = (platform: Platform, act: Act, data: object): Exchange => {
  const { world, posting } = platform;
  const { user, channel, source } = act;
  const interaction = platform.interactions.open(act);
  platform.dispatch(GatewayDispatchEvents.InteractionCreate, () => ({
    id: interaction.id,
    application_id: world.bot.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: apiChannel(world.channel(channel.id) ?? channel, world),
    ...contextOf(channel),
    ...(channel.type === ChannelType.DM
      ? { user: apiUser(user) }
      : { member: { ...apiMemberIn(world, user, channel), user: apiUser(user) } }),
    ...(source && { message: posting.toApi(source) }),
    locale: 'en-GB',
    app_permissions: world.permissions(world.bot, channel).toString(),
    entitlements: [],
    attachment_size_limit: LIMITS.upload.file,
  }));
  return createExchange(platform, interaction.id);
};
