import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { NO_MENTIONS } from './messages.ts';
import { restOptions } from './rest-options.ts';

/** Messages of a channel that are remembered: none is looked up later, one is kept for the library's own bookkeeping. */
const MESSAGES_KEPT = 1;

/** People that are remembered, in all and of a server: only the one who asks just now is needed. */
const PEOPLE_KEPT = 200;

export type ClientSettings = {
  /** Base address of Discord's REST interface with `/api` at its end; the gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
};

/**
 * The client: it hears of servers, of messages in them and of direct messages, without privileged intents. Discord sends the words
 * of a message only when the message mentions the bot or is a direct one, which is what the bot answers.
 */
export const createClient = (settings: ClientSettings = {}): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come from channels that nobody told us of before.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    failIfNotExists: false,
    rest: restOptions(settings.apiUrl),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_KEPT,
      UserManager: { maxSize: PEOPLE_KEPT, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: PEOPLE_KEPT,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
    }),
    sweepers: Options.DefaultSweeperSettings,
  });
