import { ComponentType, InteractionResponseType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Client, Events, type Interaction, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { ORDINARY_PERMISSIONS } from '../../src/loopback/world.ts';
import { logIn } from '../support/client.ts';
import { request } from '../support/rest.ts';

const described = (type: number, name: string, more: object = {}) => ({
  type,
  name,
  description: name,
  ...more,
});

const COMMANDS = [
  {
    name: 'ask',
    description: 'Asks.',
    options: [
      described(3, 'question', { required: true, min_length: 2, max_length: 10 }),
      described(3, 'tone', { choices: [{ name: 'Plain', value: 'plain' }] }),
      described(4, 'count', { min_value: 1, max_value: 3 }),
      described(5, 'private'),
      described(6, 'who'),
      described(7, 'where'),
      described(8, 'role'),
      described(10, 'share'),
      described(11, 'file'),
    ],
  },
  {
    name: 'articles',
    description: 'Articles.',
    options: [
      described(1, 'list'),
      described(1, 'find', { options: [described(3, 'words', { required: true })] }),
    ],
  },
  { name: 'manage', description: 'Manages.', default_member_permissions: '0', contexts: [0] },
  {
    name: 'read',
    description: 'Reads.',
    options: [described(3, 'article', { required: true, autocomplete: true })],
  },
  { name: 'Ask about this', type: 3 },
  { name: 'Who is this', type: 2 },
];

let clock: ManualClock;
let discord: Loopback;
let client: Client<true>;

beforeEach(async () => {
  clock = createManualClock(Date.now());
  discord = await startLoopback({
    clock,
    users: ['ann', 'bob', 'eve', 'stranger'],
    guilds: [
      { name: 'newsroom', channels: ['general'], members: ['ann', 'bob', 'eve'], administrators: ['eve'] },
      { name: 'archive', channels: ['shelves'], members: ['stranger'] },
    ],
  });
  await request(discord, 'PUT', `/applications/${discord.applicationId}/commands`, COMMANDS);
  client = await logIn(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

/** The next interaction, as the client gets it. */
const nextInteraction = () =>
  new Promise<Interaction>((resolve) => {
    client.once(Events.InteractionCreate, resolve);
  });
const ask = (options: Parameters<Loopback['command']>[0]['options'], user = 'ann') =>
  discord.command({ user, channel: 'general', name: 'ask', options });

const run = (name: string, user: string, channel: string) => () => discord.command({ user, channel, name });
const articles = (more: object) =>
  discord.command({ user: 'ann', channel: 'general', name: 'articles', ...more });
const input = (customId: string, more: object) => ({
  type: ComponentType.Label,
  label: customId,
  component: { custom_id: customId, ...more },
});

describe('a slash command', () => {
  it('carries what the person put in', async () => {
    const next = nextInteraction();
    const file = { name: 'a.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('an article') };
    ask({
      question: 'Why?',
      tone: 'plain',
      count: 2,
      private: true,
      who: 'bob',
      where: 'general',
      role: '@everyone',
      share: 0.5,
      file,
    });
    const interaction = await next;
    if (!interaction.isChatInputCommand()) throw new Error('This is no slash command.');
    const { options } = interaction;
    expect([
      options.getString('question'),
      options.getString('tone'),
      options.getInteger('count'),
      options.getBoolean('private'),
      options.getUser('who')?.username,
      options.getChannel('where')?.name,
      options.getRole('role')?.name,
      options.getNumber('share'),
      interaction.user.username,
      interaction.guild?.name,
      interaction.channel?.id,
    ]).toEqual([
      'Why?',
      'plain',
      2,
      true,
      'bob',
      'general',
      '@everyone',
      0.5,
      'ann',
      'newsroom',
      interaction.channelId,
    ]);
    const attachment = options.getAttachment('file', true);
    expect(await (await fetch(attachment.url)).text()).toBe('an article');
    expect(interaction.inCachedGuild() && interaction.appPermissions.has('SendMessages')).toBe(true);
  });

  it.each([
    ['a missing required option', {}, 'needs the option "question"'],
    ['an unknown option', { question: 'Why?', other: 'a' }, 'has no option "other"'],
    ['too long a text', { question: 'a'.repeat(11) }, 'is too long'],
    ['too short a text', { question: 'a' }, 'is too short'],
    ['a number for a text', { question: 5 }, 'takes text'],
    ['what is none of the choices', { question: 'Why?', tone: 'rude' }, 'takes one of: plain'],
    ['a number out of range', { question: 'Why?', count: 4 }, 'is out of range'],
    ['half a whole number', { question: 'Why?', count: 1.5 }, 'takes a whole number'],
    ['text for yes or no', { question: 'Why?', private: 'yes' }, 'takes true or false'],
    ['a user that there is none of', { question: 'Why?', who: 'zoe' }, 'named "zoe"'],
    ['a channel of another server', { question: 'Why?', where: 'shelves' }, 'named "shelves"'],
    ['text for a file', { question: 'Why?', file: 'a' }, 'takes a file'],
  ])('is not sent with %s', (_, options, message) => {
    expect(() => ask(options)).toThrow(message);
  });

  it('is not offered where it is not registered, or to whom it is not for', () => {
    expect(run('nothing', 'ann', 'general')).toThrow('is offered no command "nothing"');
    expect(run('manage', 'ann', 'general')).toThrow('is offered no command "manage"');
    expect(run('manage', 'eve', 'general')).not.toThrow();
    expect(run('manage', 'ann', discord.direct('ann'))).toThrow('is offered no command "manage"');
    expect(run('ask', 'stranger', 'general')).toThrow('stranger sees no channel "general"');
    const { world } = discord;
    const bob = world.users.find(({ name }) => name === 'bob')!;
    world.setPermissions(
      bob,
      world.channels[0]!,
      ORDINARY_PERMISSIONS & ~PermissionFlagsBits.UseApplicationCommands,
    );
    expect(() => ask({ question: 'Why?' }, 'bob')).toThrow('is offered no command "ask"');
  });

  it('has subcommands, one of which must be chosen', async () => {
    expect(() => articles({})).toThrow('needs a subcommand');
    expect(() => articles({ subcommand: 'other' })).toThrow('no subcommand "other"');
    expect(() => articles({ subcommand: 'find' })).toThrow('needs the option "words"');
    const next = nextInteraction();
    articles({ subcommand: 'find', options: { words: 'hay' } });
    const interaction = await next;
    expect(
      interaction.isChatInputCommand() && [
        interaction.options.getSubcommand(),
        interaction.options.getString('words'),
      ],
    ).toEqual(['find', 'hay']);
  });

  it('works in a direct conversation', async () => {
    const next = nextInteraction();
    discord.command({
      user: 'ann',
      channel: discord.direct('ann'),
      name: 'ask',
      options: { question: 'Why?' },
    });
    const interaction = await next;
    expect([interaction.inGuild(), interaction.user.username, interaction.channel?.isDMBased()]).toEqual([
      false,
      'ann',
      true,
    ]);
  });
});

const complete = (option = 'article') =>
  discord.autocomplete({ user: 'ann', channel: 'general', name: 'read', option, value: 'ra' });

describe('autocompletion', () => {
  it('takes choices alone', async () => {
    const next = nextInteraction();
    const choices = complete();
    const interaction = await next;
    const callback = Routes.interactionCallback(interaction.id, interaction.token);
    const reply = (type: InteractionResponseType, data: object) =>
      client.rest.post(callback, { auth: false, body: { type, data } });
    await expect(
      reply(InteractionResponseType.ChannelMessageWithSource, { content: 'a' }),
    ).rejects.toMatchObject({ code: 50035 });
    await expect(reply(InteractionResponseType.DeferredChannelMessageWithSource, {})).rejects.toMatchObject({
      code: 50035,
    });
    await reply(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices: [] });
    expect(await choices).toEqual([]);
    await expect(
      client.rest.post(Routes.webhook(discord.applicationId, interaction.token), {
        auth: false,
        body: { content: 'a' },
      }),
    ).rejects.toMatchObject({ code: 10015 });
  });

  it('fails when nothing comes in time', async () => {
    const next = nextInteraction();
    const choices = complete();
    const interaction = await next;
    clock.advance(3_000);
    await expect(choices).rejects.toThrow('did not respond');
    if (!interaction.isAutocomplete()) throw new Error('This is no autocompletion.');
    await expect(interaction.respond([])).rejects.toMatchObject({ code: 10062 });
  });

  it('is not asked for where an option has none', () => {
    expect(() =>
      discord.autocomplete({ user: 'ann', channel: 'general', name: 'ask', option: 'question', value: '' }),
    ).toThrow('has no autocompletion');
  });
});

describe('menu commands', () => {
  it('carry the message, with its content', async () => {
    const { id } = discord.say({ user: 'bob', channel: 'general', content: 'A claim.' });
    const next = nextInteraction();
    discord.menuCommand({ user: 'ann', channel: 'general', name: 'Ask about this', target: id });
    const interaction = await next;
    expect(interaction.isMessageContextMenuCommand() && interaction.targetMessage.content).toBe('A claim.');
  });

  it('carry the user', async () => {
    const next = nextInteraction();
    discord.menuCommand({ user: 'ann', channel: 'general', name: 'Who is this', target: 'bob' });
    const interaction = await next;
    expect(interaction.isUserContextMenuCommand() && interaction.targetUser.username).toBe('bob');
  });
});

const shown = async (component: object) => {
  const next = nextInteraction();
  const asked = ask({ question: 'Why?' });
  const { id, token } = await next;
  await request(discord, 'POST', `/interactions/${id}/${token}/callback`, {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content: 'Which?', components: [{ type: ComponentType.ActionRow, components: [component] }] },
  });
  return asked.response();
};

describe('a select menu', () => {
  const options = ['one', 'two', 'three'].map((value) => ({ label: value, value }));

  it('takes as many of its options as it says', async () => {
    const message = await shown({
      type: ComponentType.StringSelect,
      custom_id: 'which',
      options,
      max_values: 2,
    });
    const select = (...values: string[]) =>
      discord.select({ user: 'ann', message, customId: 'which', values });
    expect(() => select()).toThrow('takes 1 to 2 values');
    expect(() => select('one', 'two', 'three')).toThrow('takes 1 to 2 values');
    expect(() => select('four')).toThrow('doesn\'t offer "four"');
    expect(() => discord.click({ user: 'ann', message, customId: 'which' })).toThrow('is no button');
    const next = nextInteraction();
    select('one', 'three');
    const interaction = await next;
    expect(interaction.isStringSelectMenu() && interaction.values).toEqual(['one', 'three']);
  });

  it('of users takes users', async () => {
    const message = await shown({ type: ComponentType.UserSelect, custom_id: 'who' });
    const bob = discord.world.users.find(({ name }) => name === 'bob')!;
    const select = (id: string) => discord.select({ user: 'ann', message, customId: 'who', values: [id] });
    expect(() => select(message.channel)).toThrow("doesn't take channels");
    const next = nextInteraction();
    select(bob.id);
    const interaction = await next;
    expect(interaction.isUserSelectMenu() && interaction.users.map(({ username }) => username)).toEqual([
      'bob',
    ]);
  });

  it('that is disabled takes nothing', async () => {
    const message = await shown({
      type: ComponentType.StringSelect,
      custom_id: 'which',
      options,
      disabled: true,
    });
    expect(() => discord.select({ user: 'ann', message, customId: 'which', values: ['one'] })).toThrow(
      'is disabled',
    );
  });
});

describe('a form', () => {
  it('is sent as it asks to be filled in, by whom it is shown to', async () => {
    const next = nextInteraction();
    const asked = ask({ question: 'Why?' });
    const { id, token } = await next;
    await request(discord, 'POST', `/interactions/${id}/${token}/callback`, {
      type: InteractionResponseType.Modal,
      data: {
        custom_id: 'form',
        title: 'Form',
        components: [
          input('words', { type: ComponentType.TextInput, style: 1, min_length: 2, max_length: 5 }),
          input('which', {
            type: ComponentType.StringSelect,
            options: [{ label: 'One', value: '1' }],
            required: false,
          }),
        ],
      },
    });
    const modal = await asked.modal();
    const submit =
      (values: Record<string, string>, user = 'ann') =>
      () =>
        discord.submitModal({ user, modal, values });
    expect(submit({})).toThrow('must be filled in');
    expect(submit({ words: 'a' })).toThrow('is too short');
    expect(submit({ words: 'abcdef' })).toThrow('is too long');
    expect(submit({ words: 'abc', which: '2' })).toThrow('doesn\'t offer "2"');
    expect(submit({ words: 'abc', other: 'a' })).toThrow('no input "other"');
    expect(submit({ words: 'abc' }, 'bob')).toThrow("isn't shown this form");
    const submitted = nextInteraction();
    submit({ words: 'abc', which: '1' })();
    const interaction = await submitted;
    expect(
      interaction.isModalSubmit() && [
        interaction.fields.getTextInputValue('words'),
        interaction.fields.getStringSelectValues('which'),
      ],
    ).toEqual(['abc', ['1']]);
  });
});

describe('waiting', () => {
  it('ends with an error when the loopback closes', async () => {
    const waiting = discord.awaitMessage({ user: 'ann', channel: 'general' }, () => false);
    const [ended] = await Promise.allSettled([waiting, client.destroy().then(() => discord.close())]);
    expect(ended).toMatchObject({
      status: 'rejected',
      reason: { message: 'The loopback closed while waiting for a message in general.' },
    });
  });
});
