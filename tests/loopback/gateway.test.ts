import { once } from 'node:events';

import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { clientFor, logIn } from '../support/client.ts';
import { request } from '../support/rest.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

type Frame = {
  readonly op: GatewayOpcodes;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
};

/** Milliseconds that Discord wants between two IDENTIFYs. */
const IDENTIFY_INTERVAL = 5_000;

let discord: Loopback;
let clock: ManualClock;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  clock = createManualClock();
  discord = await startLoopback({ clock, users: ['ann', 'bob'] });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await discord.close();
});

/** A plain connection: the frames that come, and a way to send. */
const connect = () => {
  const socket = new WebSocket(discord.gatewayUrl);
  sockets.push(socket);
  const frames: Frame[] = [];
  const watchers = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString('utf8')));
    for (const watch of watchers) watch();
  });
  const until = (wanted: (frame: Frame) => boolean) =>
    new Promise<Frame>((resolve) => {
      const watch = () => {
        const frame = frames.find(wanted);
        if (frame) resolve(frame);
      };
      watchers.add(watch);
      watch();
    });
  const send = (message: unknown) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const closed = once(socket, 'close').then(([code]) => Number(code));
  return { socket, frames, until, send, closed };
};

const named = (name: string) => (frame: Frame) => frame.t === name;
const hello = (frame: Frame) => frame.op === GatewayOpcodes.Hello;

const identify = async (intents: number, token = discord.token) => {
  const connection = connect();
  await connection.until(hello);
  connection.send({ op: GatewayOpcodes.Identify, d: { token, intents, properties: {} } });
  return connection;
};

describe('a connection', () => {
  it('is ready, then told of its servers', async () => {
    const { until, frames } = await identify(Guilds);
    const guild = await until(named('GUILD_CREATE'));
    const [guildSetUp] = discord.world.guilds;
    expect(frames.map(({ op, t }) => t ?? op)).toEqual([GatewayOpcodes.Hello, 'READY', 'GUILD_CREATE']);
    expect(frames[1]!.d).toMatchObject({
      user: { id: discord.applicationId, bot: true },
      guilds: [{ id: guildSetUp!.id, unavailable: true }],
      resume_gateway_url: discord.gatewayUrl,
    });
    expect(guild.d).toMatchObject({ name: 'newsroom', channels: [{ name: 'general' }], member_count: 3 });
  });

  it('has its heartbeats acknowledged', async () => {
    const { send, until } = await identify(Guilds);
    send({ op: GatewayOpcodes.Heartbeat, d: 1 });
    await expect(until(({ op }) => op === GatewayOpcodes.HeartbeatAck)).resolves.toBeDefined();
  });

  it.each([
    ['a wrong token', Guilds, 'wrong', 4004],
    ['an intent that there is none of', 1 << 30, undefined, 4013],
    ['an intent that is not switched on', Guilds | MessageContent, undefined, 4014],
  ])('is closed for %s', async (_, intents, token, code) => {
    expect(await (await identify(intents, token)).closed).toBe(code);
  });

  it.each([
    ['what cannot be read', '{', 4002],
    ['more than 4,096 bytes', { op: GatewayOpcodes.Heartbeat, d: null, padding: 'a'.repeat(4_096) }, 4002],
    ['a presence before it has identified', { op: GatewayOpcodes.PresenceUpdate, d: {} }, 4003],
  ])('is closed for %s', async (_, message, code) => {
    const { until, send, closed } = connect();
    await until(hello);
    send(message);
    expect(await closed).toBe(code);
  });

  it('is closed for identifying twice', async () => {
    const { until, send, closed } = await identify(Guilds);
    await until(named('READY'));
    send({ op: GatewayOpcodes.Identify, d: { token: discord.token, intents: Guilds, properties: {} } });
    expect(await closed).toBe(4005);
  });

  it('is closed for more than 120 messages a minute', async () => {
    const { until, send, closed } = connect();
    await until(hello);
    for (let count = 0; count <= 120; count += 1) send({ op: GatewayOpcodes.Heartbeat, d: null });
    expect(await closed).toBe(4008);
  });

  it('counts how often it may still identify', async () => {
    const left = async () => (await request(discord, 'GET', '/gateway/bot')).body;
    expect(await left()).toMatchObject({
      url: discord.gatewayUrl,
      session_start_limit: { remaining: 1_000 },
    });
    await (await identify(Guilds)).until(named('READY'));
    expect(await left()).toMatchObject({ session_start_limit: { remaining: 999 } });
  });
});

