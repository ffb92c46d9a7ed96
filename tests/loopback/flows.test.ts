import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  LabelBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { logIn } from '../support/client.ts';

let discord: Loopback;
let client: Client<true>;
const failures: unknown[] = [];

/** Answers the next interaction with `handle`. */
const onInteraction = (handle: (interaction: Interaction) => Promise<unknown>) =>
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => failures.push(error));
  });

beforeEach(async () => {
  failures.length = 0;
  discord = await startLoopback({
    users: ['ann', 'bob'],
    guilds: [{ name: 'newsroom', channels: ['general', 'desk'] }],
  });
  client = await logIn(discord);
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Asks.',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          description: 'What to ask.',
          required: true,
          maxLength: 100,
        },
        { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for you.' },
      ],
    },
    {
      name: 'read',
      description: 'Reads.',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'article',
          description: 'Which.',
          required: true,
          autocomplete: true,
        },
      ],
    },
    {
      name: 'articles',
      description: 'Articles.',
      options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'Lists.' }],
    },
  ]);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
  if (failures.length > 0) throw new AggregateError(failures, 'The bot failed.');
  if (discord.unexpected.length > 0) throw new Error(`No route: ${JSON.stringify(discord.unexpected)}`);
});

const ask = (question = 'Why?') =>
  discord.command({ user: 'ann', channel: 'general', name: 'ask', options: { question } });

describe('a real client', () => {
  it('logs in and sees the servers', () => {
    expect(client.user.id).toBe(discord.applicationId);
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['newsroom']);
    expect(discord.gateway.connected).toBe(1);
  });

  it('replies at once', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(`You asked: ${interaction.options.getString('question', true)}`);
    });
    const response = await ask('Why?').response();
    expect(response).toMatchObject({
      content: 'You asked: Why?',
      ephemeral: false,
      loading: false,
      edits: 0,
    });
  });

  it('defers, edits, and follows up', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent('Filled in.')),
        ],
      });
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [new TextDisplayBuilder().setContent('Changed.')],
      });
      await interaction.followUp({
        content: 'And more.',
        files: [{ name: 'quote.txt', attachment: Buffer.from('whole quote') }],
      });
    });
    const asked = ask();
    const [first, changed, more] = await Promise.all([asked.response(), asked.edited(), asked.followUp()]);
    expect(first).toMatchObject({ text: 'Filled in.', ephemeral: true, edits: 0 });
    expect(changed).toMatchObject({ text: 'Changed.', ephemeral: true, edits: 1 });
    expect(more).toMatchObject({ content: 'And more.', ephemeral: false, repliesTo: first.id });
    expect(Buffer.from(more.files[0]!.bytes).toString()).toBe('whole quote');
    expect(discord.read({ user: 'bob', channel: 'general' }).map(({ text }) => text)).toEqual(['And more.']);
    expect(discord.read({ user: 'ann', channel: 'general' }).map(({ text }) => text)).toEqual([
      'Changed.',
      'And more.',
    ]);
  });

  it('autocompletes', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}…`, value: `${typed}.txt` }]);
    });
    const choices = await discord.autocomplete({
      user: 'ann',
      channel: 'general',
      name: 'read',
      option: 'article',
      value: 'ra',
    });
    expect(choices).toEqual([{ name: 'ra…', value: 'ra.txt' }]);
  });

  it('updates a message when its button is clicked', async () => {
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({
          content: 'A card.',
          components: [
            new ActionRowBuilder<ButtonBuilder>().addComponents(
              new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Secondary),
            ),
          ],
        });
      if (interaction.isButton()) await interaction.update({ content: 'A longer card.', components: [] });
    });
    const card = await ask().response();
    const longer = await discord.click({ user: 'bob', message: card, customId: 'more' }).response();
    expect(longer).toMatchObject({ id: card.id, content: 'A longer card.', edits: 1, buttons: [] });
  });

  it('shows a form and takes what was filled in', async () => {
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.showModal(
          new ModalBuilder()
            .setCustomId('form')
            .setTitle('Ask')
            .addLabelComponents(
              new LabelBuilder()
                .setLabel('Question')
                .setTextInputComponent(
                  new TextInputBuilder().setCustomId('question').setStyle(TextInputStyle.Short),
                ),
            ),
        );
      if (interaction.isModalSubmit())
        await interaction.reply(interaction.fields.getTextInputValue('question'));
    });
    const modal = await ask().modal();
    const submitted = discord.submitModal({ user: 'ann', modal, values: { question: 'Who?' } });
    expect((await submitted.response()).content).toBe('Who?');
  });

  it('answers a message that mentions it', async () => {
    const heard: string[] = [];
    client.on(Events.MessageCreate, (message) => {
      heard.push(message.content);
      if (message.mentions.has(client.user) && !message.author.bot)
        message.reply('Here.').catch((error: unknown) => failures.push(error));
    });
    discord.say({ user: 'ann', channel: 'general', content: 'Nothing for the bot.' });
    const said = discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} Why?` });
    const reply = await discord.awaitMessage(
      { user: 'ann', channel: 'general' },
      (message) => message.repliesTo === said.id,
    );
    expect(reply).toMatchObject({ content: 'Here.', pinged: [] });
    expect(heard.slice(0, 2)).toEqual(['', `${discord.mention} Why?`]);
  });

  it('answers in a direct conversation', async () => {
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot)
        message.reply(`You said: ${message.content}`).catch((error: unknown) => failures.push(error));
    });
    const channel = discord.direct('ann');
    discord.say({ user: 'ann', channel, content: 'hello' });
    const reply = await discord.awaitMessage(
      { user: 'ann', channel },
      (message) => message.author === client.user.id,
    );
    expect(reply.content).toBe('You said: hello');
  });
});
