import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { scopeLineOnCard } from './read-card.ts';
import { isOwnThread } from './talk-keys.ts';

/** Of which articles a talk goes on to be asked. */
export interface TalkScopes {
  /**
   * The line of the card that a message goes on from, see `scopeLine`; in a thread of the bot's that of the talk so far. `undefined` for all articles.
   * @param card what it goes on from, where that is known
   */
  lineFor(
    message: Pick<Message, 'channel' | 'client'>,
    key: string,
    card: Pick<Message, 'components'> | undefined,
  ): string | undefined;
}

/** @param capacity threads remembered, at least 1; what is forgotten is read from their cards again */
export const createTalkScopes = (capacity: number): TalkScopes => {
  const lines = new LRUCache<string, string>({ max: capacity });
  return {
    lineFor({ channel, client }, key, card) {
      // Elsewhere, what is no reply is a question of its own.
      if (!isOwnThread(channel, client.user.id)) return card && scopeLineOnCard(card);
      if (card === undefined) return lines.get(key);
      const line = scopeLineOnCard(card);
      if (line === undefined) lines.delete(key);
      else lines.set(key, line);
      return line;
    },
  };
};
