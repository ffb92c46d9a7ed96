import { ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';

import type { Dispatch } from './dispatcher.ts';
import type { FileStore } from './file-store.ts';
import { isEphemeral, type Message, type MessageStore } from './message-store.ts';
import { apiMessage, type JsonObject } from './objects/messages.ts';
import { apiMember } from './objects/users.ts';
import type { Channel, World } from './world.ts';

/** Tells connected sessions of messages, as far as their intents let them know. */
export interface MessageEvents {
  created(message: Message): void;
  updated(message: Message): void;
  deleted(message: Message): void;
  readonly toApi: (message: Message) => JsonObject;
}

/** What a session without the message content intent is told instead. */
const HIDDEN = { content: '', embeds: [], attachments: [], components: [] } as const;

const intentFor = (channel: Channel): number =>
  channel.type === ChannelType.DM ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;

export const createMessageEvents = (
  world: World,
  messages: MessageStore,
  files: FileStore,
  dispatch: Dispatch,
): MessageEvents => {
  const toApi = (message: Message) =>
    apiMessage(
      message,
      message.repliesTo === undefined ? undefined : messages.get(message.channelId, message.repliesTo),
      world,
      files,
    );

  /** Sends an event about a message that everyone in its channel sees. */
  const tell = (
    event: GatewayDispatchEvents,
    message: Message,
    data: (channel: Channel) => (intents: number) => object,
  ) => {
    const channel = world.channel(message.channelId);
    if (!channel || isEphemeral(message)) return;
    const told = data(channel);
    dispatch(event, (intents) => ((intents & intentFor(channel)) === 0 ? undefined : told(intents)));
  };

  const withPlace = (message: Message) => (channel: Channel) => {
    const direct = channel.type === ChannelType.DM;
    const whole = {
      ...toApi(message),
      channel_type: channel.type,
      ...(!direct && { guild_id: channel.guildId, member: apiMember() }),
    };
    const readable = direct || message.author.id === world.bot.id || message.pinged.includes(world.bot.id);
    return (intents: number) =>
      readable || (intents & GatewayIntentBits.MessageContent) !== 0 ? whole : { ...whole, ...HIDDEN };
  };

  return {
    toApi,
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
