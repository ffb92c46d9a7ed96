import { GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Exchange, OpenModal } from '../../../src/loopback/exchange.ts';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import { keptQuote } from '../../../src/notebook/kept-quote.ts';
import type { Finding, NewFinding } from '../../../src/store/finding-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../../articles/bot-with-articles.ts';
import { madeUpFinding, MANY, THEN } from '../../store/made-up-notebook.ts';
import { bridge, LENGTH, quoteOf } from '../newsroom.ts';

export type Options = NonNullable<Parameters<ServerBot['discord']['command']>[0]['options']>;

/** What the findings of a team are about, unless a test says otherwise; the article has the answer. */
export const LENGTH_QUESTION = 'How long is the bridge over the Wend?';

export const idOfButton = ({ buttons }: SeenMessage, label: string): string => {
  const found = buttons.find((each) => each.label === label);
  return found !== undefined && 'custom_id' in found ? String(found.custom_id) : `none ${label}`;
};

export const labels = ({ buttons }: SeenMessage): readonly string[] =>
  buttons.map(({ label }) => label ?? '');

/** The text of the first file of a message. */
export const attached = ({ files: [file] }: SeenMessage): string =>
  Buffer.from(file?.bytes ?? []).toString('utf8');

/**
 * Ann, who runs the server, Ben and Cleo with a bot over one shipped article; before each test their server has the notebooks Harbour, begun by Ann, and
 * Mills, begun by Ben, and nothing in them.
 */
export const notebookTeam = () => {
  let store: Store;
  let bot: ServerBot;
  let harbour = '';
  let mills = '';

  const start = (discord?: ServerBot['discord']): Promise<ServerBot> =>
    runServerBot({
      shipped: [bridge],
      store,
      messageContent: true,
      ...(discord && { discord }),
      loopback: {
        users: ['ann', 'ben', 'cleo'],
        guilds: [
          { name: 'newsroom', channels: ['general'], administrators: ['ann'] },
          { name: 'elsewhere', channels: ['other'], administrators: ['ann'] },
        ],
        privilegedIntents: GatewayIntentBits.MessageContent,
      },
    });

  const server = (): string => bot.discord.world.guilds[0]?.id ?? '';
  const idOf = (name: string): string => bot.discord.world.users.find((user) => user.name === name)?.id ?? '';

  const begin = async (name: string, createdBy = idOf('ann')): Promise<string> => {
    const outcome = await store.notebooks.create(server(), { name, createdBy, createdAt: THEN }, MANY);
    if (outcome.kind === 'full') throw new Error('It was not begun.');
    return outcome.notebook.id;
  };

  beforeAll(async () => {
    store = await memoryStore();
    bot = await start();
  });

  afterAll(() => bot.stop());

  beforeEach(async () => {
    await store.privacy.removeServer(server());
    harbour = await begin('Harbour');
    mills = await begin('Mills', idOf('ben'));
  });

  /** A finding that stands on the shipped article, in Harbour, saved by Ben. */
  const save = async (question = LENGTH_QUESTION, more: Partial<NewFinding> = {}): Promise<Finding> => {
    const quote = keptQuote(bridge, quoteOf(bridge, LENGTH));
    const finding = { ...madeUpFinding(harbour, question), quote, savedBy: idOf('ben'), ...more };
    const outcome = await store.findings.save(server(), finding, MANY);
    if (outcome.kind !== 'saved') throw new Error(`It was not saved: ${outcome.kind}.`);
    return outcome.finding;
  };

  const run = (subcommand: string, options: Options = {}, user = 'ben', channel = 'general'): Exchange =>
    bot.discord.command({ user, channel, name: 'notebook', subcommand, options });

  return {
    get store() {
      return store;
    },
    get bot() {
      return bot;
    },
    get harbour() {
      return harbour;
    },
    get mills() {
      return mills;
    },
    server,
    idOf,
    begin,
    save,
    run,
    /** The next process of the bot, on the same Discord and store. */
    restart: async (): Promise<void> => {
      await bot.leave();
      bot = await start(bot.discord);
    },
    /** A finding as it is kept now. */
    now: ({ id }: Finding): Promise<Finding | undefined> => store.findings.get(server(), id),
    /** What a subcommand says to somebody. */
    said: async (subcommand: string, options: Options = {}, user = 'ben'): Promise<string> => {
      const reply = await run(subcommand, options, user).response();
      return reply.text;
    },
    show: (finding: Finding, options: Options = {}, user = 'ben'): Promise<SeenMessage> =>
      run('show', { finding: finding.id, ...options }, user).response(),
    click: (message: SeenMessage, label: string, user = 'ben'): Exchange =>
      bot.discord.click({ user, message, customId: idOfButton(message, label) }),
    submit: (
      modal: OpenModal,
      values: Record<string, string | readonly string[]>,
      user = 'ben',
    ): Promise<SeenMessage> => bot.discord.submitModal({ user, modal, values }).response(),
    /** The form in which somebody changes a finding. */
    editForm: (finding: Finding, user = 'ben'): Promise<OpenModal> =>
      run('edit', { finding: finding.id }, user).modal(),
    /** Names of what is offered while an option is typed. */
    choices: async (
      subcommand: string,
      option: string,
      value: string,
      user = 'ben',
    ): Promise<readonly string[]> => {
      const typing = { user, channel: 'general', name: 'notebook', subcommand, option, value };
      const offered = await bot.discord.autocomplete({ ...typing, options: {} });
      return offered.map(({ name }) => name);
    },
    /** The thread in which a finding is discussed; empty for none. */
    threadOf: async ({ id }: Finding): Promise<string> =>
      (await store.findings.get(server(), id))?.thread ?? '',
    /** Takes a right from the bot in the channel. @returns what gives it back */
    deny: (right: bigint): (() => void) => {
      const { world } = bot.discord;
      const channel = world.channels.find((each) => 'name' in each && each.name === 'general');
      if (channel === undefined) throw new Error('The channel is gone.');
      const before = world.permissions(world.bot, channel);
      world.setPermissions(world.bot, channel, before & ~right);
      return () => world.setPermissions(world.bot, channel, before);
    },
  };
};
