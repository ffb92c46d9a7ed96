import {
  MessageFlags,
  type AttachmentPayload,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  type MessageCreateOptions,
  type MessageMentionOptions,
  type MessageReplyOptions,
  type WebhookMessageEditOptions,
} from 'discord.js';
import type { Reply } from './reply.ts';

/** Nobody is ever pinged, whatever a text says. */
export const NO_MENTIONS: MessageMentionOptions = { parse: [], repliedUser: false };

const files = (reply: Reply): AttachmentPayload[] =>
  reply.files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') }));

const body = (reply: Reply) => ({
  components: reply.components,
  files: files(reply),
  allowedMentions: NO_MENTIONS,
});

/** First answer to an interaction; one that is `isPrivate` is seen by its user alone. */
export const interactionReply = (reply: Reply, isPrivate: boolean): InteractionReplyOptions => ({
  ...body(reply),
  flags: isPrivate ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] : [MessageFlags.IsComponentsV2],
});

/** What a deferred answer becomes, and an answer of which it is open if it arrived: its files are put there once. */
export const deferredReply = (reply: Reply): WebhookMessageEditOptions => ({
  ...body(reply),
  attachments: [],
  flags: [MessageFlags.IsComponentsV2],
});

/** The message whose button was pressed, made anew; its former attachments go. */
export const messageUpdate = (reply: Reply): InteractionUpdateOptions => ({
  ...body(reply),
  attachments: [],
  flags: [MessageFlags.IsComponentsV2],
});

/** An answer to a message, which it refers to if that is still there. */
export const messageReply = (reply: Reply): MessageReplyOptions => ({
  ...body(reply),
  flags: [MessageFlags.IsComponentsV2],
  failIfNotExists: false,
});

/** A message of our own accord, such as the first one of a thread. */
export const messagePost = (reply: Reply): MessageCreateOptions => ({
  ...body(reply),
  flags: [MessageFlags.IsComponentsV2],
});
