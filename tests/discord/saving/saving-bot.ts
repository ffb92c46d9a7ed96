import type { Exchange } from '../../../src/loopback/exchange.ts';
import type { ModalValues } from '../../../src/loopback/filled-modal.ts';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import type { Finding } from '../../../src/store/finding-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../../articles/bot-with-articles.ts';
import { articleFrom } from '../newsroom.ts';

/** A bot with real engines in a newsroom of three people, and what they do there. */

export const OPENED = 'The mill at Quernbridge was built in 1791 by Tobias Oatcake.';
const WHEEL = 'Its wheel is nine metres wide.';

export const mill = articleFrom(
  'mill.md',
  `---
title: The mill at Quernbridge
outlet: Wend Courier
published: 2019-04-03
url: https://courier.example/mill
language: en
---

${OPENED} It grinds barley on Mondays.

${WHEEL} The owner is Petra Oatcake.
`,
);

export const ASKED = 'When was the mill at Quernbridge built?';
export const UNKNOWN = 'Who painted the harbour of Zorbin?';

export type Newsroom = {
  readonly bot: ServerBot;
  readonly store: Store;
  readonly server: string;
  readonly ask: (options?: Record<string, string | boolean>, user?: string) => Promise<SeenMessage>;
  /** Presses the button with this label. */
  readonly press: (message: SeenMessage, label: string, user?: string) => Exchange;
  /** Sends the form that pressing opened. */
  readonly send: (exchange: Exchange, values: ModalValues, user?: string) => Promise<SeenMessage>;
  readonly findings: () => Promise<readonly Finding[]>;
  readonly stop: () => Promise<void>;
};

export const labelsOf = ({ buttons }: SeenMessage): readonly string[] =>
  buttons.map((button) => ('label' in button ? (button.label ?? '') : ''));

/** The custom_id of the button with this label. */
export const idOf = (message: SeenMessage, label: string): string => {
  const found = message.buttons.find((button) => 'label' in button && button.label === label);
  if (found === undefined || !('custom_id' in found))
    throw new Error(`There is no button "${label}", only ${labelsOf(message).join(', ')}.`);
  return String(found.custom_id);
};

export const openNewsroom = async (): Promise<Newsroom> => {
  const store = await memoryStore();
  const bot = await runServerBot({
    shipped: [mill],
    store,
    loopback: {
      users: ['ann', 'ben', 'cleo'],
      guilds: [{ name: 'newsroom', channels: ['general'], administrators: ['ann'] }],
    },
  });
  const server = bot.discord.world.guilds[0]?.id ?? '';
  return {
    bot,
    store,
    server,
    ask: (options = {}, user = 'ben') =>
      bot.discord
        .command({ user, channel: 'general', name: 'ask', options: { question: ASKED, ...options } })
        .response(),
    press: (message, label, user = 'ben') =>
      bot.discord.click({ user, message, customId: idOf(message, label) }),
    send: async (exchange, values, user = 'ben') =>
      bot.discord.submitModal({ user, modal: await exchange.modal(), values }).response(),
    findings: async () =>
      (await store.findings.list(server, {}, { offset: 0, limit: 100, order: 'oldest' })).entries,
    stop: () => bot.stop(),
  };
};
