import { ChannelType } from 'discord-api-types/v10';
import type { OpenModal } from '../loopback/exchange.ts';
import type { Loopback } from '../loopback/loopback.ts';
import type { Message } from '../loopback/message-store.ts';
import type { Channel, User } from '../loopback/world.ts';
import { drawMessage } from './draw-message.ts';
import { channelsOf, drawView } from './draw-view.ts';
import type { MessageView } from './message-view.ts';
import type { Names } from './names.ts';
import type { History, ServerEvent } from './protocol.ts';

/** Messages of a channel that a page gets at once; older ones when it asks. */
const PAGE = 50;

/** Forms that a page may have open; the oldest are forgotten first. */
const MODALS = 20;

/** One page that is open, and the person whom it plays. */
export interface Seat {
  readonly me: User;
  readonly names: Names;
  /** Plays somebody from now on; tells the page all that this person sees. @throws Error when there is no such person */
  play(id: string): void;
  /** Tells the page what has changed since it was last told. */
  flush(): void;
  /** Messages before the one with that id. @throws Error when the person doesn't see the channel */
  older(channel: string, before: string): History;
  /** Takes a private message out of sight for good. @throws Error when it isn't one of this person's */
  dismiss(message: string): void;
  keepModal(modal: OpenModal): void;
  /** A form that the bot showed here; it may be sent again when the bot did not answer. */
  modal(interaction: string): OpenModal | undefined;
}

/** What a page was told of a channel. */
type Told = {
  /** All messages there were, by their ids. */
  readonly known: ReadonlyMap<string, Message>;
  /** Ids of those that the page has. */
  readonly has: Set<string>;
};

const byId = (messages: readonly Message[]): ReadonlyMap<string, Message> =>
  new Map(messages.map((message) => [message.id, message]));

/**
 * @param dismissed ids of private messages out of sight, for all seats
 * @param send tells the page
 */
export const createSeat = (
  discord: Loopback,
  first: User,
  dismissed: Set<string>,
  send: (event: ServerEvent) => void,
): Seat => {
  const { world } = discord;
  let me = first;
  let view = '';
  let typing: ReadonlySet<string> = new Set();
  const told = new Map<string, Told>();
  const modals = new Map<string, OpenModal>();

  const channels = (): readonly Channel[] => channelsOf(discord, me);

  const names: Names = {
    get me() {
      return me.id;
    },
    person: (id) => world.user(id)?.name,
    channel(id) {
      const channel = channels().find((each) => each.id === id);
      if (channel?.type === ChannelType.DM) return world.bot.name;
      return channel?.name;
    },
    role: (id) =>
      world.guilds
        .flatMap(({ roles }) => roles)
        .find((role) => role.id === id)
        ?.name.replace('@', ''),
  };

  const messagesIn = (channel: string): readonly Message[] =>
    discord.shown({ user: me.id, channel }).filter(({ id }) => !dismissed.has(id));

  const drawn = (message: Message, others: ReadonlyMap<string, Message>): MessageView =>
    drawMessage(message, others.get(message.repliesTo ?? ''), world, names);

  /** The last page of a channel, of which nothing was told yet. */
  const begin = (channel: string): History => {
    const messages = messagesIn(channel);
    const known = byId(messages);
    const page = messages.slice(-PAGE);
    told.set(channel, { known, has: new Set(page.map(({ id }) => id)) });
    return {
      messages: page.map((message) => drawn(message, known)),
      hasOlder: messages.length > page.length,
    };
  };

  const tellMessages = (channel: string): void => {
    const before = told.get(channel) ?? { known: new Map<string, Message>(), has: new Set<string>() };
    const known = byId(messagesIn(channel));
    told.set(channel, { known, has: before.has });
    for (const id of before.known.keys()) {
      if (known.has(id)) continue;
      if (before.has.delete(id)) send({ event: 'deleted', channel, message: id });
    }
    for (const [id, message] of known) {
      const earlier = before.known.get(id);
      if (earlier === message || (earlier && !before.has.has(id))) continue;
      before.has.add(id);
      send({ event: 'message', message: drawn(message, known) });
    }
  };

  const tellTyping = (shown: readonly Channel[]): void => {
    const now = new Set(shown.map(({ id }) => id).filter((id) => discord.isTyping(id)));
    for (const channel of now) if (!typing.has(channel)) send({ event: 'typing', channel, isTyping: true });
    for (const channel of typing) if (!now.has(channel)) send({ event: 'typing', channel, isTyping: false });
    typing = now;
  };

  const flush = (): void => {
    const next = drawView(discord, me);
    const text = JSON.stringify(next);
    if (text !== view) send({ event: 'view', view: next });
    view = text;
    const shown = channels();
    const present = new Set(shown.map(({ id }) => id));
    for (const channel of told.keys()) if (!present.has(channel)) told.delete(channel);
    for (const { id } of shown) tellMessages(id);
    tellTyping(shown);
  };

  return {
    get me() {
      return me;
    },
    names,
    play(id) {
      const person = world.user(id);
      if (!person || person.bot) throw new Error('There is nobody with that id to play.');
      me = person;
      told.clear();
      modals.clear();
      typing = new Set();
      const next = drawView(discord, me);
      view = JSON.stringify(next);
      const history = Object.fromEntries(channels().map((channel) => [channel.id, begin(channel.id)]));
      send({ event: 'snapshot', view: next, history });
      flush();
    },
    flush,
    older(channel, before) {
      const messages = messagesIn(channel);
      const end = messages.findIndex(({ id }) => id === before);
      const page = messages.slice(Math.max(0, end - PAGE), Math.max(0, end));
      const known = byId(messages);
      for (const { id } of page) told.get(channel)?.has.add(id);
      return { messages: page.map((message) => drawn(message, known)), hasOlder: end > page.length };
    },
    dismiss(id) {
      const found = channels()
        .flatMap((channel) => messagesIn(channel.id))
        .find((message) => message.id === id);
      if (found?.onlyFor !== me.id) throw new Error('There is no private message of yours with that id.');
      dismissed.add(id);
    },
    keepModal(modal) {
      modals.set(modal.interaction, modal);
      if (modals.size > MODALS) for (const oldest of modals.keys()) if (modals.delete(oldest)) break;
    },
    modal: (interaction) => modals.get(interaction),
  };
};
