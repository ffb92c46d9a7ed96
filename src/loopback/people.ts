import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

import { chosenOptions, type Filled } from './chosen-options.ts';
import { chosenValues } from './chosen-values.ts';
import type { Exchange, OpenModal } from './exchange.ts';
import { filledModal, type ModalValues } from './filled-modal.ts';
import type { Choice } from './forms/autocomplete.ts';
import type { CommandForm } from './forms/command.ts';
import { everyComponent } from './forms/component-tree.ts';
import type { Component } from './forms/components.ts';
import { parseMessage, type Upload } from './forms/message.ts';
import { type Act, openInteraction } from './interaction-events.ts';
import { isShownTo, type Message } from './message-store.ts';
import { apiUser } from './objects/users.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';
import { seen, type SeenMessage } from './seen-message.ts';
import { createSight, type MessageRef, type Place } from './sight.ts';
import { holdsThreads, isThread, threadTypeIn } from './world.ts';

/** What `/name` is filled in with. */
type CommandInput = Place & Omit<Filled, 'focused'> & { readonly name: string };
type TypingInput = CommandInput & { readonly option: string; readonly value: string };
type ComponentInput = { readonly user: string; readonly message: MessageRef; readonly customId: string };

/** Tells everyone that the words mention, but not the author replied to. */
const QUIET = { parse: ['users', 'roles', 'everyone'], replied_user: false };

/** What people do. Anything that Discord's client wouldn't let a person do throws an `Error` at once. */
export interface People {
  /** Runs a registered slash command. */
  command(input: CommandInput): Exchange;
  /** Runs a registered command of the menu of a message, or of a user (by name or id). */
  menuCommand(input: Place & { readonly name: string; readonly target: MessageRef }): Exchange;
  /** The choices that the bot offers while `value` stands in `option`. */
  autocomplete(input: TypingInput): Promise<readonly Choice[]>;
  /** The same, as an exchange. */
  type(input: TypingInput): Exchange;
  click(input: ComponentInput): Exchange;
  /** Chooses in a select menu: values of its options; for users, roles and channels, their ids. */
  select(input: ComponentInput & { readonly values: readonly string[] }): Exchange;
  /** Sends a form that the bot showed to `user`, with the values of its inputs by custom id. */
  submitModal(input: {
    readonly user: string;
    readonly modal: OpenModal;
    readonly values: ModalValues;
  }): Exchange;
  /** Writes a message. */
  say(
    input: Place & {
      readonly content: string;
      readonly replyTo?: MessageRef;
      /** Whether the author replied to is told; true unless given, as in Discord's client. */
      readonly ping?: boolean;
      readonly files?: readonly Omit<Upload, 'number'>[];
    },
  ): SeenMessage;
  /** Changes a message of one's own. */
  rewrite(input: {
    readonly user: string;
    readonly message: MessageRef;
    readonly content: string;
  }): SeenMessage;
  /** Takes a message of one's own away, or anybody's who manages messages. */
  erase(input: { readonly user: string; readonly message: MessageRef }): void;
  /** Opens a thread, under a message or alone; in a forum a post, which begins with `content`. @returns its id */
  openThread(
    input: Place & { readonly name: string; readonly under?: MessageRef; readonly content?: string },
  ): string;
  /** The channel's messages as `user` sees them, oldest first. */
  read(input: Place): readonly SeenMessage[];
  /** The same as they are kept: a message is the same object as long as it is unchanged. */
  shown(input: Place): readonly Message[];
  /** The commands that `user` is offered in a channel. */
  offered(input: Place): readonly CommandForm[];
  /** The first message in the channel that `user` sees and `wanted` holds for, now or later. */
  awaitMessage(input: Place, wanted: (message: SeenMessage) => boolean): Promise<SeenMessage>;
  /** The id of a person's direct conversation with the bot. */
  direct(user: string): string;
}

