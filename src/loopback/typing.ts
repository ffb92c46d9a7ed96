import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';

/** Milliseconds for which a channel shows that the bot types (Resources / Channel, "Trigger Typing Indicator"). */
const TYPING_TIME = 10_000;

/** Where the bot types. */
export interface Typing {
  begin(channelId: string): void;
  /** A message has come. */
  end(channelId: string): void;
  isIn(channelId: string): boolean;
}

export const createTyping = (clock: Clock, changes: Pick<Changes, 'announce'>): Typing => {
  const until = new Map<string, number>();
  return {
    begin(channelId) {
      const end = clock.now() + TYPING_TIME;
      until.set(channelId, end);
      changes.announce();
      clock.schedule(end, () => {
        if (until.get(channelId) !== end) return;
        until.delete(channelId);
        changes.announce();
      });
    },
    end: (channelId) => void until.delete(channelId),
    isIn: (channelId) => until.has(channelId),
  };
};
