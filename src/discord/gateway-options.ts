import {
  SimpleShardingStrategy,
  WebSocketShardEvents,
  WebSocketShardStatus,
  type ClientOptions,
} from 'discord.js';
import type { Clock } from './clock.ts';
import { createGatewayPace } from './gateway-pace.ts';

type GatewayOptions = NonNullable<ClientOptions['ws']>;

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
      options.retrieveSessionInfo = async (shardId) => {
        const session = await retrieveSessionInfo(shardId);
        const status = (await strategy.fetchStatus()).get(shardId);
        if (status !== WebSocketShardStatus.Idle) return session;
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