export const createPeople = (platform: Platform): People => {
  const { world, messages, posting, interactions, changes, threads } = platform;
  const sight = createSight(platform);

  const act = (of: Omit<Act, 'name' | 'source'> & Partial<Act>, data: object): Exchange =>
    openInteraction(platform, { name: undefined, source: undefined, ...of }, data);

  const use = (input: ComponentInput, data: (component: Component) => object): Exchange => {
    const { customId } = input;
    const user = sight.user(input.user);
    const { message, channel } = sight.message(user, input.message);
    const found = everyComponent(message.components).find(
      ({ component }) => 'custom_id' in component && component.custom_id === customId,
    );
    const { component } = found ?? refuse(`The message has nothing with the custom id "${customId}".`);
    if ('disabled' in component && component.disabled) refuse(`"${customId}" is disabled.`);
    return act(
      { type: InteractionType.MessageComponent, user, channel, source: message },
      { component_type: component.type, id: component.id, custom_id: customId, ...data(component) },
    );
  };

  const shown = (place: Place): readonly Message[] => {
    const { user, channel } = sight.place(place);
    return messages.inChannel(channel.id).filter((message) => isShownTo(message, user));
  };

  const read = (place: Place): readonly SeenMessage[] => shown(place).map(seen);

  const type = ({ name, option, value, options, ...input }: TypingInput): Exchange => {
    const { user, channel } = sight.place(input);
    const command = sight.command(name, [ApplicationCommandType.ChatInput], user, channel);
    const filled = { ...input, options: { ...options, [option]: value }, focused: option };
    return act(
      { type: InteractionType.ApplicationCommandAutocomplete, name, user, channel },
      chosenOptions(platform, command, channel, filled),
    );
  };

  return {
    read,
    shown,
    offered: (place) => {
      const { user, channel } = sight.place(place);
      return sight.commands(user, channel).map(({ form }) => form);
    },
    direct: (user) => world.direct(sight.user(user)).id,
    awaitMessage: (place, wanted) =>
      changes.until(`a message in ${place.channel}`, () => read(place).find(wanted)),
    command({ name, ...input }) {
      const { user, channel } = sight.place(input);
      const command = sight.command(name, [ApplicationCommandType.ChatInput], user, channel);
      return act(
        { type: InteractionType.ApplicationCommand, name, user, channel },
        chosenOptions(platform, command, channel, input),
      );
    },
    menuCommand({ name, target, ...input }) {
      const { user, channel } = sight.place(input);
      const types = [ApplicationCommandType.User, ApplicationCommandType.Message];
      const command = sight.command(name, types, user, channel);
      const of = { type: InteractionType.ApplicationCommand, name, user, channel } as const;
      const data = chosenOptions(platform, command, channel, {});
      if (command.form.type === ApplicationCommandType.User) {
        const other = sight.user(typeof target === 'string' ? target : target.author);
        const users = { [other.id]: apiUser(other) };
        return act(of, { ...data, target_id: other.id, resolved: { users } });
      }
      const { message } = sight.message(user, target);
      const resolved = { messages: { [message.id]: posting.toApi(message) } };
      return act(of, { ...data, target_id: message.id, resolved });
    },
    autocomplete: (input) => type(input).choices(),
    type,
    click: (input) =>
      use(input, (component) =>
        component.type === ComponentType.Button ? {} : refuse(`"${input.customId}" is no button.`),
      ),
    select: ({ values, ...input }) => use(input, (component) => chosenValues(world, component, values)),
    submitModal({ modal, values, ...input }) {
      const user = sight.user(input.user);
      const opener =
        interactions.get(modal.interaction) ?? refuse(`There is no interaction ${modal.interaction}.`);
      if (opener.user.id !== user.id) refuse(`${user.name} isn't shown this form.`);
      const { channel, source } = opener;
      return act(
        {
          type: InteractionType.ModalSubmit,
          user,
          channel,
          source: source && messages.get(channel.id, source.id),
        },
        filledModal(platform, modal, values),
      );
    },
    say({ content, replyTo, ping = true, files = [], ...place }) {
      const { user, channel } = sight.place(place);
      if (channel.type === ChannelType.GuildForum)
        refuse('Nothing is written in a forum itself: open a post.');
      const needed = isThread(channel)
        ? PermissionFlagsBits.SendMessagesInThreads
        : PermissionFlagsBits.SendMessages;
      if ((world.permissions(user, channel) & needed) === 0n) refuse(`${user.name} may not write here.`);
      if (isThread(channel) && channel.locked) refuse('The thread is locked.');
      const uploads = files.map((file, index) => ({ ...file, number: String(index) }));
      const replied = replyTo === undefined ? undefined : sight.message(user, replyTo).message;
      return seen(
        posting.post(parseMessage({ content, ...(!ping && { allowed_mentions: QUIET }) }, uploads), {
          channel,
          author: user,
          ...(replied && { repliesTo: replied }),
        }),
      );
    },
    rewrite({ user: wanted, message: ref, content }) {
      const user = sight.user(wanted);
      const { message } = sight.message(user, ref);
      if (message.author.id !== user.id) refuse(`The message isn't ${user.name}'s.`);
      return seen(posting.edit(message, parseMessage({ content }, [])));
    },
    erase({ user: wanted, message: ref }) {
      const user = sight.user(wanted);
      const { message, channel } = sight.message(user, ref);
      const manages = (world.permissions(user, channel) & PermissionFlagsBits.ManageMessages) !== 0n;
      if (message.author.id !== user.id && !manages) refuse(`The message isn't ${user.name}'s.`);
      posting.remove(message);
    },
    openThread({ name, under, content, ...place }) {
      const { user, channel } = sight.place(place);
      if (channel.type === ChannelType.GuildForum) {
        const post = threads.open(channel, { name, owner: user });
        const form = parseMessage({ content: content ?? refuse('A post in a forum needs words.') }, []);
        posting.post(form, { channel: post, author: user, id: post.id });
        return post.id;
      }
      if (!holdsThreads(channel))
        return refuse('No thread is opened in a direct conversation, a voice channel or another thread.');
      if ((world.permissions(user, channel) & PermissionFlagsBits.CreatePublicThreads) === 0n)
        refuse(`${user.name} may open no thread here.`);
      const message = under === undefined ? undefined : sight.message(user, under).message;
      if (message?.onlyFor !== undefined) refuse('No thread hangs under a message that one person sees.');
      if (message && world.channel(message.id)) refuse('The message has a thread already.');
      return threads.open(channel, { name, owner: user, type: threadTypeIn(channel) }, message).id;
    },
  };
};
