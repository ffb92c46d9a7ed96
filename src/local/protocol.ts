import { z } from 'zod';
import type { ChoiceView, CommandView, MenuCommandView } from './command-view.ts';
import type { MessageView, Person } from './message-view.ts';
import type { ModalView } from './modal-view.ts';

/*
 * One WebSocket at `/socket` of the page's own origin carries JSON texts. The page sends requests, each with a number of its own; the server
 * answers each with one "result" of that number, and tells the page what changes by itself. First comes a "snapshot", and another one
 * whenever another person is played. A file is sent before it is used: POST `/uploads?name=NAME` with its bytes as the body (and its type as
 * content-type) gives `{ "upload": ID }`, or `{ "problem": SENTENCE }` with a status from 400 on.
 */

export const SOCKET_PATH = '/socket';
export const UPLOADS_PATH = '/uploads';

const id = z.string().regex(/^\d{1,20}$/);
const name = z.string().min(1).max(100);
/** Ids of uploads. */
const uploads = z.array(name).max(10);
const customId = z.string().min(1).max(100);
/** More than any message takes; the channel says the limit itself. */
const words = z.string().max(20_000);
const optionValue = z.union([words, z.number(), z.boolean(), z.object({ upload: name })]);
const filled = {
  channel: id,
  name,
  group: name.optional(),
  subcommand: name.optional(),
  options: z.record(name, optionValue),
};

/** What a person does. `person` and all else that is named goes by id. */
const actSchema = z.discriminatedUnion('act', [
  /** Plays this person from now on; a new snapshot follows. */
  z.object({ act: z.literal('play'), person: id }),
  /** Writes in a channel, a thread or the direct conversation. "@Name" of somebody there becomes a mention. */
  z.object({
    act: z.literal('say'),
    channel: id,
    content: words,
    replyTo: id.optional(),
    /** Whether the author replied to is pinged; as in Discord, yes unless given. */
    ping: z.boolean().optional(),
    uploads: uploads.optional(),
  }),
  /** Changes or takes away a message of one's own. */
  z.object({ act: z.literal('rewrite'), message: id, content: words }),
  z.object({ act: z.literal('erase'), message: id }),
  /** Takes a private message out of sight. */
  z.object({ act: z.literal('dismiss'), message: id }),
  z.object({ act: z.literal('open-thread'), channel: id, name, under: id.optional() }),
  z.object({ act: z.literal('command'), ...filled }),
  /** Choices while `value` stands in `option`; other options as far as they are filled in. */
  z.object({ act: z.literal('complete'), ...filled, option: name, value: words }),
  z.object({
    act: z.literal('menu-command'),
    channel: id,
    name,
    /** Id of the message, or of the person. */
    target: id,
  }),
  z.object({ act: z.literal('click'), message: id, customId }),
  z.object({ act: z.literal('select'), message: id, customId, values: z.array(customId).max(25) }),
  z.object({
    act: z.literal('submit'),
    interaction: id,
    values: z.record(customId, z.union([words, z.array(customId).max(25), z.object({ uploads })])),
  }),
  /** Messages before one. */
  z.object({ act: z.literal('older'), channel: id, before: id }),
]);
export type Act = z.infer<typeof actSchema>;

export const requestSchema = z.object({ request: z.int().min(0), act: actSchema });
/** Page to server. */
export type PageRequest = z.infer<typeof requestSchema>;

export type ChannelView = {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'direct';
  /** Without # or @; of the direct conversation, the bot's name. */
  readonly name: string;
  /** Of threads. */
  readonly parent: string | undefined;
  readonly isArchived: boolean;
  readonly isLocked: boolean;
};

export type ServerView = { readonly name: string; readonly channels: readonly ChannelView[] };

/** Messages in the order in which they were written. */
export type History = { readonly messages: readonly MessageView[]; readonly hasOlder: boolean };

/** All that the person sees; channels in their order, threads after their parents, the direct conversation in `direct`. */
export type View = {
  readonly me: Person;
  /** Who can be played. */
  readonly people: readonly Person[];
  readonly bot: Person & { readonly isOnline: boolean };
  readonly servers: readonly ServerView[];
  readonly direct: ChannelView;
  readonly commands: readonly CommandView[];
  readonly menuCommands: readonly MenuCommandView[];
};

/** What comes of an act that went through. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'said'; readonly message: string }
  | { readonly kind: 'thread'; readonly channel: string }
  /** The bot has answered (a message, an update, "is thinking…"): the message comes by itself, as an event. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] }
  | ({ readonly kind: 'older' } & History)
  /** The bot did not answer, in Discord's words: of a command a line in the channel that only its asker sees, of a component a line under its message. */
  | {
      readonly kind: 'failed';
      readonly words:
        | 'The application did not respond'
        | 'This interaction failed'
        | 'Something went wrong. Try again.'
        | 'Loading options failed';
    };

/** Server to page. */
export type ServerEvent =
  | {
      readonly event: 'result';
      readonly request: number;
      readonly outcome: Outcome;
    }
  /** The act was not taken, with a sentence for the person: "… needs the option …". `request` is absent when the frame could not be read. */
  | { readonly event: 'refused'; readonly request: number | undefined; readonly problem: string }
  | {
      readonly event: 'snapshot';
      readonly view: View;
      /** The last messages of every channel, by its id. */
      readonly history: Readonly<Record<string, History>>;
    }
  /** Channels, commands, people or the bot's presence are no longer what they were; messages stay. A channel that is new here has none yet. */
  | { readonly event: 'view'; readonly view: View }
  /** New, or changed when its id is known already. */
  | { readonly event: 'message'; readonly message: MessageView }
  | { readonly event: 'deleted'; readonly channel: string; readonly message: string }
  /** The bot types until told otherwise, or a message of it comes. */
  | { readonly event: 'typing'; readonly channel: string; readonly isTyping: boolean };
