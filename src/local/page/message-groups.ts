import type { MessageView } from '../message-view.ts';
import { isSameDay } from './time.ts';

/** Milliseconds within which an author's messages stand under one name, as in Discord. */
const GROUP_TIME = 7 * 60_000;

export type Placed = {
  readonly message: MessageView;
  /** Whether a new day begins with it. */
  readonly isNewDay: boolean;
  /** Whether it stands under the name above it. */
  readonly isGrouped: boolean;
};

const goesOn = (before: MessageView, message: MessageView): boolean =>
  before.author.id === message.author.id &&
  before.isPrivate === message.isPrivate &&
  message.at - before.at < GROUP_TIME &&
  message.reply === undefined &&
  message.used === undefined;

/** Says of each message how it stands to the one before it. */
export const placeMessages = (messages: readonly MessageView[]): readonly Placed[] =>
  messages.map((message, index) => {
    const before = messages[index - 1];
    const isNewDay = before === undefined || !isSameDay(before.at, message.at);
    return { message, isNewDay, isGrouped: before !== undefined && !isNewDay && goesOn(before, message) };
  });
