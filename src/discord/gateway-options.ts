import {
  SimpleShardingStrategy,
  WebSocketShardEvents,
  WebSocketShardStatus,
  type ClientOptions,
} from 'discord.js';
import type { Clock } from './clock.ts';
import { createGatewayPace } from './gateway-pace.ts';

type GatewayOptions = NonNullable<ClientOptions['ws']>;

/**
 * Milliseconds for which a session is kept while no connection is made. Discord doesn't say how long it keeps one; after so long the address of the session may
 * be what is out of order, and the general one is tried.
 */
export const SESSION_KEPT = 2 * 60 * 1000;

/** Resolves at the instant, or when the signal aborts. */
const until = (clock: Clock, at: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (at <= clock.now() || signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.schedule(at, end);
    signal.addEventListener('abort', end);
  });

/**
 * Options that keep the client to a pace with the gateway. `@discordjs/ws` tries again every half second for ever and sends an
 * IDENTIFY every 5 s. It looks up the session of an idle shard before each attempt to connect: there the attempt is made to wait.
 * It also gives the session up when a connection is not made, though Discord has it still: then it is kept, so that a short outage costs no IDENTIFY and what
 * was said meanwhile is heard.
 * @param random in [0, 1)
 */
export const gatewayOptions = (clock: Clock, random: () => number): GatewayOptions => {
  const pace = createGatewayPace(clock, random);
  return {
    buildStrategy(manager) {
      const strategy = new SimpleShardingStrategy(manager);
      let stopping = new AbortController();
      const { options } = manager;
      const retrieveSessionInfo = options.retrieveSessionInfo.bind(options);
      const updateSessionInfo = options.updateSessionInfo.bind(options);
      const statusOf = async (shardId: number) => (await strategy.fetchStatus()).get(shardId);
      let failingSince: number | undefined;
      options.updateSessionInfo = async (shardId, session) => {
        if (session === null && (await statusOf(shardId)) === WebSocketShardStatus.Connecting) {
          failingSince ??= clock.now();
          if (clock.now() - failingSince < SESSION_KEPT) return;
        }
        failingSince = undefined;
        await updateSessionInfo(shardId, session);
      };
      options.retrieveSessionInfo = async (shardId) => {
        const session = await retrieveSessionInfo(shardId);
        if ((await statusOf(shardId)) !== WebSocketShardStatus.Idle) return session;
        const { signal } = stopping;
        await until(clock, pace.connectAt(session !== null), signal);
        // A shard that was given up while it waited must not connect: its attempt ends here.
        if (signal.aborted) return new Promise(() => undefined);
        pace.attempted();
        return session;
      };
      manager.on(WebSocketShardEvents.Ready, () => {
        pace.connected();
      });
      manager.on(WebSocketShardEvents.Resumed, () => {
        pace.connected();
      });
      return {
        spawn: (ids) => {
          stopping = new AbortController();
          return strategy.spawn(ids);
        },
        connect: () => strategy.connect(),
        destroy: (options) => {
          stopping.abort();
          return strategy.destroy(options);
        },
        send: (id, message) => strategy.send(id, message),
        fetchStatus: () => strategy.fetchStatus(),
      };
    },
    buildIdentifyThrottler: () => ({
      async waitForIdentify(_shardId, signal) {
        await until(clock, pace.identifyAt(), signal);
        signal.throwIfAborted();
        pace.identified();
      },
    }),
  };
};
