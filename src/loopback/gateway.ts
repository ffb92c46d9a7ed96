import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

import type { Clock } from './clock.ts';
import { parseFrame, textOf } from './gateway-frames.ts';
import type { Dispatch } from './dispatcher.ts';
import { LIMITS } from './limits.ts';
import { apiGuild } from './objects/guilds.ts';
import { apiUser } from './objects/users.ts';
import { createToldEvents } from './told-events.ts';
import type { World } from './world.ts';

/** Codes after which no session is resumed (Topics / Opcodes and Status Codes, "Gateway Close Event Codes"). */
const ENDING: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** Events that a session may still ask for when it resumes. */
export const BACKLOG = 1_000;
const DAY = 24 * 60 * 60_000;
/** Milliseconds that a session is kept after it was cut off. Discord says nothing of it; ours to choose. */
const SESSION_LIFE = 3 * 60_000;

/** Intents that an application gets only when they are switched on for it (Gateway, "Privileged Intents"). */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

type Event = { readonly sequence: number; readonly name: string; readonly data: unknown };

type Session = {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  readonly backlog: Event[];
  /** Absent while the session is cut off and may be resumed. */
  socket: WebSocket | undefined;
  /** When it was cut off last; an instant of the clock. */
  cutOffAt: number;
};

/** The gateway's side of the loopback. */
export interface Gateway {
  readonly dispatch: Dispatch;
  /** Sessions that are connected now. */
  readonly connected: number;
  readonly identifiesLeft: () => number;
  /** Closes every connection with `code`; sessions can be resumed when the code allows it. */
  disconnect(code: number, reason?: string): void;
  /** Sends `text` as it stands to every connection. */
  sendRaw(text: string): void;
  /** Asks every client to connect again (op 7). */
  requestReconnect(): void;
  /** Tells every client that its session is invalid (op 9); one that is not `resumable` is gone. */
  invalidate(resumable: boolean): void;
  /** Breaks every connection and takes no new one, until `come`. */
  go(): void;
  come(): void;
  /** Whether a client was told of the interaction or the new message with that id: not, while none is connected. Of late ones alone. */
  wasTold(id: string): boolean;
  /** When clients tried to connect, and when they identified: instants of the clock. */
  readonly attempts: readonly number[];
  readonly identifies: readonly number[];
  close(): void;
}

/** @returns whether there was a connection to send it on */
const send = (socket: WebSocket | undefined, message: object): boolean => {
  if (!socket || socket.readyState !== socket.OPEN) return false;
  socket.send(JSON.stringify({ t: null, s: null, ...message }));
  return true;
};

