import { GatewayIntentBits } from 'discord-api-types/v10';

import { createChanges } from './changes.ts';
import { type Clock, createSystemClock } from './clock.ts';
import { createCommandRegistry, type Scope } from './command-registry.ts';
import type { Dispatch } from './dispatcher.ts';
import type { CommandForm } from './forms/command.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { BACKLOG, createGateway, type Gateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { createManagement, type Management } from './management.ts';
import { createMessageEvents } from './message-events.ts';
import { createMessageStore } from './message-store.ts';
import { createPeople, type People } from './people.ts';
import type { Platform } from './platform.ts';
import { createPosting } from './posting.ts';
import { createRequestRate } from './request-rate.ts';
import { createRouter } from './router.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { discoveryRoutes } from './routes/discovery-routes.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { threadRoutes } from './routes/thread-routes.ts';
import { webhookRoutes } from './routes/webhook-routes.ts';
import { createRestServer } from './server.ts';
import { createSnowflakes } from './snowflake.ts';
import { createThreads } from './threads.ts';
import { createTyping } from './typing.ts';
import { createWorld, type GuildSetup, type UserSetup, type World } from './world.ts';

export type LoopbackOptions = {
  /** The machine's clock unless given. */
  readonly clock?: Clock;
  /** The bot's token; anything else is refused. */
  readonly token?: string;
  /** The bot's name. */
  readonly bot?: string;
  readonly users?: readonly UserSetup[];
  readonly guilds?: readonly GuildSetup[];
  /** Privileged intents that are switched on for the application; none unless given, as with a new application. */
  readonly privilegedIntents?: number;
  /** Whether an event of that name is sent twice, as Discord does at times; never unless given. */
  readonly repeats?: (event: string) => boolean;
  /** Interactions, messages, files and events for a session to take up that are kept; all unless given. The oldest go first. */
  readonly history?: number;
  /** TCP port; any free one unless given. */
  readonly port?: number;
};

/** A request that no route took. */
type UnexpectedRequest = { readonly method: string; readonly path: string };

export type Loopback = People &
  Management & {
    /** For the client's `rest.api`, without the version. */
    readonly apiUrl: string;
    readonly gatewayUrl: string;
    readonly token: string;
    /** Id of the application and of its bot; `mention` is the text that mentions the bot. */
    readonly applicationId: string;
    readonly mention: string;
    readonly world: World;
    readonly gateway: Gateway;
    /** What goes wrong with requests. */
    readonly faults: Faults;
    /** The files of messages. */
    readonly files: Pick<FileStore, 'get'>;
    /** Calls `listener` whenever something may have changed: messages, channels, commands, sessions, typing. @returns what ends that */
    watch(listener: () => void): () => void;
    /** Whether the bot types in a channel, by its id. */
    isTyping(channel: string): boolean;
    /** The commands that are registered in a server, or globally. */
    commands(scope?: Scope): readonly CommandForm[];
    /** What the bot asked for and no route took: empty at the end of a good test. */
    readonly unexpected: readonly UnexpectedRequest[];
    /** Ends every connection; what is still waited for is rejected. */
    close(): Promise<void>;
  };

/**
 * Starts a Discord on this machine: REST and gateway for one bot, and the side of the people who talk to it. It keeps state and
 * refuses what Discord refuses: late and second answers, forms over a limit, commands that aren't registered.
 *
 * What a person does (`command`, `menuCommand`, `click`, `select`, `submitModal`) gives an exchange, whose promises resolve as the bot
 * answers: `response()`, `edited()`, `followUp()`, `modal()`; `autocomplete` gives the choices. `say` writes a message, `read` and
 * `awaitMessage` give a channel's messages as one person sees them. Users and channels go by name or id; `direct(user)` gives the
 * channel of a direct conversation. What those who run a server do is there too (`deny`, `deleteChannel`, `joinGuild` …). `faults.add` lets
 * requests go wrong, and `gateway` connections. With a manual clock, three seconds pass when `advance(3_000)` says so.
 *
 * @example
 * const discord = await startLoopback({ users: ['ann'], guilds: [{ name: 'newsroom', channels: ['general'] }] });
 * // a discord.js client logs in with rest.api = discord.apiUrl and discord.token, and registers its commands
 * const asked = discord.command({ user: 'ann', channel: 'general', name: 'ask', options: { question: '…' } });
 * const card = await asked.response(); // { text, components, buttons, files, ephemeral, pinged, … }
 * const more = await discord.click({ user: 'ann', message: card, customId: 'more' }).response();
 * await discord.close();
 */