describe('a bot that identifies too often', () => {
  it('is told that its session is invalid when 5 s are not over, and may try again then', async () => {
    await (await identify(Guilds)).until(named('READY'));
    clock.advance(IDENTIFY_INTERVAL - 1);
    const { until, send } = await identify(Guilds);
    expect(await until(({ op }) => op === GatewayOpcodes.InvalidSession)).toMatchObject({ d: false });
    clock.advance(1);
    send({ op: GatewayOpcodes.Identify, d: { token: discord.token, intents: Guilds, properties: {} } });
    await until(named('READY'));
    expect(discord.gateway.identifies).toHaveLength(2);
  });

  it('loses its token until the day is over', async () => {
    for (let count = 0; count < 1_000; count += 1) {
      const { until, socket } = await identify(Guilds);
      await until(named('READY'));
      socket.terminate();
      clock.advance(IDENTIFY_INTERVAL);
    }
    expect(await (await identify(Guilds)).closed).toBe(4004);
    clock.advance(24 * 60 * 60_000);
    await (await identify(Guilds)).until(named('READY'));
  }, 60_000);
});

describe('a bot in more servers than one shard takes', () => {
  it('is told to take several', async () => {
    for (let number = 0; number < 2_500; number += 1)
      discord.joinGuild({ name: `server ${number}`, channels: [], members: [] });
    expect(await (await identify(Guilds)).closed).toBe(4011);
  });
});

describe('what the gateway does at will', () => {
  it('sends events twice where it is told to', async () => {
    await discord.close();
    discord = await startLoopback({ repeats: (event) => event === 'MESSAGE_CREATE' });
    const { until, frames } = await identify(Guilds | DirectMessages);
    await until(named('READY'));
    discord.say({ user: 'ann', channel: discord.direct('ann'), content: 'Once.' });
    discord.gateway.dispatch('END', () => ({}));
    await until(named('END'));
    expect(frames.filter(named('MESSAGE_CREATE')).map(({ d }) => d['content'])).toEqual(['Once.', 'Once.']);
  });

  it('asks to connect again, and sends what nobody can read', async () => {
    const { until, frames, socket } = await identify(Guilds);
    await until(named('READY'));
    const raw: string[] = [];
    socket.on('message', (data: Buffer) => raw.push(data.toString('utf8')));
    discord.gateway.requestReconnect();
    discord.gateway.sendRaw('{"op":99}');
    await until(({ op }) => op === GatewayOpcodes.Reconnect);
    await expect.poll(() => raw).toContain('{"op":99}');
    expect(frames.some(({ op }) => op === GatewayOpcodes.InvalidSession)).toBe(false);
  });

  it('declares a session invalid: it may be taken up again on the same line, or is gone', async () => {
    const { until, send, frames } = await identify(Guilds);
    const ready = await until(named('READY'));
    const resume = () =>
      send({
        op: GatewayOpcodes.Resume,
        d: { token: discord.token, session_id: ready.d['session_id'], seq: 1 },
      });
    discord.gateway.invalidate(true);
    expect(await until(({ op }) => op === GatewayOpcodes.InvalidSession)).toMatchObject({ d: true });
    resume();
    await until(named('RESUMED'));
    discord.gateway.invalidate(false);
    await expect.poll(() => frames.filter(({ op }) => op === GatewayOpcodes.InvalidSession)).toHaveLength(2);
    resume();
    await expect.poll(() => frames.filter(({ op }) => op === GatewayOpcodes.InvalidSession)).toHaveLength(3);
  });

  it.each([4004, 4009, 4014])('ends the sessions with code %s', async (code) => {
    const first = await identify(Guilds);
    const ready = await first.until(named('READY'));
    discord.gateway.disconnect(code);
    expect(await first.closed).toBe(code);
    const second = connect();
    await second.until(hello);
    second.send({
      op: GatewayOpcodes.Resume,
      d: { token: discord.token, session_id: ready.d['session_id'], seq: 1 },
    });
    expect(await second.until(({ op }) => op === GatewayOpcodes.InvalidSession)).toMatchObject({ d: false });
  });

  it('knows of what a client was told', async () => {
    const first = discord.say({ user: 'ann', channel: 'general', content: 'Nobody is there.' });
    await (await identify(Guilds | GuildMessages)).until(named('GUILD_CREATE'));
    const second = discord.say({ user: 'ann', channel: 'general', content: 'Somebody is there.' });
    expect([first, second].map(({ id }) => discord.gateway.wasTold(id))).toEqual([false, true]);
  });

  it('takes nobody while it is gone', async () => {
    const { closed, until } = await identify(Guilds);
    await until(named('READY'));
    discord.gateway.go();
    await closed;
    const away = new WebSocket(discord.gatewayUrl);
    await expect(once(away, 'open')).rejects.toThrow('socket hang up');
    discord.gateway.come();
    clock.advance(IDENTIFY_INTERVAL);
    await (await identify(Guilds)).until(named('READY'));
    expect(discord.gateway.attempts).toHaveLength(3);
    expect(discord.gateway.identifies).toHaveLength(2);
  });
});

