import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  TextInputStyle,
  type Interaction,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/local/message-view.ts';
import { openLocal, type Opened, type Page } from './opened.ts';

const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const button = (custom_id: string) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: custom_id,
  custom_id,
});

const COMMANDS = [
  {
    name: 'find',
    description: 'Finds something',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        description: 'What to find',
        required: true,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'For me alone' },
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'Where to look' },
    ],
  },
  {
    name: 'shelf',
    description: 'Shelves',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'Lists them',
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'count',
            description: 'How many',
            min_value: 1,
            choices: [{ name: 'one', value: 1 }],
          },
        ],
      },
    ],
  },
  { name: 'silent', description: 'Never answers' },
  { name: 'Weigh', type: ApplicationCommandType.Message },
];

const FORM = {
  custom_id: 'form',
  title: 'A form',
  components: [
    {
      type: ComponentType.Label,
      label: 'Words',
      component: { type: ComponentType.TextInput, custom_id: 'words', style: TextInputStyle.Short },
    },
    {
      type: ComponentType.Label,
      label: 'Papers',
      component: { type: ComponentType.FileUpload, custom_id: 'papers', required: false },
    },
  ],
};

const CARD = {
  flags: MessageFlags.IsComponentsV2,
  components: [
    {
      type: ComponentType.Container,
      accent_color: 0x0033ff,
      components: [
        { type: ComponentType.TextDisplay, content: '**Found**\n> the words\n-# Place' },
        row(button('more'), button('form'), button('never')),
        row({
          type: ComponentType.StringSelect,
          custom_id: 'pick',
          options: [
            { label: 'One', value: '1' },
            { label: 'Two', value: '2', description: 'the second' },
          ],
        }),
      ],
    },
  ],
};

const answer = async (interaction: Interaction): Promise<unknown> => {
  if (interaction.isAutocomplete())
    return interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'done' }]);
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'silent') return undefined;
    if (interaction.commandName === 'shelf') {
      await interaction.deferReply();
      return interaction.editReply(`counted ${interaction.options.getInteger('count')}`);
    }
    const file = interaction.options.getAttachment('file');
    if (file)
      return interaction.reply({
        files: [{ attachment: Buffer.from('<script>1</script>'), name: `${file.name}.html` }],
      });
    const isPrivate = interaction.options.getBoolean('private') === true;
    return isPrivate
      ? interaction.reply({ content: 'for you', flags: MessageFlags.Ephemeral })
      : interaction.reply(CARD as never);
  }
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`${interaction.targetMessage.content.length} characters`);
  if (interaction.isButton()) {
    if (interaction.customId === 'never') return undefined;
    if (interaction.customId === 'form') return interaction.showModal(FORM as never);
    return interaction.update({
      components: [{ type: ComponentType.TextDisplay, content: 'more' }],
      flags: MessageFlags.IsComponentsV2,
    });
  }
  if (interaction.isStringSelectMenu()) return interaction.reply(`picked ${interaction.values.join('+')}`);
  if (interaction.isModalSubmit())
    return interaction.reply(
      `read ${[
        interaction.fields.getTextInputValue('words'),
        ...(interaction.fields.getUploadedFiles('papers')?.map(({ name }) => name) ?? []),
      ].join('+')}`,
    );
  return undefined;
};

let local: Opened;
let page: Page;
let general: string;

beforeEach(async () => {
  local = await openLocal({
    commands: COMMANDS,
    onInteraction: answer,
    onMessage: async (message) => {
      if (message.content.includes('type') && message.channel.isSendable())
        await message.channel.sendTyping();
      else if (message.mentions.has(message.client.user.id) || !message.guild)
        await message.reply('heard you');
    },
  });
  ({ page } = local);
  general = page.channel('general');
  await page.until(() => (page.view().commands.length > 2 ? true : undefined));
});

afterEach(async () => {
  await local.close();
});

const textOf = (message: MessageView): string => JSON.stringify([message.content, message.components]);

/** The message of a channel with these words in it. */
const arrives = (words: string, channel = general, on = page): Promise<MessageView> =>
  on.until(() => on.messages(channel).find((message) => textOf(message).includes(words)));

const say = (content: string) => page.act({ act: 'say', channel: general, content });

const find = (options: Record<string, string | boolean | { upload: string }>) =>
  page.act({ act: 'command', channel: general, name: 'find', options });

