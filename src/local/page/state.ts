import type { MessageView } from '../message-view.ts';
import type { ModalView } from '../modal-view.ts';
import type { History, ServerEvent, View } from '../protocol.ts';

/** A line that only this page shows: a command on its way, or one that was not answered. */
export type Note = {
  readonly id: number;
  readonly channel: string;
  /** Label of the command, with its slash or as its menu has it. */
  readonly command: string;
  /** Discord's words, once it has failed. */
  readonly failure: string | undefined;
};

export type PageState = {
  /** `lost` after a connection that was there. */
  readonly link: 'opening' | 'open' | 'lost';
  readonly view: View | undefined;
  readonly history: Readonly<Record<string, History>>;
  /** Channels in which the bot types. */
  readonly typing: readonly string[];
  /** Unread messages by channel, and whether one of them pings. */
  readonly unread: Readonly<Record<string, { readonly pings: number }>>;
  /** Channel of the main column, and the thread in the panel beside it. */
  readonly channel: string | undefined;
  readonly thread: string | undefined;
  readonly notes: readonly Note[];
  /** What went wrong with a message's buttons and selects, by its id. */
  readonly failures: Readonly<Record<string, string>>;
  readonly modal: ModalView | undefined;
  /** Sentences for the person, the newest last. */
  readonly notices: readonly { readonly id: number; readonly text: string; readonly isProblem: boolean }[];
  /** A message to bring into sight and mark, until that is done. */
  readonly sought: string | undefined;
};

/** What happens in the page itself. */
export type PageEvent =
  | { readonly event: 'link'; readonly link: PageState['link'] }
  | { readonly event: 'go'; readonly channel: string; readonly message: string | undefined }
  | { readonly event: 'close-thread' }
  | { readonly event: 'found' }
  | { readonly event: 'older'; readonly channel: string; readonly older: History }
  | { readonly event: 'note'; readonly note: Note }
  | { readonly event: 'note-gone'; readonly note: number }
  | { readonly event: 'failure'; readonly message: string; readonly words: string | undefined }
  | { readonly event: 'modal'; readonly modal: ModalView | undefined }
  | { readonly event: 'told'; readonly id: number; readonly text: string; readonly isProblem: boolean }
  | { readonly event: 'heard'; readonly id: number };

export const FIRST_STATE: PageState = {
  link: 'opening',
  view: undefined,
  history: {},
  typing: [],
  unread: {},
  channel: undefined,
  thread: undefined,
  notes: [],
  failures: {},
  modal: undefined,
  notices: [],
  sought: undefined,
};

/** Ids are numbers that grow with time. */
const isBefore = (one: string, other: string): boolean =>
  one.length === other.length ? one < other : one.length < other.length;

export const everyChannel = (view: View) => [
  ...view.servers.flatMap((server) => server.channels),
  view.direct,
];

export const findChannel = (view: View, id: string | undefined) =>
  everyChannel(view).find((channel) => channel.id === id);

const withMessage = (history: History | undefined, message: MessageView): History => {
  const { messages, hasOlder } = history ?? { messages: [], hasOlder: false };
  if (messages.some(({ id }) => id === message.id))
    return { messages: messages.map((old) => (old.id === message.id ? message : old)), hasOlder };
  const [first] = messages;
  // It stands before what has been read so far, and comes when that is read.
  if (hasOlder && first && isBefore(message.id, first.id)) return { messages, hasOlder };
  const next = messages.findIndex(({ id }) => isBefore(message.id, id));
  const at = next === -1 ? messages.length : next;
  return { messages: messages.toSpliced(at, 0, message), hasOlder };
};

/** Goes on where the person was, or else to the first channel. */
const placed = (state: PageState, view: View): Pick<PageState, 'channel' | 'thread'> => {
  const channel = findChannel(view, state.channel) ?? everyChannel(view)[0];
  const thread = findChannel(view, state.thread);
  return { channel: channel?.id, thread: thread?.id };
};

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const isOpen = ({ channel, thread }: PageState, id: string): boolean => channel === id || thread === id;

const withUnread = (state: PageState, message: MessageView): PageState['unread'] => {
  const isKnown = state.history[message.channel]?.messages.some(({ id }) => id === message.id);
  if (isKnown === true || isOpen(state, message.channel) || message.author.id === state.view?.me.id)
    return state.unread;
  const pings = (state.unread[message.channel]?.pings ?? 0) + (message.pingsMe ? 1 : 0);
  return { ...state.unread, [message.channel]: { pings } };
};

const went = (state: PageState, id: string, sought: string | undefined): PageState => {
  const channel = state.view && findChannel(state.view, id);
  if (!channel) return state;
  const unread = without(state.unread, id);
  if (channel.kind !== 'thread') return { ...state, channel: id, thread: undefined, unread, sought };
  return { ...state, channel: channel.parent ?? state.channel, thread: id, unread, sought };
};

/** What the page knows after something has come from the server or from the person. */
export const reduce = (state: PageState, event: ServerEvent | PageEvent): PageState => {
  switch (event.event) {
    case 'snapshot': {
      const isSame = state.view?.me.id === event.view.me.id;
      const own = isSame ? {} : { notes: [], failures: {}, unread: {}, modal: undefined };
      const { view, history } = event;
      return { ...state, ...placed(state, view), ...own, link: 'open', view, history, typing: [] };
    }
    case 'view':
      return { ...state, ...placed(state, event.view), view: event.view };
    case 'message': {
      const { message } = event;
      const { channel } = message;
      const history = { ...state.history, [channel]: withMessage(state.history[channel], message) };
      const typing = message.author.isBot ? state.typing.filter((id) => id !== channel) : state.typing;
      return { ...state, history, typing, unread: withUnread(state, message) };
    }
    case 'deleted': {
      const old = state.history[event.channel];
      if (!old) return state;
      const messages = old.messages.filter(({ id }) => id !== event.message);
      return { ...state, history: { ...state.history, [event.channel]: { ...old, messages } } };
    }
    case 'typing': {
      const others = state.typing.filter((id) => id !== event.channel);
      return { ...state, typing: event.isTyping ? [...others, event.channel] : others };
    }
    case 'older': {
      const messages = state.history[event.channel]?.messages ?? [];
      const known = new Set(messages.map(({ id }) => id));
      const added = event.older.messages.filter(({ id }) => !known.has(id));
      const history = { messages: [...added, ...messages], hasOlder: event.older.hasOlder };
      return { ...state, history: { ...state.history, [event.channel]: history } };
    }
    case 'link':
      return { ...state, link: event.link };
    case 'go':
      return went(state, event.channel, event.message);
    case 'close-thread':
      return { ...state, thread: undefined };
    case 'found':
      return { ...state, sought: undefined };
    case 'note':
      return { ...state, notes: [...state.notes.filter(({ id }) => id !== event.note.id), event.note] };
    case 'note-gone':
      return { ...state, notes: state.notes.filter(({ id }) => id !== event.note) };
    case 'failure': {
      const { words } = event;
      const failures = without(state.failures, event.message);
      return { ...state, failures: words === undefined ? failures : { ...failures, [event.message]: words } };
    }
    case 'modal':
      return { ...state, modal: event.modal };
    case 'told': {
      const { id, text, isProblem } = event;
      return { ...state, notices: [...state.notices, { id, text, isProblem }] };
    }
    case 'heard':
      return { ...state, notices: state.notices.filter(({ id }) => id !== event.id) };
    // Whoever asked hears these.
    case 'result':
    case 'refused':
    default:
      return state;
  }
};
