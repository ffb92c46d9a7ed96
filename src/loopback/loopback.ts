import { createChanges } from './changes.ts';
import { type Clock, createSystemClock } from './clock.ts';
import { createCommandRegistry, type Scope } from './command-registry.ts';
import type { Dispatch } from './dispatcher.ts';
import type { CommandForm } from './forms/command.ts';
import { createFileStore } from './file-store.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { createMessageEvents } from './message-events.ts';
import { createMessageStore } from './message-store.ts';
import { createPeople, type People } from './people.ts';
import type { Platform } from './platform.ts';
import { createPosting } from './posting.ts';
import { createRouter } from './router.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { discoveryRoutes } from './routes/discovery-routes.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { webhookRoutes } from './routes/webhook-routes.ts';
import { createRestServer } from './server.ts';
import { createSnowflakes } from './snowflake.ts';
import { createWorld, type GuildSetup, type World } from './world.ts';

export type LoopbackOptions = {
  /** The machine's clock unless given. */
  readonly clock?: Clock;
  /** The bot's token; anything else is refused. */
  readonly token?: string;
  /** The bot's name. */
  readonly bot?: string;
  /** Names of people. */
  readonly users?: readonly string[];
  readonly guilds?: readonly GuildSetup[];
  /** Privileged intents that are switched on for the application; none unless given, as with a new application. */
  readonly privilegedIntents?: number;
  /** TCP port; any free one unless given. */
  readonly port?: number;
};

/** A request that no route took. */
type UnexpectedRequest = { readonly method: string; readonly path: string };

export type Loopback = People & {
  /** For the client's `rest.api`, without the version. */
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  readonly token: string;
  /** Id of the application and of its bot; `mention` is the text that mentions the bot. */
  readonly applicationId: string;
  readonly mention: string;
  readonly world: World;
  readonly gateway: Gateway;
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
 * channel of a direct conversation. With a manual clock, three seconds pass when `advance(3_000)` says so.
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
  const files = createFileStore(nextId, origin);
  const messages = createMessageStore(clock, changes, nextId);
  // The gateway needs the server, whose routes dispatch through the gateway.
  const dispatch: Dispatch = (event, data) => gateway.dispatch(event, data);
  const platform: Platform = {
    clock,
    world,
    messages,
    files,
    posting: createPosting(clock, messages, files, createMessageEvents(world, messages, files, dispatch)),
    commands: createCommandRegistry(clock, nextId),
    interactions: createInteractions(clock, changes, nextId),
    dispatch,
    changes,
    nextId,
  };
  const unexpected: UnexpectedRequest[] = [];
  const routes = [
    ...discoveryRoutes(platform, { url: gatewayUrl, identifiesLeft: () => gateway.identifiesLeft() }),
    ...applicationRoutes(platform),
    ...channelRoutes(platform),
    ...interactionRoutes(platform),
    ...webhookRoutes(platform),
  ];
  const handle = createRouter(routes, token, ({ method, path }) => unexpected.push({ method, path }));
  const server = createRestServer(handle, files);
  const gateway = createGateway(server, {
    clock,
    world,
    token,
    privilegedIntents: options.privilegedIntents ?? 0,
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
    apiUrl: `${origin()}/api`,
    gatewayUrl: gatewayUrl(),
    token,
    applicationId: world.bot.id,
    mention: `<@${world.bot.id}>`,
    world,
    gateway,
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