describe('what a page is shown first', () => {
  it('are channels, people, the bot and the commands, each subcommand by itself', () => {
    const view = page.view();
    expect(view.me.name).toBe('Ann');
    expect(view.people.map(({ name }) => name)).toEqual(['Ann', 'Ben']);
    expect(view.bot).toMatchObject({ name: 'Footnote', isBot: true, isOnline: true });
    expect(view.servers.map((server) => server.channels.map(({ name }) => name))).toEqual([
      ['general', 'quiet'],
    ]);
    expect(view.direct).toMatchObject({ kind: 'direct', name: 'Footnote' });
    expect(view.commands.map(({ label }) => label)).toEqual(['find', 'shelf list', 'silent']);
    expect(view.commands[0]).toMatchObject({
      places: ['server', 'direct'],
      options: [
        { name: 'what', type: 'text', isRequired: true, completes: true },
        { name: 'private', type: 'boolean', isRequired: false },
        { name: 'file', type: 'file' },
      ],
    });
    expect(view.commands[1]).toMatchObject({
      name: 'shelf',
      subcommand: 'list',
      options: [{ type: 'integer', min: 1, choices: [{ name: 'one', value: 1 }] }],
    });
    expect(view.menuCommands).toEqual([{ name: 'Weigh', target: 'message', places: ['server', 'direct'] }]);
  });

  it('is told again when the bot goes', async () => {
    await local.client.destroy();
    await page.until(() => (page.view().bot.isOnline ? undefined : true));
    expect(page.view().bot.isOnline).toBe(false);
  });
});

describe('messages', () => {
  it('are said, with names as mentions, answered, changed and taken away', async () => {
    const said = await page.act({ act: 'say', channel: general, content: 'hello @footnote, **you**' });
    const reply = await arrives('heard you');
    expect(reply).toMatchObject({ pingsMe: false, author: { name: 'Footnote', isBot: true } });
    expect(reply.reply).toMatchObject({ kind: 'message', excerpt: 'hello @Footnote, you' });
    const own = page.messages(general).find(({ id }) => said.kind === 'said' && id === said.message)!;
    expect(own.source).toBe('hello @Footnote, **you**');
    expect(own.content).toContainEqual({ kind: 'mention', of: 'person', text: '@Footnote', isMe: false });
    await page.act({ act: 'rewrite', message: own.id, content: 'other words' });
    expect(await arrives('other words')).toMatchObject({ id: own.id, isEdited: true });
    await page.act({ act: 'erase', message: own.id });
    expect(page.messages(general).map(({ id }) => id)).toEqual([reply.id]);
  });

  it('reach the bot in the direct conversation, which the other person does not see', async () => {
    await page.act({ act: 'say', channel: page.channel('direct'), content: 'a question' });
    await arrives('heard you', page.channel('direct'));
    const other = await local.open();
    await other.act({ act: 'play', person: other.view().people[1]!.id });
    expect(other.view().me.name).toBe('Ben');
    expect(other.messages(other.channel('direct'))).toEqual([]);
    await expect(
      other.act({ act: 'say', channel: page.channel('direct'), content: 'let me in' }),
    ).rejects.toThrow('Ben sees no channel');
  });

  it('come with the last fifty, and older ones when they are asked for', async () => {
    for (let number = 0; number < 120; number += 1)
      local.discord.say({ user: 'Ben', channel: 'quiet', content: `number ${number}` });
    const later = await local.open();
    const quiet = later.channel('quiet');
    const first = later.history()[quiet]!;
    expect(first.hasOlder).toBe(true);
    expect(first.messages.map(({ source }) => source)).toEqual(
      Array.from({ length: 50 }, (_, index) => `number ${index + 70}`),
    );
    const older = await later.act({ act: 'older', channel: quiet, before: first.messages[0]!.id });
    expect(older).toMatchObject({ kind: 'older', hasOlder: true });
    const oldest = await later.act({
      act: 'older',
      channel: quiet,
      before: older.kind === 'older' ? older.messages[0]!.id : '',
    });
    expect(oldest).toMatchObject({ hasOlder: false });
    expect(oldest.kind === 'older' && oldest.messages.map(({ source }) => source)).toEqual(
      Array.from({ length: 20 }, (_, index) => `number ${index}`),
    );
  });

  it('are refused in a sentence when they are too long or empty', async () => {
    await expect(say('x'.repeat(2001))).rejects.toThrow('1 characters more than the 2000');
    await expect(say('')).rejects.toThrow('Discord does not take this');
  });

  it('show that the bot types, until its message comes', async () => {
    await page.act({ act: 'say', channel: general, content: '@Footnote type' });
    const typing = () => page.events.filter(({ event }) => event === 'typing');
    await page.until(() => (typing().length === 1 ? true : undefined));
    await page.act({ act: 'say', channel: general, content: '@Footnote now' });
    await arrives('heard you');
    await page.until(() => (typing().length === 2 ? true : undefined));
    expect(typing()).toMatchObject([{ isTyping: true, channel: general }, { isTyping: false }]);
  });
});

