import type { Message } from 'discord.js';

/** Marks that Discord's Markdown sets around words; single stars and underscores are left, which sums and names have too. */
const MARKS = /\*\*|__|~~|\|\||`+/g;
const LINE_STARTS = /^(?:>>> |> |-# |#{1,3} )/gm;

/** The words of a message as a reader sees them: names in the place of mentions, without formatting; of a forwarded message, its words. */
export const messageWords = (message: Message): string => {
  const forwarded = message.messageSnapshots.first();
  const words = message.cleanContent.trim() === '' ? (forwarded?.content ?? '') : message.cleanContent;
  return words.replace(LINE_STARTS, '').replace(MARKS, '').trim();
};

/** What a message says when the bot's own mentions are taken out. */
export const wordsBesideMention = (message: Message): string =>
  message.content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'g'), ' ').trim();
