import { InteractionType, MessageReferenceType } from 'discord-api-types/v10';

import type { FileStore, StoredFile } from '../file-store.ts';
import type { Message, Origin } from '../message-store.ts';
import { isThread, type World } from '../world.ts';
import { apiChannel } from './channels.ts';
import { apiUser } from './users.ts';

/** Any JSON object; messages are wider than discord-api-types' `APIMessage`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** JSON of a file (Resources / Message, "Attachment Object"). */
export const apiAttachment = (file: StoredFile, files: FileStore) => ({
  id: file.id,
  filename: file.filename,
  size: file.bytes.byteLength,
  url: files.url(file),
  proxy_url: files.url(file),
  content_type: file.contentType,
  ...(file.description !== undefined && { description: file.description }),
});

const originOf = ({ interactionId: id, type, user, name }: Origin, bot: string) => ({
  application_id: bot,
  webhook_id: bot,
  interaction_metadata: { id, type, user: apiUser(user), authorizing_integration_owners: {} },
  ...(type === InteractionType.ApplicationCommand && {
    interaction: { id, type, name, user: apiUser(user) },
  }),
});

/** The thread that hangs under a message, which has its id. */
const threadOf = ({ id }: Message, world: World) => {
  const thread = world.channel(id);
  return thread && isThread(thread) ? { thread: apiChannel(thread, world) } : {};
};

/**
 * JSON of a message (Resources / Message). Over the gateway it carries more.
 * @param referenced the message that it replies to, while there is one.
 */
export const apiMessage = (
  message: Message,
  referenced: Message | undefined,
  world: World,
  files: FileStore,
): JsonObject => ({
  ...threadOf(message, world),
  id: message.id,
  type: message.type,
  channel_id: message.channelId,
  author: apiUser(message.author),
  content: message.content,
  timestamp: new Date(message.createdAt).toISOString(),
  edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
  tts: false,
  mention_everyone: message.pinged.includes('everyone'),
  mentions: message.pinged.flatMap((id) => {
    const user = world.user(id);
    return user ? [apiUser(user)] : [];
  }),
  mention_roles: [],
  attachments: message.files.map((file) => apiAttachment(file, files)),
  embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
  components: message.components,
  pinned: false,
  flags: message.flags,
  ...(message.origin && originOf(message.origin, world.bot.id)),
  ...(message.repliesTo !== undefined && {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: message.repliesTo,
      channel_id: message.channelId,
    },
    referenced_message: referenced ? apiMessage(referenced, undefined, world, files) : null,
  }),
});
