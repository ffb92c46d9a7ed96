import {
  ApplicationCommandOptionType,
  Events,
  GatewayIntentBits,
  type Client,
  type CommandInteractionOption,
} from 'discord.js';
import { registry } from '../../commands/registry.ts';
import type { Answerer } from '../../src/answering/answerer.ts';
import type { ClaimChecker } from '../../src/claims/claim-checker.ts';
import type { Conversations } from '../../src/conversation/conversations.ts';
import { attachBot } from '../../src/discord/bot.ts';
import { createEarlierQuestions } from '../../src/discord/earlier-questions.ts';
import type { BotContext } from '../../src/discord/command.ts';
import type { Engine, EngineOf } from '../../src/discord/engine.ts';
import { createClient } from '../../src/discord/client.ts';
import { systemClock, type Clock } from '../../src/discord/clock.ts';
import { joinLibraries, type Library } from '../../src/discord/library.ts';
import type { Logger } from '../../src/discord/logger.ts';
import { logObservations, type Observation } from '../../src/discord/observe.ts';
import type { RateLimits } from '../../src/discord/rate-limit.ts';
import { createCommandStore, registerCommands } from '../../src/discord/register.ts';
import type { Registry } from '../../src/discord/registry.ts';
import type { Spelling } from '../../src/discord/spelling.ts';
import type { Suggestions } from '../../src/discord/suggestions.ts';
import { createSystemClock } from '../../src/loopback/clock.ts';
import { LIMITS } from '../../src/loopback/limits.ts';
import { startLoopback, type Loopback, type LoopbackOptions } from '../../src/loopback/loopback.ts';
import { createSeededRandom } from '../../src/loopback/seeded-random.ts';
import { createWatchedLog } from './watched-log.ts';

type LogLine = {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly error: unknown;
};

