import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { GATEWAY_STATES, type GatewayState } from '../discord/observe-gateway.ts';
import type { Observe } from '../discord/observe.ts';

/**
 * Upper bounds in seconds. A question is answered within some 10 ms and the way to Discord takes some 100 ms, so most lie between these; at 1.5 s
 * "thinking…" is shown; after 3 s Discord takes no first answer; a request is given up after 5 s.
 */
const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 5, 10];

/** What is looked up when somebody asks for the metrics. */
export type Watched = {
  readonly gateway: () => GatewayState;
  /** Milliseconds of the last heartbeat's way there and back; negative when there was none. */
  readonly ping: () => number;
  readonly servers: () => number;
  readonly articles: () => number;
  readonly sentences: () => number;
};

export type Metrics = {
  readonly observe: Observe;
  /** Everything in the text format of Prometheus. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const gauge = (registry: Registry, name: string, help: string, value: () => number): void => {
  registry.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(value());
      },
    }),
  );
};

/** The bot's metrics and those of its process, in a registry of their own. Names follow Prometheus: a unit at the end, counters `_total`. */
export const createMetrics = (watched: Watched): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'footnote_interactions_total',
    help: 'Interactions and answered messages by what was used and how it ended.',
    labelNames: ['kind', 'name', 'outcome'],
    registers: [registry],
  });
  const latency = new Histogram({
    name: 'footnote_interaction_duration_seconds',
    help: 'From the arrival of an interaction or a message until it was answered.',
    labelNames: ['kind', 'name'],
    buckets: LATENCY_BUCKETS,
    registers: [registry],
  });
  registry.registerMetric(
    new Gauge({
      name: 'footnote_gateway_state',
      help: 'How the bot stands with Discord: 1 for the state that it is in, 0 for the others.',
      labelNames: ['state'],
      registers: [],
      collect() {
        const present = watched.gateway();
        for (const state of GATEWAY_STATES) this.set({ state }, state === present ? 1 : 0);
      },
    }),
  );
  gauge(
    registry,
    'footnote_gateway_ping_seconds',
    'The way of the last heartbeat to Discord and back; 0 when there was none.',
    () => Math.max(0, watched.ping()) / 1000,
  );
  gauge(registry, 'footnote_servers', 'Servers that the bot is in.', watched.servers);
  gauge(registry, 'footnote_index_articles', 'Articles that answers come from.', watched.articles);
  gauge(registry, 'footnote_index_sentences', 'Sentences in the index.', watched.sentences);
  return {
    observe({ kind, name, outcome, milliseconds }) {
      interactions.inc({ kind, name, outcome });
      latency.observe({ kind, name }, Math.max(0, milliseconds) / 1000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
