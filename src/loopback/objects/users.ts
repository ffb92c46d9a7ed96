import type { Channel, Member, Role, User, World } from '../world.ts';

/** JSON of a user (Resources / User). */
export const apiUser = ({ id, name, bot }: User) => ({
  id,
  username: name,
  global_name: bot ? null : name,
  discriminator: bot ? '0000' : '0',
  avatar: null,
  bot,
  public_flags: 0,
});

/**
 * JSON of a member without its user (Resources / Guild); all members are alike but for their roles and permissions.
 * @param member of the server; nothing for one who has left it
 */
export const apiMember = (member: Pick<Member, 'roles'> | undefined) => ({
  roles: member?.roles ?? [],
  nick: null,
  avatar: null,
  banner: null,
  joined_at: '2025-01-01T00:00:00.000Z',
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
});

/** Who somebody is in the server that a channel is in. */
export const memberIn = (world: World, user: User, channel: Channel): Member | undefined =>
  'guildId' in channel ? world.guild(channel.guildId)?.members.get(user.id) : undefined;

/** A member with its permissions in one channel, as interactions carry it. */
export const apiMemberIn = (world: World, user: User, channel: Channel) => ({
  ...apiMember(memberIn(world, user, channel)),
  permissions: world.permissions(user, channel).toString(),
});

/** JSON of a role (Topics / Permissions). */
export const apiRole = (role: Role, position: number) => ({
  id: role.id,
  name: role.name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position,
  permissions: role.permissions.toString(),
  managed: false,
  mentionable: false,
  flags: 0,
});
