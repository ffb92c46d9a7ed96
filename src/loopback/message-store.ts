import { type InteractionType, MessageFlags, type MessageType } from 'discord-api-types/v10';

import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';
import type { StoredFile } from './file-store.ts';
import type { TopLevelComponent } from './forms/components.ts';
import type { Embed } from './forms/embeds.ts';
import type { User } from './world.ts';

/** Which interaction a message came from. */
export type Origin = {
  readonly interactionId: string;
  readonly type: InteractionType;
  readonly user: User;
  /** The command's name; `undefined` for components and modals. */
  readonly name: string | undefined;
};

/** A message as it stands; an edit puts another in its place. Instants are Unix milliseconds. */
export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly type: MessageType;
  readonly author: User;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly TopLevelComponent[];
  readonly files: readonly StoredFile[];
  readonly flags: number;
  readonly createdAt: number;
  readonly editedAt: number | undefined;
  /** How often it was changed since it was first shown; filling in a deferred answer is no change. */
  readonly edits: number;
  readonly repliesTo: string | undefined;
  readonly origin: Origin | undefined;
  /** The one person who sees it; `undefined` when everyone in the channel does. */
  readonly onlyFor: string | undefined;
  /** Whom it mentions so that they are told of it: "everyone", ids of users and roles. */
  readonly pinged: readonly string[];
};

export const isEphemeral = (message: Message): boolean => (message.flags & MessageFlags.Ephemeral) !== 0;
/** Whether it still only says that the bot is thinking. */
export const isLoading = (message: Message): boolean => (message.flags & MessageFlags.Loading) !== 0;
/** Whether `user` is shown the message, in a channel that they see. */
export const isShownTo = (message: Message, user: User): boolean =>
  message.onlyFor === undefined || message.onlyFor === user.id;

/** All messages, in the order in which they were written. */
export interface MessageStore {
  get(channelId: string, id: string): Message | undefined;
  /** Of one channel, oldest first. */
  inChannel(channelId: string): readonly Message[];
  /** @param message with the next id unless it has one. */
  add(
    message: Omit<Message, 'id' | 'createdAt' | 'editedAt' | 'edits'> & { readonly id?: string | undefined },
  ): Message;
  /** Puts a changed message in the place of the one with its id. */
  replace(message: Message): Message;
  delete(message: Message): void;
  /** Drops all messages of a channel that is gone. */
  forgetChannel(channelId: string): void;
}

/** @param most messages kept; the oldest go first. */
export const createMessageStore = (
  clock: Clock,
  changes: Changes,
  nextId: () => string,
  most: number = Number.POSITIVE_INFINITY,
): MessageStore => {
  const channels = new Map<string, Map<string, Message>>();
  /** Ids of the messages and their channels, oldest first; some may be gone. */
  const order = new Map<string, string>();
  const dropOldest = () => {
    for (const [id, channelId] of order) {
      order.delete(id);
      if (channels.get(channelId)?.delete(id)) return;
    }
  };
  const put = (message: Message) => {
    const channel = channels.get(message.channelId) ?? new Map<string, Message>();
    channels.set(message.channelId, channel);
    channel.set(message.id, message);
    order.set(message.id, message.channelId);
    if (order.size > most) dropOldest();
    changes.announce();
    return message;
  };
  return {
    get: (channelId, id) => channels.get(channelId)?.get(id),
    inChannel: (channelId) => [...(channels.get(channelId)?.values() ?? [])],
    add: (message) =>
      put({ ...message, id: message.id ?? nextId(), createdAt: clock.now(), editedAt: undefined, edits: 0 }),
    replace: put,
    delete(message) {
      channels.get(message.channelId)?.delete(message.id);
      changes.announce();
    },
    forgetChannel(channelId) {
      channels.delete(channelId);
      changes.announce();
    },
  };
};
