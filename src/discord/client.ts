import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { systemClock, type Clock } from './clock.ts';
import { gatewayOptions } from './gateway-options.ts';
import { NO_MENTIONS } from './messages.ts';
import { restOptions } from './rest-options.ts';

/** Messages of a channel that are remembered: one that just came, and the one it replies to, which came with it and else would have to be asked for. */
const MESSAGES_KEPT = 2;

/** Threads of a channel that are remembered; the others are asked for again when somebody writes in them. */
const THREADS_KEPT = 200;

/** People that are remembered, in all and of a server: only the one who asks just now is needed. */
const PEOPLE_KEPT = 200;

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export type ClientSettings = {
  /** Base address of Discord's REST interface with `/api` at its end; the gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
  /** Whether to ask for the words of all messages, a privileged intent; false unless given. */
  readonly messageContent?: boolean;
  /** The system's unless given. */
  readonly clock?: Clock;
  /** Numbers in [0, 1); `Math.random` unless given. */
  readonly random?: () => number;
};

/**
 * The client: it hears of servers, of messages in them and of direct messages. Without the privileged intent, Discord sends the words
 * of a message only when the message mentions the bot or is a direct one.
 */
export const createClient = (settings: ClientSettings = {}): Client =>
  new Client({
    intents: settings.messageContent === true ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // Direct messages come from channels that nobody told us of before.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    failIfNotExists: false,
    // Each message gets a nonce that Discord takes once: so it can be sent again when its answer was lost.
    enforceNonce: true,
    rest: restOptions(settings.apiUrl, settings.clock),
    ws: gatewayOptions(settings.clock ?? systemClock, settings.random ?? Math.random),
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
      GuildTextThreadManager: THREADS_KEPT,
    }),
    sweepers: Options.DefaultSweeperSettings,
  });
