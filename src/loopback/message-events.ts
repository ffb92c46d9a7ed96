import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

import type { Dispatch } from './dispatcher.ts';
import type { FileStore } from './file-store.ts';
import { isEphemeral, type Message, type MessageStore } from './message-store.ts';
import { apiMessage, type JsonObject } from './objects/messages.ts';
import { apiMember, memberIn } from './objects/users.ts';
import type { Channel, World } from './world.ts';

/** Tells connected sessions of messages, as far as their intents let them know. */
export interface MessageEvents {
  created(message: Message): void;
  updated(message: Message): void;
  deleted(message: Message): void;
  readonly toApi: (message: Message) => JsonObject;
  /** As REST gives it: without its words where the application may not read them. */
  readonly toReader: (message: Message) => JsonObject;
}

/** What a session without the message content intent is told instead. */
const HIDDEN = { content: '', embeds: [], attachments: [], components: [] } as const;

const intentFor = (channel: Channel): number =>
  channel.type === ChannelType.DM ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;

/** @param readsContent whether the message content intent is switched on for the application. */
export const createMessageEvents = (
  world: World,
  messages: MessageStore,
  files: FileStore,
  dispatch: Dispatch,
  readsContent: boolean,
): MessageEvents => {
  const referencedBy = ({ channelId, repliesTo }: Message): Message | undefined =>
    repliesTo === undefined ? undefined : messages.get(channelId, repliesTo);

  const toApi = (message: Message) => apiMessage(message, referencedBy(message), world, files);

  /** Whether the bot reads a message's words without the intent: its own, those that mention it, those in direct conversations. */
  const isOpen = (message: Message): boolean =>
    world.channel(message.channelId)?.type === ChannelType.DM ||
    message.author.id === world.bot.id ||
    message.pinged.includes(world.bot.id);

  /** The message for a session or an application that reads only what is open to it. */
  const withoutWords = (message: Message): JsonObject => {
    const whole = toApi(message);
    const referenced = referencedBy(message);
    return {
      ...whole,
      ...(!isOpen(message) && HIDDEN),
      ...(referenced && {
        referenced_message: {
          ...apiMessage(referenced, undefined, world, files),
          ...(!isOpen(referenced) && HIDDEN),
        },
      }),
    };
  };

  /** Sends an event about a message that everyone in its channel sees. */
  const tell = (
    event: GatewayDispatchEvents,
    message: Message,
    data: (channel: Channel) => (intents: number) => object,
  ) => {
    const channel = world.channel(message.channelId);
    if (!channel || isEphemeral(message)) return;
    if ((world.permissions(world.bot, channel) & PermissionFlagsBits.ViewChannel) === 0n) return;
    const told = data(channel);
    dispatch(event, (intents) => ((intents & intentFor(channel)) === 0 ? undefined : told(intents)));
  };

  const withPlace = (message: Message) => (channel: Channel) => {
    const place = {
      channel_type: channel.type,
      ...(channel.type !== ChannelType.DM && {
        guild_id: channel.guildId,
        member: apiMember(memberIn(world, message.author, channel)),
      }),
    };
    return (intents: number) => {
      const reads = (intents & GatewayIntentBits.MessageContent) !== 0;
      return { ...(reads ? toApi(message) : withoutWords(message)), ...place };
    };
  };

  return {
    toApi,
    toReader: (message) => (readsContent ? toApi(message) : withoutWords(message)),
    created: (message) => tell(GatewayDispatchEvents.MessageCreate, message, withPlace(message)),
    updated: (message) => tell(GatewayDispatchEvents.MessageUpdate, message, withPlace(message)),
    deleted: (message) =>
      tell(GatewayDispatchEvents.MessageDelete, message, (channel) => () => ({
        id: message.id,
        channel_id: message.channelId,
        ...(channel.type !== ChannelType.DM && { guild_id: channel.guildId }),
      })),
  };
};