/** Keeps the lines, and writes them as a run does. */
const memoryLogger = (lines: LogLine[], written: Logger): Logger => {
  const at =
    (level: LogLine['level']): Logger['info'] =>
    (message, fields) => {
      lines.push({ level, message, error: fields?.['error'] });
      written[level](message, fields);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** The machine's clock, put forward when a bot leaves: the next one comes more than five seconds later, as Discord wants it. */
const createForwardClock = () => {
  const system = createSystemClock();
  let ahead = 0;
  return {
    now: () => system.now() + ahead,
    schedule: (at: number, task: () => void) => system.schedule(at - ahead, task),
    putForward(milliseconds: number) {
      ahead += milliseconds;
    },
  };
};

export type RunningBot = {
  readonly discord: Loopback;
  readonly client: Client;
  /** What went wrong or is worth knowing; without the lines about single interactions, which are `observed`. */
  readonly log: readonly LogLine[];
  /** The interactions and answered messages, as they were over. */
  readonly observed: readonly Observation[];
  /** Everything that stands in the written log. */
  readonly written: () => string;
  /** Ends the bot alone: its Discord goes on, for the next one. Rejects when something stands in the log that must not. */
  leave(): Promise<void>;
  /** Ends the bot, then the loopback. Rejects when a token of either, or what a person wrote, stands in the log. */
  stop(): Promise<void>;
};

export type BotParts = {
  readonly library: Library;
  readonly conversations: Conversations;
  readonly answerer?: Answerer;
  readonly claims?: ClaimChecker;
  readonly spelling?: Spelling;
  readonly suggestions?: Partial<Suggestions>;
  /** Articles of the library that a server added; none unless given. */
  readonly own?: Library;
  /** While articles are being indexed; all are unless given. */
  readonly loading?: Engine['loading'];
  /** One engine of the parts above for all places unless given. */
  readonly engineOf?: EngineOf;
  readonly deskOf?: BotContext['deskOf'];
  readonly notebookOf?: BotContext['notebookOf'];
  readonly privacyOf?: BotContext['privacyOf'];
  /** Whether the client asks for the words of all messages. */
  readonly messageContent?: boolean;
  readonly clock?: Clock;
  readonly registry?: Registry;
  /** None unless given. */
  readonly limits?: RateLimits;
  /** The Discord of a bot that left; a new one unless given. */
  readonly discord?: Loopback;
  /** Beside its people and its server. */
  readonly loopback?: LoopbackOptions;
  /** Of the connection; the system's unless given. */
  readonly connectionClock?: Clock;
};

const noAnswers: Answerer = {
  ask: () => Promise.reject(new Error('Ask the conversations.')),
  search: () => Promise.resolve([]),
};

const noClaims: ClaimChecker = {
  check: () => Promise.reject(new Error('Give the bot a claim checker.')),
  checkText: () => Promise.reject(new Error('Give the bot a claim checker.')),
};

/** The strings that were typed into a command. */
const typedInto = (options: readonly CommandInteractionOption[]): readonly string[] =>
  options.flatMap(({ type, value, options = [] }) => [
    ...(type === ApplicationCommandOptionType.String && typeof value === 'string' ? [value] : []),
    ...typedInto(options),
  ]);

/** The clocks of the loopbacks started here. */
const clocks = new WeakMap<Loopback, ReturnType<typeof createForwardClock>>();

const startNewsroom = async (parts: BotParts): Promise<Loopback> => {
  const clock = createForwardClock();
  const discord = await startLoopback({
    users: ['ann', 'ben'],
    guilds: [{ name: 'newsroom', channels: ['general'] }],
    ...(parts.messageContent === true && { privilegedIntents: GatewayIntentBits.MessageContent }),
    clock,
    ...parts.loopback,
  });
  clocks.set(discord, clock);
  return discord;
};

/** The bot as it runs, with a real client, on a loopback where Ann and Ben meet in "general". */
export const runBot = async (parts: BotParts): Promise<RunningBot> => {
  const discord = parts.discord ?? (await startNewsroom(parts));
  const client = createClient({
    apiUrl: discord.apiUrl,
    random: createSeededRandom(1),
    messageContent: parts.messageContent === true,
    ...(parts.connectionClock && { clock: parts.connectionClock }),
  });
  const log: LogLine[] = [];
  const observed: Observation[] = [];
  const watched = createWatchedLog([discord.token]);
  client.on(Events.InteractionCreate, (interaction) => {
    watched.watch(interaction.token);
    if (interaction.isChatInputCommand() || interaction.isAutocomplete())
      typedInto(interaction.options.data).forEach(watched.watchWords);
  });
  client.on(Events.MessageCreate, ({ author, content }) => {
    if (!author.bot) watched.watchWords(content);
  });
  const logLine = logObservations(watched.logger);
  const used = parts.registry ?? registry;
  const engine: Engine = {
    answerer: parts.answerer ?? noAnswers,
    conversations: parts.conversations,
    claims: parts.claims ?? noClaims,
    spelling: parts.spelling ?? (() => undefined),
    suggestions: {
      earlier: createEarlierQuestions(),
      likely: { known: () => [], atLeast: () => Promise.resolve([]) },
      completeWord: () => [],
      ...parts.suggestions,
    },
    library: parts.library,
    own: parts.own ?? joinLibraries([]),
    loading: parts.loading ?? (() => undefined),
  };
  const bot = attachBot(
    client,
    used,
    {
      engineOf: parts.engineOf ?? (() => Promise.resolve(engine)),
      deskOf: parts.deskOf,
      notebookOf: parts.notebookOf,
      privacyOf: parts.privacyOf,
      clock: parts.clock ?? systemClock,
      logger: memoryLogger(log, watched.logger),
      commands: used.data,
    },
    {
      observe: (observation) => {
        observed.push(observation);
        logLine(observation);
      },
      limits: parts.limits ?? { perUser: 0, perServer: 0 },
    },
  );
  client.rest.setToken(discord.token);
  await registerCommands(createCommandStore(client.rest, discord.applicationId, undefined), used.data);
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  await ready;
  return {
    discord,
    client,
    log,
    observed,
    written: watched.text,
    async leave() {
      await bot.stop();
      clocks.get(discord)?.putForward(LIMITS.gateway.identifyInterval);
      watched.check();
    },
    async stop() {
      await bot.stop();
      await discord.close();
      watched.check();
    },
  };
};