/** Serves the gateway on an HTTP server. */
export const createGateway = (
  server: Server,
  options: {
    readonly clock: Clock;
    readonly world: World;
    readonly token: string;
    /** Those of `PRIVILEGED_INTENTS` that are switched on. */
    readonly privilegedIntents: number;
    readonly url: () => string;
    /** Events kept for a session that may be taken up. */
    readonly backlog: number;
    /** Whether an event of that name is sent twice. */
    readonly repeats: (event: string) => boolean;
    /** Told when a session begins, is taken up again, or is cut off. */
    readonly changed: () => void;
  },
): Gateway => {
  const { clock, world, token } = options;
  const sockets = new WebSocketServer({ noServer: true });
  const attempts: number[] = [];
  const identifies: number[] = [];
  let gone = false;
  const sessions = new Map<string, Session>();
  /** Connections that were told that their session is invalid and may begin again. */
  const invalidated = new WeakSet<WebSocket>();
  const told = createToldEvents();

  const deliver = (session: Session, { sequence, name, data }: Event) => {
    const sent = send(session.socket, { op: GatewayOpcodes.Dispatch, t: name, s: sequence, d: data });
    if (sent) told.note(name, data);
  };

  const tell = (session: Session, name: string, data: unknown) => {
    session.sequence += 1;
    const event = { sequence: session.sequence, name, data };
    session.backlog.push(event);
    if (session.backlog.length > options.backlog) session.backlog.shift();
    deliver(session, event);
  };

  const identifiedToday = (): number => identifies.filter((at) => clock.now() - at < DAY).length;

  /** Gives up the sessions that were cut off long ago. */
  const expire = (): void => {
    for (const [id, { socket, cutOffAt }] of sessions)
      if (!socket && clock.now() - cutOffAt > SESSION_LIFE) sessions.delete(id);
  };

  const identify = (socket: WebSocket, intents: number): Session => {
    identifies.push(clock.now());
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      sequence: 0,
      backlog: [],
      socket,
      cutOffAt: 0,
    };
    sessions.set(session.id, session);
    const seesGuilds = (intents & GatewayIntentBits.Guilds) !== 0;
    tell(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...apiUser(world.bot), mfa_enabled: false, verified: true, email: null, flags: 0 },
      guilds: world.guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: options.url(),
      shard: [0, 1],
      application: { id: world.bot.id, flags: 0 },
    });
    if (seesGuilds)
      for (const guild of world.guilds)
        tell(session, GatewayDispatchEvents.GuildCreate, apiGuild(guild, world));
    options.changed();
    return session;
  };

  const resume = (socket: WebSocket, id: string, sequence: number): Session | undefined => {
    expire();
    const session = sessions.get(id);
    if (!session || sequence > session.sequence) return undefined;
    session.socket = socket;
    for (const event of session.backlog) if (event.sequence > sequence) deliver(session, event);
    tell(session, GatewayDispatchEvents.Resumed, {});
    options.changed();
    return session;
  };

  const intentFault = (intents: number): GatewayCloseCodes | undefined => {
    if (intents < 0 || (intents & ~KNOWN_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
    if ((intents & PRIVILEGED_INTENTS & ~options.privilegedIntents) !== 0)
      return GatewayCloseCodes.DisallowedIntents;
    return undefined;
  };

  server.on('upgrade', (request, connection, head) => {
    attempts.push(clock.now());
    if (gone) connection.destroy();
    else sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket));
  });

  sockets.on('connection', (socket: WebSocket) => {
    let session: Session | undefined;
    let sent: readonly number[] = [];

    const receive = (data: RawData) => {
      const text = textOf(data);
      const now = clock.now();
      sent = [...sent.filter((at) => now - at < LIMITS.gateway.sendWindow), now];
      if (sent.length > LIMITS.gateway.sends)
        return socket.close(GatewayCloseCodes.RateLimited, 'Rate limited.');
      if (Buffer.byteLength(text) > LIMITS.gateway.sendBytes)
        return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      const message = parseFrame(text);
      if (message === undefined)
        return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      switch (message.op) {
        case GatewayOpcodes.Heartbeat:
          send(socket, { op: GatewayOpcodes.HeartbeatAck });
          return undefined;
        case GatewayOpcodes.Identify: {
          if (session && !invalidated.has(socket))
            return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          if (message.d.token !== token)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          invalidated.delete(socket);
          // Discord takes the token of a bot that identifies more often, and so does this until the day is over.
          if (identifiedToday() >= LIMITS.gateway.identifiesADay)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          const fault = intentFault(message.d.intents);
          if (fault !== undefined) return socket.close(fault, 'Invalid or disallowed intent(s).');
          if (world.guilds.length > LIMITS.gateway.guilds)
            return socket.close(GatewayCloseCodes.ShardingRequired, 'Sharding required.');
          if (now - (identifies.at(-1) ?? -Infinity) < LIMITS.gateway.identifyInterval) {
            invalidated.add(socket);
            send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
            return undefined;
          }
          session = identify(socket, message.d.intents);
          return undefined;
        }
        case GatewayOpcodes.Resume: {
          if (session && !invalidated.has(socket))
            return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          if (message.d.token !== token)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          invalidated.delete(socket);
          session = resume(socket, message.d.session_id, message.d.seq ?? 0);
          if (!session) send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
          return undefined;
        }
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
          return undefined;
      }
    };

    socket.on('message', receive);
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.socket = undefined;
      session.cutOffAt = clock.now();
      // A client that says goodbye ends its session (Gateway, "Disconnecting").
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      options.changed();
    });
    send(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: LIMITS.gateway.heartbeat, _trace: [] },
    });
  });

  return {
    dispatch(event, data) {
      expire();
      for (const session of sessions.values()) {
        const shown = data(session.intents);
        if (shown === undefined) continue;
        tell(session, event, shown);
        if (options.repeats(event)) tell(session, event, shown);
      }
    },
    get connected() {
      return [...sessions.values()].filter(({ socket }) => socket).length;
    },
    identifiesLeft: () => LIMITS.gateway.identifiesADay - identifiedToday(),
    disconnect(code, reason) {
      if (ENDING.has(code)) sessions.clear();
      for (const socket of sockets.clients) socket.close(code, reason);
    },
    sendRaw(text) {
      for (const socket of sockets.clients) socket.send(text);
    },
    requestReconnect() {
      for (const socket of sockets.clients) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      for (const socket of sockets.clients) {
        invalidated.add(socket);
        send(socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      }
    },
    go() {
      gone = true;
      for (const socket of sockets.clients) socket.terminate();
    },
    come() {
      gone = false;
    },
    wasTold: (id) => told.has(id),
    attempts,
    identifies,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
