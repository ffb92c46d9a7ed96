import { ComponentType } from 'discord-api-types/v10';

import type { StoredFile } from './file-store.ts';
import { displayedTexts, everyComponent } from './forms/component-tree.ts';
import type { Button, Component, Select, TopLevelComponent } from './forms/components.ts';
import type { Embed } from './forms/embeds.ts';
import { isEphemeral, isLoading, type Message } from './message-store.ts';

/** A message as a person sees it at one moment. */
export type SeenMessage = {
  readonly id: string;
  /** Ids of its channel and of its author. */
  readonly channel: string;
  readonly author: string;
  /** Everything written in it: the content, or the text displays, a line break between them. */
  readonly text: string;
  readonly content: string;
  readonly components: readonly TopLevelComponent[];
  /** Its buttons and selects, at whatever depth. */
  readonly buttons: readonly Button[];
  readonly selects: readonly Select[];
  readonly embeds: readonly Embed[];
  readonly files: readonly StoredFile[];
  /** `MessageFlags`. */
  readonly flags: number;
  readonly ephemeral: boolean;
  /** Whether it only says that the bot is thinking. */
  readonly loading: boolean;
  /** How often it was changed since it was first shown. */
  readonly edits: number;
  readonly repliesTo: string | undefined;
  /** Whom it would have pinged: "everyone", user ids, role ids. */
  readonly pinged: readonly string[];
};

const isButton = (component: Component): component is Button => component.type === ComponentType.Button;

const isSelect = (component: Component): component is Select =>
  component.type === ComponentType.StringSelect ||
  component.type === ComponentType.UserSelect ||
  component.type === ComponentType.RoleSelect ||
  component.type === ComponentType.MentionableSelect ||
  component.type === ComponentType.ChannelSelect;

export const seen = (message: Message): SeenMessage => {
  const components = everyComponent(message.components).map(({ component }) => component);
  return {
    id: message.id,
    channel: message.channelId,
    author: message.author.id,
    text: [message.content, ...displayedTexts(message.components)].filter((text) => text !== '').join('\n'),
    content: message.content,
    components: message.components,
    buttons: components.filter(isButton),
    selects: components.filter(isSelect),
    embeds: message.embeds,
    files: message.files,
    flags: message.flags,
    ephemeral: isEphemeral(message),
    loading: isLoading(message),
    edits: message.edits,
    repliesTo: message.repliesTo,
    pinged: message.pinged,
  };
};
