import { InteractionType } from 'discord-api-types/v10';
import { displayedTexts } from '../loopback/forms/component-tree.ts';
import { isLoading, type Message } from '../loopback/message-store.ts';
import { isThread, type User, type World } from '../loopback/world.ts';
import { drawComponent, shownAddresses } from './draw-components.ts';
import { drawEmbed, pictureAddresses } from './draw-embed.ts';
import { drawFile, fileAt } from './draw-files.ts';
import type { MessageView, Person, ReplyLine } from './message-view.ts';
import type { Names } from './names.ts';
import { plainText, readMarkdown } from './read-markdown.ts';
import { withoutMentions } from './typed-mentions.ts';

/** Characters of a message that the line above its reply shows. */
const EXCERPT_LENGTH = 120;

export const drawPerson = ({ id, name, bot }: User): Person => ({ id, name, isBot: bot });

/** The words of a message: its content, or its text displays. */
const sourceOf = ({ content, components }: Message): string =>
  [content, ...displayedTexts(components)].filter((text) => text !== '').join('\n');

/** The first words of a message on one line. The blocks of a card are no sentences, so something has to stand between them. */
const excerptOf = (message: Message, names: Names): string => {
  const lines = plainText(readMarkdown(sourceOf(message), names))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const words = lines.join(message.content === '' ? ' · ' : ' ');
  const signs = Array.from(words);
  return signs.length > EXCERPT_LENGTH ? `${signs.slice(0, EXCERPT_LENGTH).join('').trimEnd()}…` : words;
};

const replyLine = (
  { repliesTo }: Message,
  replied: Message | undefined,
  names: Names,
): ReplyLine | undefined => {
  if (repliesTo === undefined) return undefined;
  if (!replied) return { kind: 'gone' };
  const [file] = replied.files;
  return {
    kind: 'message',
    id: replied.id,
    author: drawPerson(replied.author),
    excerpt: excerptOf(replied, names) || (file?.filename ?? ''),
  };
};

/**
 * Draws a message for one reader.
 * @param replied the message that it replies to, as the reader sees it; `undefined` when it is gone or not theirs to see
 */
export const drawMessage = (
  message: Message,
  replied: Message | undefined,
  world: World,
  names: Names,
): MessageView => {
  const { origin, files, components, embeds } = message;
  const addresses = [...shownAddresses(components), ...embeds.flatMap(pictureAddresses)];
  const shown = new Set(addresses.map((address) => fileAt(address, files)));
  const drawing = { world, names, files };
  const thread = world.channel(message.id);
  const isCommand = origin?.type === InteractionType.ApplicationCommand && message.repliesTo === undefined;
  return {
    id: message.id,
    channel: message.channelId,
    author: drawPerson(message.author),
    at: message.createdAt,
    isEdited: message.editedAt !== undefined,
    isLoading: isLoading(message),
    isPrivate: message.onlyFor !== undefined,
    pingsMe: message.pinged.includes(names.me) || message.pinged.includes('everyone'),
    reply: replyLine(message, replied, names),
    used: isCommand ? { person: drawPerson(origin.user), command: origin.name ?? '' } : undefined,
    content: readMarkdown(message.content, names),
    source: withoutMentions(sourceOf(message), names.person),
    embeds: embeds.map((embed) => drawEmbed(embed, names, files)),
    files: files.filter((file) => !shown.has(file)).map(drawFile),
    components: components.map((component) => drawComponent(component, drawing)),
    thread: thread && isThread(thread) ? thread.id : undefined,
  };
};
