import type { Act, Outcome, ServerEvent } from '../protocol.ts';

/** What comes of an act: its outcome, or a sentence why it was not taken. */
export type Reply = Outcome | { readonly kind: 'refused'; readonly problem: string };

export type Connection = {
  act(act: Act): Promise<Reply>;
  close(): void;
};

/** Milliseconds before the first new try; each further one waits twice as long, up to the last. */
const FIRST_PAUSE = 250;
const LAST_PAUSE = 4000;

const LOST = 'The connection to the local server is lost. Is it still running?';

const socketAddress = (): string => `ws://${location.host}/socket`;

/**
 * Keeps one WebSocket to the server, and opens another one when it breaks.
 * @param hear gets all that the server tells, but results
 */
export const connect = (
  hear: (event: Exclude<ServerEvent, { event: 'result' }>) => void,
  linked: (link: 'open' | 'lost') => void,
): Connection => {
  const waiting = new Map<number, (reply: Reply) => void>();
  let request = 0;
  let pause = FIRST_PAUSE;
  let isClosed = false;
  let socket: WebSocket | undefined;

  const settle = (number: number, reply: Reply): void => {
    waiting.get(number)?.(reply);
    waiting.delete(number);
  };

  const open = (): void => {
    const opened = new WebSocket(socketAddress());
    socket = opened;
    opened.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      linked('open');
    });
    opened.addEventListener('message', ({ data }) => {
      // The server is ours, and the types are shared with it.
      const event: ServerEvent = JSON.parse(String(data));
      if (event.event === 'result') settle(event.request, event.outcome);
      else if (event.event === 'refused' && event.request !== undefined)
        settle(event.request, { kind: 'refused', problem: event.problem });
      else hear(event);
    });
    opened.addEventListener('close', () => {
      if (isClosed) return;
      linked('lost');
      for (const number of Array.from(waiting.keys())) settle(number, { kind: 'refused', problem: LOST });
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LAST_PAUSE);
    });
  };
  open();

  return {
    act: (act) =>
      new Promise((resolve) => {
        if (socket?.readyState !== WebSocket.OPEN) {
          resolve({ kind: 'refused', problem: LOST });
          return;
        }
        const number = request;
        request += 1;
        waiting.set(number, resolve);
        socket.send(JSON.stringify({ request: number, act }));
      }),
    close() {
      isClosed = true;
      socket?.close();
    },
  };
};
