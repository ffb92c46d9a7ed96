import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { healthOf } from '../../src/main/health.ts';
import { begin, START_TIME } from './running.ts';

type Running = ReturnType<typeof begin>;

let discord: Loopback;
let running: Running | undefined;

beforeEach(async () => {
  discord = await startLoopback({ users: ['ann'], guilds: [{ name: 'newsroom', channels: ['general'] }] });
});

afterEach(async () => {
  running?.stop.abort();
  await running?.status;
  running = undefined;
  await discord.close();
});

const variables = (more: Record<string, string> = {}) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  METRICS_PORT: '0',
  ...more,
});

const originOf = async ({ stdout }: Running): Promise<string> => {
  await stdout.holds('/metrics.\n');
  return /Health and metrics: (\S+)\/healthz/.exec(stdout.text())?.[1] ?? '';
};

const online = async (): Promise<string> => {
  running = begin(variables());
  await running.stdout.holds('Online as');
  return originOf(running);
};

const healthAt = async (origin: string): Promise<unknown> => {
  const response = await fetch(`${origin}/healthz`);
  return { status: response.status, body: await response.json() };
};

/** The samples of Prometheus' text format, by name and labels. */
const metricsAt = async (origin: string): Promise<ReadonlyMap<string, number>> => {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
  );
};

/** The counter of a command that ended so. */
const series = (outcome: string, name: string): string =>
  `footnote_interactions_total{kind="command",name="${name}",outcome="${outcome}"}`;

const ask = (question: string) =>
  discord.command({ user: 'ann', channel: 'general', name: 'ask', options: { question } }).response();

describe('health', { timeout: START_TIME }, () => {
  it('is good once the bot is connected', async () => {
    expect(await healthAt(await online())).toEqual({ status: 200, body: { ok: true } });
  });

  it('is bad while the connection is lost, and good again afterwards', async () => {
    const origin = await online();
    discord.gateway.go();
    await expect
      .poll(() => healthAt(origin))
      .toEqual({
        status: 503,
        body: { ok: false, reason: 'The connection to Discord was lost; connecting again.' },
      });
    expect((await metricsAt(origin)).get('footnote_gateway_state{state="ready"}')).toBe(0);
    discord.gateway.come();
    await expect.poll(() => healthAt(origin)).toEqual({ status: 200, body: { ok: true } });
  });

  it('is bad before the bot is connected', async () => {
    discord.gateway.go();
    running = begin(variables());
    expect(await healthAt(await originOf(running))).toEqual({
      status: 503,
      body: { ok: false, reason: 'The connection to Discord is not there yet.' },
    });
    discord.gateway.come();
    await running.stdout.holds('Online as');
  });

  it('is bad while the bot is being stopped', () => {
    expect(healthOf('ready', true)).toEqual({ ok: false, reason: 'The bot is being stopped.' });
  });
});

describe('metrics', { timeout: START_TIME }, () => {
  it('count what was asked and how it ended, how long it took, and what there is', async () => {
    const origin = await online();
    await ask('What is the annual sales volume of Yuante New Materials?');
    await ask('?');
    await discord.command({ user: 'ann', channel: 'general', name: 'help' }).response();
    await expect.poll(async () => (await metricsAt(origin)).get(series('shown', 'help'))).toBe(1);
    const metrics = await metricsAt(origin);
    expect(metrics.get(series('answered', 'ask'))).toBe(1);
    expect(metrics.get(series('problem', 'ask'))).toBe(1);
    expect(metrics.get('footnote_interaction_duration_seconds_count{kind="command",name="ask"}')).toBe(2);
    expect(metrics.get('footnote_gateway_state{state="ready"}')).toBe(1);
    expect(metrics.get('footnote_gateway_state{state="connecting"}')).toBe(0);
    expect(metrics.get('footnote_servers')).toBe(1);
    expect(metrics.get('footnote_index_articles')).toBe(5);
    expect(metrics.get('footnote_index_sentences')).toBeGreaterThan(100);
    expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });

  it('hold nothing of what was asked and nobody’s id', async () => {
    const origin = await online();
    await ask('What is the annual sales volume of Yuante New Materials?');
    const text = await (await fetch(`${origin}/metrics`)).text();
    expect(text).not.toContain('Yuante');
    expect(discord.world.guilds.map(({ id }) => text.includes(id))).toEqual([false]);
  });
});

/** Sends a method that `fetch` may not send, or a path as it stands. */
const send = (origin: string, method: string, path: string) =>
  new Promise<{ status: number | undefined; allow: string | undefined; body: string }>((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, allow: response.headers.allow, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

describe('the port', { timeout: START_TIME }, () => {
  it('answers a wrong path and a wrong method as HTTP asks for', async () => {
    const origin = await online();
    expect(await send(origin, 'GET', '/')).toMatchObject({
      status: 404,
      body: 'There is nothing here; see /healthz and /metrics.\n',
    });
    expect(await send(origin, 'POST', '/metrics')).toMatchObject({ status: 405, allow: 'GET, HEAD' });
    expect(await send(origin, 'DELETE', '/healthz')).toMatchObject({ status: 405, allow: 'GET, HEAD' });
    expect(await send(origin, 'HEAD', '/healthz')).toMatchObject({ status: 200, body: '' });
    expect(await send(origin, 'GET', '/healthz?verbose=1')).toMatchObject({ status: 200 });
  });

  it('is closed with the bot', async () => {
    const origin = await online();
    running?.stop.abort();
    expect(await running?.status).toBe(0);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('is not opened unless it is set', async () => {
    running = begin(variables({ METRICS_PORT: '' }));
    await running.stdout.holds('Online as');
    expect(running.stdout.text()).not.toContain('metrics');
  });
});

describe('a port that cannot be had', { timeout: START_TIME }, () => {
  let taken: Server;

  beforeEach(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    await new Promise((resolve) => {
      taken.close(resolve);
    });
  });

  it('that is in use ends the start with one sentence, before anything is registered', async () => {
    const { port } = taken.address() as AddressInfo;
    const { status, stderr } = begin(variables({ METRICS_PORT: String(port) }));
    expect(await status).toBe(2);
    expect(stderr.text()).toBe(
      `footnote: Port ${port} on 127.0.0.1 is in use; set METRICS_PORT to another one, or end what uses it.\n`,
    );
    expect(discord.commands()).toEqual([]);
  });

  it('on an address of another machine ends it as well', async () => {
    const { status, stderr } = begin(variables({ METRICS_HOST: '192.0.2.1' }));
    expect(await status).toBe(2);
    expect(stderr.text()).toMatch(/^footnote: METRICS_HOST "192\.0\.2\.1" is not an address .*\.\n$/);
  });
});
