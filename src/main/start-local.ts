import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { GatewayIntentBits, type Client } from 'discord.js';
import type { Clock } from '../discord/clock.ts';
import type { CommandContext } from '../discord/command.ts';
import { fitsButton } from '../discord/example-buttons.ts';
import { messagePost } from '../discord/messages.ts';
import type { Registry } from '../discord/registry.ts';
import type { Reply } from '../discord/reply.ts';
import { LocalError } from '../local/local-error.ts';
import { startLocalServer } from '../local/local-server.ts';
import type { PageFolders } from '../local/page-files.ts';
import { startLoopback, type Loopback } from '../loopback/loopback.ts';
import { WRONG_SETTINGS } from './exit-status.ts';
import type { FolderNews } from './folder-news.ts';
import { LOCAL_SERVER_ID } from './local-server-id.ts';
import { newsMessage, welcomeMessage } from './local-messages.ts';
import type { OpenArticles } from './open-articles.ts';
import type { Keeping } from './open-keeping.ts';
import type { OperationsSettings } from './open-operations.ts';
import type { StrayErrors } from './process-guard.ts';
import { startDiscord } from './start-discord.ts';
import { createSayer } from './sayer.ts';

/*
 * Ids are the same each time, so that the server finds again what it kept, and people what is theirs. They are smaller than any that are
 * made while it runs.
 */

/** Who can be played: so many that private and shared answers can be seen from both sides, and a talk has a third. */
const PEOPLE = [
  { name: 'Ann', id: '100000000000000011' },
  { name: 'Ben', id: '100000000000000012' },
  { name: 'Cem', id: '100000000000000013' },
];

const SERVER = {
  id: LOCAL_SERVER_ID,
  name: 'Footnote',
  channels: [
    { name: 'general', id: '100000000000000021' },
    { name: 'research', id: '100000000000000022' },
  ],
  administrators: ['Ann'],
  roles: [{ name: 'Editors', id: '100000000000000031', members: ['Ben'] }],
};

/** The channel in which the bot says its own. */
const FIRST_CHANNEL = 'general';

/** Messages kept of each channel, and interactions: more than a person reads back. */
const HISTORY = 500;

/** Questions of the first message. */
const WELCOME_QUESTIONS = 5;
/** Questions known before they are chosen: some are too long for a button. */
const QUESTIONS_KNOWN = 10;

/** Bytes of the token by which the bot, and no other program on this machine, logs in. */
const TOKEN_BYTES = 24;

/** What the channel in the browser takes from outside. */
export type LocalChannel = {
  /** 0 for any free one. */
  readonly port: number;
  readonly page: PageFolders;
  readonly operations: OperationsSettings;
  readonly articles: OpenArticles;
  readonly keeping?: Keeping | undefined;
  readonly news: FolderNews;
  readonly registry: Registry;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly clock: Clock;
  /** See `DiscordChannel`. */
  readonly onReady?: (() => void) | undefined;
  /** Ends the channel. */
  readonly signal: AbortSignal;
  readonly strays: StrayErrors;
  /** Ends the process with a status other than 0 after a fault that cannot be mended. */
  readonly crash: () => void;
};

const openLoopback = (): Promise<Loopback> =>
  startLoopback({
    token: randomBytes(TOKEN_BYTES).toString('hex'),
    bot: 'Footnote',
    users: PEOPLE,
    guilds: [SERVER],
    privilegedIntents: GatewayIntentBits.MessageContent,
    history: HISTORY,
  });

/** Writes to the first channel of the loopback, over REST as the bot does on Discord; what cannot be sent is logged. */
const createPoster = (client: Client<true>, discord: Loopback, { logger }: CommandContext) => {
  const id = discord.world.channels.find(
    (channel) => 'name' in channel && channel.name === FIRST_CHANNEL,
  )?.id;
  return async (reply: Reply): Promise<void> => {
    try {
      const channel = id === undefined ? null : await client.channels.fetch(id);
      if (channel?.isSendable() === true) await channel.send(messagePost(reply));
    } catch (error) {
      logger.warn('A message could not be posted in the local channel.', { error });
    }
  };
};

/**
 * Opens the channel in the browser: a Discord of its own on this machine, to which the same bot logs in as it does to Discord, and the page that
 * shows it. Answers until told to stop.
 * @returns the exit status; what has to be set right is said in one sentence
 */
export const startLocal = async (channel: LocalChannel): Promise<number> => {
  const { port, page, articles, news, stdout, stderr, signal } = channel;
  const { say, complain } = createSayer(stdout, stderr);
  const discord = await openLoopback();
  let unlisten: (() => void) | undefined;
  try {
    const server = await startLocalServer({
      discord,
      port,
      folders: page,
      now: () => channel.clock.now(),
      report: (error) => complain(`The local channel has a fault: ${String(error)}`),
    });
    const onOnline = (client: Client<true>, context: CommandContext): void => {
      say(`Footnote is open at ${server.origin} – open it in a browser. Ctrl-C ends.`);
      const post = createPoster(client, discord, context);
      unlisten = news.listen((change) => void post(newsMessage(change)));
      void welcome(context).then(post);
    };
    const welcome = async ({ suggestions }: CommandContext): Promise<Reply> => {
      const known = await suggestions.likely.atLeast(QUESTIONS_KNOWN);
      const questions = known.map(({ text }) => text).filter(fitsButton);
      return welcomeMessage(articles.collection.count, questions.slice(0, WELCOME_QUESTIONS));
    };
    try {
      return await startDiscord({
        ...channel,
        settings: { token: discord.token, apiUrl: discord.apiUrl, guildId: undefined, messageContent: true },
        isQuiet: true,
        onOnline,
        signal,
      });
    } finally {
      unlisten?.();
      await server.close();
    }
  } catch (error) {
    if (!(error instanceof LocalError)) throw error;
    complain(error.message);
    return WRONG_SETTINGS;
  } finally {
    await discord.close();
  }
};
