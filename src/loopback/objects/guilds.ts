import { ChannelType } from 'discord-api-types/v10';

import { type Guild, isThread, type Member, type World } from '../world.ts';
import { apiChannel } from './channels.ts';
import { apiMember, apiRole, apiUser } from './users.ts';

/** JSON of a member with its user (Resources / Guild, "Guild Member Object"). */
export const apiGuildMember = (member: Member) => ({ ...apiMember(member), user: apiUser(member.user) });

/** JSON of a server as GUILD_CREATE carries it (Gateway Events, "Guild Create"). */
export const apiGuild = (guild: Guild, world: World) => {
  const channels = world.channels.filter(
    (channel) => channel.type !== ChannelType.DM && channel.guildId === guild.id,
  );
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: guild.roles.map(apiRole),
    members: [...guild.members.values()].map(apiGuildMember),
    member_count: guild.members.size,
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => apiChannel(channel, world)),
    threads: channels.filter(isThread).map((thread) => apiChannel(thread, world)),
    joined_at: '2025-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    banner: null,
    default_message_notifications: 1,
    description: null,
    discovery_splash: null,
    emojis: [],
    explicit_content_filter: 0,
    features: [],
    guild_scheduled_events: [],
    icon: null,
    max_members: 500_000,
    mfa_level: 0,
    nsfw_level: 0,
    preferred_locale: 'en-GB',
    premium_progress_bar_enabled: false,
    premium_subscription_count: 0,
    premium_tier: 0,
    presences: [],
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    soundboard_sounds: [],
    splash: null,
    stage_instances: [],
    stickers: [],
    system_channel_flags: 0,
    system_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    voice_states: [],
  };
};
