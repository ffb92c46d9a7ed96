import { MessageFlags, MessageType } from 'discord-api-types/v10';

import type { Clock } from './clock.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { displayedTexts } from './forms/component-tree.ts';
import type { MessageForm } from './forms/message.ts';
import { mentionsIn, pingedBy } from './mentions.ts';
import type { MessageEvents } from './message-events.ts';
import { isLoading, type Message, type MessageStore, type Origin } from './message-store.ts';
import type { JsonObject } from './objects/messages.ts';
import { resolveComponents } from './resolved-components.ts';
import type { Threads } from './threads.ts';
import type { Channel, User } from './world.ts';

/** Flags that an edit may set (Resources / Message, "Edit Message"). */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
/** Flags that a new message may set; being ephemeral is a matter of its occasion. */
const SETTABLE_FLAGS = EDITABLE_FLAGS | MessageFlags.SuppressNotifications;

/** Where a message goes, who writes it, and why. */
export type Occasion = {
  readonly channel: Channel;
  readonly author: User;
  readonly type?: MessageType;
  readonly origin?: Origin;
  /** For an ephemeral message, the id of the one person who sees it. */
  readonly onlyFor?: string;
  readonly repliesTo?: Message;
  /** Of the first message of a forum's post, which has the id of its thread. */
  readonly id?: string;
};

/** Writes, changes and removes messages, and tells the bot of it. */
export interface Posting {
  post(form: MessageForm, occasion: Occasion): Message;
  /** A message that only says that the bot is thinking. */
  postLoading(occasion: Occasion): Message;
  /** Applies an edit; a loading message is filled in by it. */
  edit(message: Message, form: MessageForm): Message;
  remove(message: Message): void;
  toApi(message: Message): JsonObject;
}

type Shown = Pick<Message, 'content' | 'components'>;

/** Whom a message pings, from all that it shows. */
const pingedOf = (shown: Shown, form: MessageForm, repliesTo?: Message): readonly string[] =>
  pingedBy(
    mentionsIn([shown.content, ...displayedTexts(shown.components)].join('\n')),
    form.allowed_mentions,
    repliesTo?.author.id,
  );

export const createPosting = (
  clock: Clock,
  messages: MessageStore,
  files: FileStore,
  events: MessageEvents,
  threads: Pick<Threads, 'written'>,
): Posting => {
  const keep = (form: MessageForm): readonly StoredFile[] =>
    form.files.map(({ number, name, contentType, bytes }) => {
      const description = form.attachments?.find(({ id }) => id === number)?.description;
      return files.add({
        filename: name,
        contentType,
        bytes,
        ...(typeof description === 'string' && { description }),
      });
    });

  const resolved = (form: MessageForm, attached: readonly StoredFile[]) =>
    resolveComponents(form.components ?? [], (name) => {
      const file = attached.find(({ filename }) => filename === name);
      return file && files.url(file);
    });

  const add = (
    { channel, author, type, origin, onlyFor, repliesTo, id }: Occasion,
    content: Shown & Pick<Message, 'embeds' | 'files' | 'flags' | 'pinged'>,
  ): Message => {
    const message = messages.add({
      ...content,
      id,
      flags: onlyFor === undefined ? content.flags : content.flags | MessageFlags.Ephemeral,
      channelId: channel.id,
      type: type ?? (repliesTo ? MessageType.Reply : MessageType.Default),
      author,
      origin,
      onlyFor,
      repliesTo: repliesTo?.id,
    });
    events.created(message);
    threads.written(channel);
    return message;
  };

  return {
    toApi: events.toApi,
    post(form, occasion) {
      const attached = keep(form);
      const shown = { content: form.content?.trim() ?? '', components: resolved(form, attached) };
      return add(occasion, {
        ...shown,
        embeds: form.embeds ?? [],
        files: attached,
        flags: (form.flags ?? 0) & SETTABLE_FLAGS,
        pinged: pingedOf(shown, form, occasion.repliesTo),
      });
    },
    postLoading: (occasion) =>
      add(occasion, {
        content: '',
        components: [],
        embeds: [],
        files: [],
        flags: MessageFlags.Loading,
        pinged: [],
      }),
    edit(message, form) {
      const fillsIn = isLoading(message);
      const listed = form.attachments?.map(({ id }) => id);
      const attached = [...message.files.filter(({ id }) => listed?.includes(id) ?? true), ...keep(form)];
      const shown = {
        content: form.content === undefined ? message.content : (form.content?.trim() ?? ''),
        components: form.components === undefined ? message.components : resolved(form, attached),
      };
      const fixed = message.flags & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
      const changed = messages.replace({
        ...message,
        ...shown,
        embeds: form.embeds === undefined ? message.embeds : (form.embeds ?? []),
        files: attached,
        flags: fixed | ((form.flags ?? message.flags) & EDITABLE_FLAGS),
        // An edit pings nobody; filling in a deferred answer does.
        pinged: fillsIn ? pingedOf(shown, form) : message.pinged,
        editedAt: fillsIn ? undefined : clock.now(),
        edits: fillsIn ? 0 : message.edits + 1,
      });
      events.updated(changed);
      return changed;
    },
    remove(message) {
      messages.delete(message);
      events.deleted(message);
    },
  };
};
