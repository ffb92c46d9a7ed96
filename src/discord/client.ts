import { Client, GatewayIntentBits, Options, Partials, type ClientOptions } from 'discord.js';
import { NO_MENTIONS } from './messages.ts';

/** Messages of a channel that are remembered: none is looked up later, one is kept for the library's own bookkeeping. */
const MESSAGES_KEPT = 1;

/** People that are remembered, in all and of a server: only the one who asks just now is needed. */
const PEOPLE_KEPT = 200;

/**
 * Milliseconds after which a request is given up. An interaction has no use for an answer after 3 s; a deferred answer with a file, or
 * the commands at the start, may take a little longer.
 */
const REQUEST_TIMEOUT = 5000;

/** Requests repeated after a server error or a lost connection; an answer that comes after 3 s is of no use. */
const RETRIES = 1;

export type ClientSettings = {
  /** Base address of Discord's REST interface with `/api` at its end; the gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
};

const restOptions = ({ apiUrl }: ClientSettings): NonNullable<ClientOptions['rest']> => ({
  version: '10',
  timeout: REQUEST_TIMEOUT,
  retries: RETRIES,
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
});

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
    rest: restOptions(settings),
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
