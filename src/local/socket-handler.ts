import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { ApiError } from '../loopback/api-error.ts';
import type { Loopback } from '../loopback/loopback.ts';
import type { CarryOut } from './carry-out.ts';
import { isOwnRequest } from './own-address.ts';
import { requestSchema, SOCKET_PATH, type PageRequest, type ServerEvent } from './protocol.ts';
import { createSeat, type Seat } from './seat.ts';

/** Bytes of a frame: more than the largest form with its values takes. */
const LARGEST_FRAME = 256 * 1024;

/** Pages that are open at one time. */
const MOST_PAGES = 16;

/** Acts of one page in a window: far more than a person does, far less than what holds others up. */
const MOST_ACTS = 100;
/** Milliseconds. */
const WINDOW = 10_000;
/** Frames of one window after which a page is no person any more. */
const MOST_FRAMES = 1_000;

/** Bytes that wait for a page that does not read; then it is cut off, and comes back to a snapshot. */
const MOST_WAITING = 16 * 1024 * 1024;

const POLICY_VIOLATION = 1008;

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)).toString(
    'utf8',
  );

const parseRequest = (text: string): PageRequest | undefined => {
  try {
    return requestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Why something was not done, as a sentence for the person. What Discord refuses it words itself. */
const problemOf = (error: unknown): string => {
  if (error instanceof ApiError) return `Discord does not take this: ${error.message}.`;
  return error instanceof Error ? error.message : String(error);
};

const send = (socket: WebSocket, event: ServerEvent): void => {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MOST_WAITING) socket.terminate();
  else socket.send(JSON.stringify(event));
};

const refuse = (connection: Duplex, status: string): void => {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

export type Sockets = {
  /** Takes a connection that asks for the WebSocket. */
  readonly upgrade: (request: IncomingMessage, connection: Duplex, head: Buffer) => void;
  readonly close: () => void;
};

/** The pages that are open. */
export const createSockets = (
  discord: Loopback,
  carryOut: CarryOut,
  port: () => number,
  now: () => number,
): Sockets => {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const seats = new Map<WebSocket, Seat>();
  const dismissed = new Set<string>();
  let isFlushing = false;

  const flush = (): void => {
    isFlushing = false;
    for (const seat of seats.values()) seat.flush();
  };

  /** What changes together is told together. */
  const unwatch = discord.watch(() => {
    if (isFlushing || seats.size === 0) return;
    isFlushing = true;
    setImmediate(flush);
  });

  const take = async ({ request, act }: PageRequest, seat: Seat, socket: WebSocket): Promise<void> => {
    try {
      const outcome = await carryOut(act, seat);
      // A private message that was dismissed is gone from all pages of its person.
      if (act.act === 'dismiss') flush();
      else seat.flush();
      send(socket, { event: 'result', request, outcome });
    } catch (error) {
      send(socket, { event: 'refused', request, problem: problemOf(error) });
    }
  };

  server.on('connection', (socket: WebSocket) => {
    const person = discord.world.users.find((user) => !user.bot);
    if (!person) return socket.close(POLICY_VIOLATION, 'There is nobody to play.');
    const seat = createSeat(discord, person, dismissed, (event) => send(socket, event));
    let begun = now();
    let count = 0;
    socket.on('message', (data: RawData) => {
      if (now() - begun >= WINDOW) [begun, count] = [now(), 0];
      count += 1;
      if (count > MOST_FRAMES) return socket.close(POLICY_VIOLATION, 'Too many messages.');
      const request = parseRequest(textOf(data));
      if (request === undefined)
        return send(socket, {
          event: 'refused',
          request: undefined,
          problem: 'The page sent something that this channel does not know: load the page again.',
        });
      if (count > MOST_ACTS)
        return send(socket, {
          event: 'refused',
          request: request.request,
          problem: 'That is too much at once: wait some seconds.',
        });
      void take(request, seat, socket);
      return undefined;
    });
    socket.on('close', () => seats.delete(socket));
    // A frame that breaks the protocol closes the connection by itself.
    socket.on('error', () => undefined);
    seats.set(socket, seat);
    seat.play(person.id);
    return undefined;
  });

  return {
    upgrade(request, connection, head) {
      connection.on('error', () => connection.destroy());
      const [pathname] = (request.url ?? '/').split('?', 1);
      if (!isOwnRequest(request.headers, port())) refuse(connection, '403 Forbidden');
      else if (pathname !== SOCKET_PATH) refuse(connection, '404 Not Found');
      else if (seats.size >= MOST_PAGES) refuse(connection, '503 Service Unavailable');
      else
        server.handleUpgrade(request, connection, head, (socket) =>
          server.emit('connection', socket, request),
        );
    },
    close() {
      unwatch();
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
};
