import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

import type { Clock } from './clock.ts';
import type { Dispatch } from './dispatcher.ts';
import { LIMITS } from './limits.ts';
import { apiGuild } from './objects/guilds.ts';
import { apiUser } from './objects/users.ts';
import type { World } from './world.ts';

/** Events that a session may still ask for when it resumes. */
const BACKLOG = 1_000;
const DAY = 24 * 60 * 60_000;

/** Intents that an application gets only when they are switched on for it (Gateway, "Privileged Intents"). */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullish() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({ token: z.string(), intents: z.int(), properties: z.record(z.string(), z.unknown()) }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown().optional() }),
  z.object({ op: z.literal(GatewayOpcodes.RequestGuildMembers), d: z.unknown().optional() }),
]);

type Event = { readonly sequence: number; readonly name: string; readonly data: unknown };

type Session = {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  backlog: readonly Event[];
  /** Absent while the session is cut off and may be resumed. */
  socket: WebSocket | undefined;
};

/** The gateway's side of the loopback. */
export interface Gateway {
  readonly dispatch: Dispatch;
  /** Sessions that are connected now. */
  readonly connected: number;
  readonly identifiesLeft: () => number;
  /** Closes every connection with `code`; sessions can be resumed when the code allows it. */
  disconnect(code: number, reason?: string): void;
  close(): void;
}

const textOf = (data: RawData): string => {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8');
};

/** What a client sent, or `undefined` when it is nothing that the gateway reads. */
const parseFrame = (text: string): z.infer<typeof frame> | undefined => {
  try {
    return frame.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const send = (socket: WebSocket | undefined, message: object) => {
  if (socket && socket.readyState === socket.OPEN)
    socket.send(JSON.stringify({ t: null, s: null, ...message }));
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
  },
): Gateway => {
  const { clock, world, token } = options;
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  let identified: readonly number[] = [];

  const deliver = (session: Session, { sequence, name, data }: Event) =>
    send(session.socket, { op: GatewayOpcodes.Dispatch, t: name, s: sequence, d: data });

  const tell = (session: Session, name: string, data: unknown) => {
    session.sequence += 1;
    const event = { sequence: session.sequence, name, data };
    session.backlog = [...session.backlog, event].slice(-BACKLOG);
    deliver(session, event);
  };

  const identifiedToday = () => {
    identified = identified.filter((at) => clock.now() - at < DAY);
    return identified.length;
  };

  const identify = (socket: WebSocket, intents: number): Session => {
    identified = [...identified, clock.now()];
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      sequence: 0,
      backlog: [],
      socket,
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
    return session;
  };

  const resume = (socket: WebSocket, id: string, sequence: number): Session | undefined => {
    const session = sessions.get(id);
    if (!session || sequence > session.sequence) return undefined;
    session.socket = socket;
    for (const event of session.backlog) if (event.sequence > sequence) deliver(session, event);
    tell(session, GatewayDispatchEvents.Resumed, {});
    return session;
  };

  const intentFault = (intents: number): GatewayCloseCodes | undefined => {
    if (intents < 0 || (intents & ~KNOWN_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
    if ((intents & PRIVILEGED_INTENTS & ~options.privilegedIntents) !== 0)
      return GatewayCloseCodes.DisallowedIntents;
    return undefined;
  };

  sockets.on('connection', (socket) => {
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
          return send(socket, { op: GatewayOpcodes.HeartbeatAck });
        case GatewayOpcodes.Identify: {
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          if (message.d.token !== token)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          const fault = intentFault(message.d.intents);
          if (fault !== undefined) return socket.close(fault, 'Invalid or disallowed intent(s).');
          session = identify(socket, message.d.intents);
          return undefined;
        }
        case GatewayOpcodes.Resume: {
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          if (message.d.token !== token)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
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
      // A client that says goodbye ends its session (Gateway, "Disconnecting").
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
    send(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: LIMITS.gateway.heartbeat, _trace: [] },
    });
  });

  return {
    dispatch(event, data) {
      for (const session of sessions.values()) {
        const told = data(session.intents);
        if (told !== undefined) tell(session, event, told);
      }
    },
    get connected() {
      return [...sessions.values()].filter(({ socket }) => socket).length;
    },
    identifiesLeft: () => LIMITS.gateway.identifiesADay - identifiedToday(),
    disconnect(code, reason) {
      for (const socket of sockets.clients) socket.close(code, reason);
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