describe('commands', () => {
  it('are answered with a card that is drawn whole', async () => {
    expect(await find({ what: 'it' })).toEqual({ kind: 'answered' });
    const card = await arrives('Found');
    expect(card.used).toMatchObject({ command: 'find', person: { name: 'Ann' } });
    expect(card.components).toEqual([
      {
        kind: 'container',
        accent: '#0033ff',
        isSpoiler: false,
        children: [
          {
            kind: 'text',
            content: [
              { kind: 'strong', children: [{ kind: 'text', text: 'Found' }] },
              { kind: 'quote', children: [{ kind: 'text', text: 'the words' }] },
              { kind: 'subtext', children: [{ kind: 'text', text: 'Place' }] },
            ],
          },
          expect.objectContaining({ kind: 'row' }),
          expect.objectContaining({ kind: 'row' }),
        ],
      },
    ]);
  });

  it('stand above a reply in their first words, each block apart from the next', async () => {
    await find({ what: 'it' });
    const card = await arrives('Found');
    await page.act({ act: 'say', channel: general, content: 'Is it?', replyTo: card.id });
    const reply = await arrives('Is it?');
    expect(reply.reply).toMatchObject({ kind: 'message', excerpt: 'Found · the words · Place' });
    await say(`${'a long word '.repeat(15)}end`);
    const long = await arrives('a long word');
    await page.act({ act: 'say', channel: general, content: 'So?', replyTo: long.id });
    expect((await arrives('So?')).reply).toMatchObject({
      excerpt: `${'a long word '.repeat(10).trimEnd()}…`,
    });
  });

  it('are completed while they are typed', async () => {
    expect(
      await page.act({
        act: 'complete',
        channel: general,
        name: 'find',
        options: {},
        option: 'what',
        value: 'ha',
      }),
    ).toEqual({ kind: 'choices', choices: [{ name: 'ha!', value: 'done' }] });
  });

  it('show that the bot is thinking, and then its answer', async () => {
    await page.act({
      act: 'command',
      channel: general,
      name: 'shelf',
      subcommand: 'list',
      options: { count: 1 },
    });
    const answered = await arrives('counted 1');
    const seen = page.events.flatMap((event) =>
      event.event === 'message' && event.message.id === answered.id ? [event.message] : [],
    );
    expect(seen[0]?.isLoading).toBe(true);
    expect(seen.at(-1)).toMatchObject({ isLoading: false, isEdited: false });
  });

  it('answer privately to one person, who puts it out of sight', async () => {
    const other = await local.open();
    await other.act({ act: 'play', person: other.view().people[1]!.id });
    await find({ what: 'it', private: true });
    const own = await arrives('for you');
    expect(own.isPrivate).toBe(true);
    local.discord.say({ user: 'Ben', channel: 'general', content: 'all' });
    await arrives('all', general, other);
    expect(other.messages(general).map(textOf).join()).not.toContain('for you');
    await page.act({ act: 'dismiss', message: own.id });
    expect(page.messages(general).map(({ id }) => id)).not.toContain(own.id);
    const again = await local.open();
    expect(again.messages(general).map(({ id }) => id)).not.toContain(own.id);
    await expect(other.act({ act: 'dismiss', message: own.id })).rejects.toThrow(
      'no private message of yours',
    );
  });

  it('that fail say so as Discord does', async () => {
    expect(await page.act({ act: 'command', channel: general, name: 'silent', options: {} })).toEqual({
      kind: 'failed',
      words: 'The application did not respond',
    });
  });

  it('that are filled in wrongly are refused with the reason', async () => {
    await expect(find({})).rejects.toThrow('/find needs the option "what".');
  });

  it('of a message are run on it', async () => {
    const said = await page.act({ act: 'say', channel: general, content: 'seven!!' });
    await page.act({
      act: 'menu-command',
      channel: general,
      name: 'Weigh',
      target: said.kind === 'said' ? said.message : '',
    });
    expect(await arrives('7 characters')).toMatchObject({ author: { name: 'Footnote' } });
  });
});

const card = async () => {
  await find({ what: 'it' });
  return (await arrives('Found')).id;
};