export const startLoopback = async (options: LoopbackOptions = {}): Promise<Loopback> => {
  const clock = options.clock ?? createSystemClock();
  const token = options.token ?? 'loopback-token';
  const nextId = createSnowflakes(clock);
  const changes = createChanges();
  const world = createWorld(
    {
      bot: { name: options.bot ?? 'footnote' },
      users: options.users ?? ['ann'],
      guilds: options.guilds ?? [{ name: 'newsroom' }],
    },
    nextId,
  );
  let port = options.port ?? 0;
  const origin = () => `http://127.0.0.1:${port}`;
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;
  const files = createFileStore(nextId, origin, options.history);
  const faults = createFaults();
  const messages = createMessageStore(clock, changes, nextId, options.history);
  // The gateway needs the server, whose routes dispatch through the gateway.
  const dispatch: Dispatch = (event, data) => {
    gateway.dispatch(event, data);
    changes.announce();
  };
  const { MessageContent } = GatewayIntentBits;
  const readsContent = ((options.privilegedIntents ?? 0) & MessageContent) !== 0;
  const events = createMessageEvents(world, messages, files, dispatch, readsContent);
  const threads = createThreads({ clock, world, messages }, events, dispatch, nextId);
  const typing = createTyping(clock, changes);
  const platform: Platform = {
    clock,
    world,
    messages,
    files,
    posting: createPosting(clock, messages, files, events, threads),
    events,
    threads,
    typing,
    commands: createCommandRegistry(clock, nextId, () => changes.announce()),
    interactions: createInteractions(clock, changes, nextId, options.history),
    dispatch,
    changes,
    nextId,
  };
  const unexpected: UnexpectedRequest[] = [];
  const routes = [
    ...discoveryRoutes(platform, { url: gatewayUrl, identifiesLeft: () => gateway.identifiesLeft() }),
    ...applicationRoutes(platform),
    ...channelRoutes(platform, options.history),
    ...threadRoutes(platform),
    ...interactionRoutes(platform),
    ...webhookRoutes(platform),
  ];
  const handle = createRouter(routes, token, ({ method, path }) => unexpected.push({ method, path }));
  const rate = createRequestRate(clock);
  const server = createRestServer(
    handle,
    files,
    (request) => faults.next(request) ?? rate.refusal(request.path),
    (status) => rate.answered(status),
  );
  const gateway = createGateway(server, {
    clock,
    world,
    token,
    privilegedIntents: options.privilegedIntents ?? 0,
    repeats: options.repeats ?? (() => false),
    backlog: options.history ?? BACKLOG,
    changed: () => changes.announce(),
    url: gatewayUrl,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address === 'object' && address) ({ port } = address);

  return {
    ...createPeople(platform),
    ...createManagement(platform),
    apiUrl: `${origin()}/api`,
    gatewayUrl: gatewayUrl(),
    token,
    applicationId: world.bot.id,
    mention: `<@${world.bot.id}>`,
    world,
    gateway,
    faults,
    files,
    watch: (look) => changes.watch(look),
    isTyping: (channel) => typing.isIn(channel),
    unexpected,
    commands: (scope) => platform.commands.in(scope).map(({ form }) => form),
    async close() {
      gateway.close();
      changes.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
