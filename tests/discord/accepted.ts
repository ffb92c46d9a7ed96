import { MessageFlags } from 'discord.js';
import type { Reply } from '../../src/discord/reply.ts';
import { displayedTexts } from '../../src/loopback/forms/component-tree.ts';
import { parseMessage } from '../../src/loopback/forms/message.ts';
import { judge } from './judge.ts';

/** The texts of a reply that Discord would take; throws when it would not. */
export const accepted = (reply: Reply): readonly string[] => {
  const form = parseMessage(
    { components: reply.components, flags: MessageFlags.IsComponentsV2 },
    reply.files.map(({ name, text }, index) => ({
      number: String(index),
      name,
      contentType: 'text/plain',
      bytes: Buffer.from(text),
    })),
  );
  return displayedTexts(form.components ?? []);
};

/** Block quotes in the texts, as a reader sees them. */
export const quotesIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.match(/(?<=^|\n)> [^\n]*(?:\n> [^\n]*)*/g) ?? [])
    .map((quote) => judge(quote).plain);