describe('components', () => {
  it('change their message', async () => {
    const message = await card();
    expect(await page.act({ act: 'click', message, customId: 'more' })).toEqual({ kind: 'answered' });
    expect((await arrives('"text":"more"')).id).toBe(message);
  });

  it('open a form that is sent', async () => {
    const message = await card();
    const opened = await page.act({ act: 'click', message, customId: 'form' });
    expect(opened).toMatchObject({
      kind: 'modal',
      modal: {
        title: 'A form',
        parts: [
          { kind: 'field', label: 'Words', input: { kind: 'input' } },
          { kind: 'field', label: 'Papers', input: { kind: 'files', min: 1, max: 1, isRequired: false } },
        ],
      },
    });
    const interaction = opened.kind === 'modal' ? opened.modal.interaction : '';
    await expect(page.act({ act: 'submit', interaction, values: {} })).rejects.toThrow('must be filled in');
    await page.act({ act: 'submit', interaction, values: { words: 'mine' } });
    await arrives('read mine');
    const { upload: file } = (await (await upload('in.txt', 'words')).json()) as { upload: string };
    const values = { words: 'mine', papers: { uploads: [file] } };
    await page.act({ act: 'submit', interaction, values });
    await arrives('read mine+in.txt');
    await expect(
      page.act({ act: 'submit', interaction, values: { ...values, papers: ['1'] } }),
    ).rejects.toThrow('takes files');
    await expect(page.act({ act: 'submit', interaction: '1', values: {} })).rejects.toThrow(
      'not open any more',
    );
  });

  it('that fail say so under their message', async () => {
    expect(await page.act({ act: 'click', message: await card(), customId: 'never' })).toEqual({
      kind: 'failed',
      words: 'This interaction failed',
    });
  });

  it('let choose among what they offer', async () => {
    const message = await card();
    await page.act({ act: 'select', message, customId: 'pick', values: ['2'] });
    await arrives('picked 2');
    await expect(page.act({ act: 'select', message, customId: 'pick', values: ['9'] })).rejects.toThrow(
      'doesn\'t offer "9"',
    );
  });
});

describe('threads', () => {
  it('are opened under a message, written in, and stand after their channel', async () => {
    const said = await page.act({ act: 'say', channel: general, content: 'a topic' });
    const opened = await page.act({
      act: 'open-thread',
      channel: general,
      name: 'aside',
      under: said.kind === 'said' ? said.message : '',
    });
    const channel = opened.kind === 'thread' ? opened.channel : '';
    expect(page.view().servers[0]!.channels.map(({ name, kind }) => [name, kind])).toEqual([
      ['general', 'text'],
      ['aside', 'thread'],
      ['quiet', 'text'],
    ]);
    expect((await arrives('a topic')).thread).toBe(channel);
    await page.act({ act: 'say', channel, content: '@Footnote in here' });
    await arrives('heard you', channel);
  });
});

const upload = (name: string, bytes: string | Buffer, type = 'text/plain') =>
  fetch(`${local.server.origin}/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: bytes as never,
  });

describe('files', () => {
  it('are sent with a message, shown as pictures only where they are, and else only saved', async () => {
    const [picture, script] = await Promise.all(
      [
        await upload('a b.png', Buffer.from([1, 2, 3]), 'image/png'),
        await upload('../x.svg', '<svg onload="alert(1)"/>', 'image/svg+xml'),
      ].map((response) => response.json() as Promise<{ upload: string }>),
    );
    await page.act({
      act: 'say',
      channel: general,
      content: 'files',
      uploads: [picture!.upload, script!.upload],
    });
    const { files } = await arrives('files');
    expect(files).toMatchObject([
      { name: 'a b.png', isImage: true, size: 3 },
      { name: 'x.svg', isImage: false },
    ]);
    const shown = await fetch(local.server.origin + files[0]!.url);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(Buffer.from([1, 2, 3]));
    const saved = await fetch(local.server.origin + files[1]!.url);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''x.svg");
    expect(saved.headers.get('content-security-policy')).toContain('sandbox');
    await expect(
      page.act({ act: 'say', channel: general, content: 'again', uploads: [picture!.upload] }),
    ).rejects.toThrow('choose it again');
  });

  it('go with a command, and come back', async () => {
    const { upload: id } = (await (await upload('in.txt', 'words')).json()) as { upload: string };
    await find({ what: 'it', file: { upload: id } });
    const { files } = await page.until(() => page.messages(general).find((each) => each.files.length > 0));
    expect(files).toMatchObject([{ name: 'in.txt.html', isImage: false }]);
  });

  it('are refused above the limit and without a name, in a sentence', async () => {
    const large = await upload('large.bin', Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ problem: expect.stringContaining('10 MB') });
    expect((await upload('..//', 'x')).status).toBe(400);
  });
});