describe('a session that was cut off', () => {
  it('resumes with what it missed, once', async () => {
    const first = await identify(Guilds | GuildMessages);
    const ready = await first.until(named('READY'));
    const { s: sequence } = await first.until(named('GUILD_CREATE'));
    discord.gateway.disconnect(4000);
    await first.closed;
    discord.say({ user: 'ann', channel: 'general', content: 'Missed.' });
    const second = connect();
    await second.until(hello);
    second.send({
      op: GatewayOpcodes.Resume,
      d: { token: discord.token, session_id: ready.d['session_id'], seq: sequence },
    });
    await second.until(named('RESUMED'));
    expect(second.frames.map(({ t }) => t)).toEqual([null, 'MESSAGE_CREATE', 'RESUMED']);
  });

  it('is invalid when it is unknown, or was ended by its client', async () => {
    const first = await identify(Guilds);
    const ready = await first.until(named('READY'));
    first.socket.close(1000);
    await first.closed;
    for (const session of [ready.d['session_id'], 'unknown']) {
      const { until, send } = connect();
      await until(hello);
      send({ op: GatewayOpcodes.Resume, d: { token: discord.token, session_id: session, seq: 1 } });
      expect(await until(({ op }) => op === GatewayOpcodes.InvalidSession)).toMatchObject({ d: false });
    }
  });
});

const heard = async (intents: number) => {
  clock.advance(IDENTIFY_INTERVAL);
  const { until, frames } = await identify(intents);
  await until(named('READY'));
  discord.say({ user: 'ann', channel: 'general', content: 'Not for the bot.' });
  discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} why?` });
  discord.say({ user: 'ann', channel: discord.direct('ann'), content: 'In private.' });
  discord.gateway.dispatch('END', () => ({}));
  await until(named('END'));
  return frames.filter(named('MESSAGE_CREATE')).map(({ d }) => d['content']);
};

describe('what a session is told of messages', () => {
  it('depends on its intents', async () => {
    expect(await heard(Guilds)).toEqual([]);
    expect(await heard(GuildMessages)).toEqual(['', `${discord.mention} why?`]);
    expect(await heard(DirectMessages)).toEqual(['In private.']);
  });

  it('is everything when the message content intent is switched on', async () => {
    await discord.close();
    discord = await startLoopback({ privilegedIntents: MessageContent });
    expect(await heard(GuildMessages | MessageContent)).toEqual([
      'Not for the bot.',
      `${discord.mention} why?`,
    ]);
  });
});

describe('a real client', () => {
  it('is told why it cannot log in', async () => {
    const wrong = clientFor(discord);
    await expect(wrong.login('wrong')).rejects.toThrow('token');
    const greedy = clientFor(discord, [Guilds, MessageContent]);
    await expect(greedy.login(discord.token)).rejects.toThrow('disallowed intents');
    await Promise.all([wrong.destroy(), greedy.destroy()]);
  });

  it('comes back after its connection was cut', async () => {
    const client = await logIn(discord);
    const back = once(client, Events.ShardResume);
    discord.gateway.disconnect(4000);
    await back;
    const said = once(client, Events.MessageCreate);
    discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} still there?` });
    expect((await said)[0]).toMatchObject({ content: `${discord.mention} still there?` });
    await client.destroy();
  });
});
