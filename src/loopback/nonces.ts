import type { Clock } from './clock.ts';
import type { Message } from './message-store.ts';

/** Milliseconds in which Discord takes a nonce only once ("the past few minutes", as its reference says; ours to choose). */
const NONCE_TIME = 3 * 60_000;

/** The messages that were sent with a nonce a moment ago (Resources / Message, "Create Message"). */
export interface Nonces {
  find(nonce: string): Message | undefined;
  keep(nonce: string, message: Message): void;
}

/** @param most nonces kept at a time; the oldest go first. */
export const createNonces = (clock: Clock, most: number = Number.POSITIVE_INFINITY): Nonces => {
  const sent = new Map<string, { readonly message: Message; readonly at: number }>();
  const isOver = (at: number): boolean => clock.now() - at >= NONCE_TIME;
  return {
    find(nonce) {
      const found = sent.get(nonce);
      return found && !isOver(found.at) ? found.message : undefined;
    },
    keep(nonce, message) {
      sent.delete(nonce);
      sent.set(nonce, { message, at: clock.now() });
      for (const [oldest, { at }] of sent) {
        if (sent.size <= most && !isOver(at)) return;
        sent.delete(oldest);
      }
    },
  };
};
