import type { Client } from 'discord.js';
import type { Logger } from '../discord/logger.ts';
import { logObservations, type Observe } from '../discord/observe.ts';
import { gatewayState } from '../discord/observe-gateway.ts';
import type { Operations } from '../discord/operations.ts';
import { healthOf } from './health.ts';
import type { MonitoringSettings, Settings } from './settings.ts';

export type OperationsSettings = Pick<Settings, 'logLevel' | 'monitoring' | 'limits'>;

/** What a run is watched with. */
export type Watch = {
  readonly settings: OperationsSettings;
  /** What is indexed at present. */
  readonly size: () => { readonly articles: number; readonly sentences: number };
  readonly logger: Logger;
  /** Tells the operator something, a line at a time. */
  readonly say: (line: string) => void;
  /** Aborts when the bot is to stop. */
  readonly signal: AbortSignal;
};

export type OpenOperations = {
  readonly operations: Operations;
  /** Ends what was opened for it. */
  readonly close: () => Promise<void>;
};

/** Loads the metrics only when they are asked for. */
const openMonitoring = async (client: Client, monitoring: MonitoringSettings, watch: Watch) => {
  const [{ createMetrics }, { startMonitoringServer }] = await Promise.all([
    import('./metrics.ts'),
    import('./monitoring-server.ts'),
  ]);
  const metrics = createMetrics({
    gateway: () => gatewayState(client),
    ping: () => client.ws.ping,
    servers: () => client.guilds.cache.size,
    articles: () => watch.size().articles,
    sentences: () => watch.size().sentences,
  });
  const server = await startMonitoringServer(monitoring, {
    health: () => healthOf(gatewayState(client), watch.signal.aborted),
    metrics,
  });
  watch.say(`Health and metrics: ${server.origin}/healthz and /metrics.`);
  return { observe: metrics.observe, close: server.close };
};

/**
 * Opens what the bot is watched by: the log, and the metrics when a port is set.
 * @throws {MonitoringError} when that port can't be listened on
 */
export const openOperations = async (client: Client, watch: Watch): Promise<OpenOperations> => {
  const { limits, monitoring } = watch.settings;
  const log = logObservations(watch.logger);
  if (monitoring === undefined)
    return { operations: { observe: log, limits }, close: () => Promise.resolve() };
  const { observe: measure, close } = await openMonitoring(client, monitoring, watch);
  const observe: Observe = (observation) => {
    log(observation);
    measure(observation);
  };
  return { operations: { observe, limits }, close };
};
