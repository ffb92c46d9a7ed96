import { ChannelType, type Channel } from 'discord.js';

/** A thread that the bot opened, where everybody takes part in one talk. */
export const isOwnThread = (channel: Channel | null, botId: string): boolean =>
  channel?.isThread() === true && channel.ownerId === botId;

/** Whether a thread can be opened under a message in the channel. */
export const canHoldThreads = (channel: Channel | null): boolean =>
  channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement;

export const threadTalkKey = (threadId: string): string => `discord:thread:${threadId}`;

type Place = { readonly channelId: string | null; readonly channel: Channel | null };

/** The talk that words in a place belong to: the thread's own in a thread that the bot opened, else one of each person in each channel. */
export const talkKeyIn = ({ channelId, channel }: Place, userId: string, botId: string): string =>
  channelId !== null && isOwnThread(channel, botId)
    ? threadTalkKey(channelId)
    : `discord:${channelId ?? 'direct'}:${userId}`;

/** Whether a talk is one of this person alone, in whichever channel. */
export const isTalkOf =
  (userId: string) =>
  (key: string): boolean =>
    key.endsWith(`:${userId}`);

/** Which talk goes on from which turn, both by ids of messages: the talk whose latest turn it is. */
export interface TalkTurns {
  /** Says that the message `id` is now the latest turn of a talk. */
  put(id: string, key: string): void;
  /** The talk that goes on after the turn; one of its own when that isn't the latest turn of a talk, or nothing is known of it. */
  after(id: string): string;
}

/** @param capacity turns remembered, at least 1; the oldest go first */
export const createTalkTurns = (capacity: number): TalkTurns => {
  const keys = new Map<string, string>();
  const latest = new Map<string, string>();
  return {
    put(id, key) {
      keys.set(id, key);
      latest.set(key, id);
      const [oldest] = keys;
      if (keys.size <= capacity || oldest === undefined) return;
      const [oldId, oldKey] = oldest;
      keys.delete(oldId);
      if (latest.get(oldKey) === oldId) latest.delete(oldKey);
    },
    after(id) {
      const key = keys.get(id);
      return key !== undefined && latest.get(key) === id ? key : `discord:after:${id}`;
    },
  };
};
