import { refusals } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import { apiGuild, apiGuildMember } from '../objects/guilds.ts';
import { apiUser } from '../objects/users.ts';
import type { Platform } from '../platform.ts';
import { ok, type Route } from './route.ts';

/** Where the gateway is, who the bot is, and whom and what it can look up. */
export const discoveryRoutes = (
  { world }: Platform,
  gateway: { readonly url: () => string; readonly identifiesLeft: () => number },
): readonly Route[] => [
  { method: 'GET', pattern: '/gateway', open: true, handle: () => ok({ url: gateway.url() }) },
  {
    method: 'GET',
    pattern: '/gateway/bot',
    handle: () =>
      ok({
        url: gateway.url(),
        shards: 1,
        session_start_limit: {
          total: LIMITS.gateway.identifiesADay,
          remaining: gateway.identifiesLeft(),
          reset_after: 0,
          max_concurrency: 1,
        },
      }),
  },
  { method: 'GET', pattern: '/users/@me', handle: () => ok(apiUser(world.bot)) },
  {
    method: 'GET',
    pattern: '/users/:user',
    handle({ param }) {
      const user = world.user(param('user'));
      if (!user) throw refusals.unknownUser();
      return ok(apiUser(user));
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild',
    handle({ param }) {
      const guild = world.guild(param('guild'));
      if (!guild) throw refusals.unknownGuild();
      return ok(apiGuild(guild, world));
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/members/:user',
    handle({ param }) {
      const guild = world.guild(param('guild'));
      if (!guild) throw refusals.unknownGuild();
      const member = guild.members.get(param('user'));
      if (!member) throw refusals.unknownMember();
      return ok(apiGuildMember(member));
    },
  },
];
