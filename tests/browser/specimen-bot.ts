import { EventEmitter, once } from 'node:events';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  TextInputStyle,
  type ApplicationCommandData,
  type APIMessageTopLevelComponent,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
} from 'discord.js';
import { encodePng } from './png.ts';

const {
  String: Text,
  Integer,
  Number: Decimal,
  Boolean: Truth,
  User,
  Channel,
  Attachment,
} = ApplicationCommandOptionType;

const slash = (name: string, options: readonly object[] = []): ApplicationCommandData =>
  ({ name, description: `Shows ${name}`, options }) as ApplicationCommandData;

export const SPECIMEN_COMMANDS: ApplicationCommandData[] = [
  slash('classic'),
  slash('components'),
  slash('controls'),
  slash('form'),
  slash('hostile'),
  slash('silent'),
  slash('slow'),
  slash('typing'),
  slash('options', [
    { type: Text, name: 'text', description: 'Any words', required: true, maxLength: 20 },
    { type: Integer, name: 'count', description: 'How many', minValue: 1, maxValue: 9 },
    { type: Decimal, name: 'ratio', description: 'A ratio' },
    { type: Truth, name: 'loud', description: 'Whether it is loud' },
    { type: User, name: 'who', description: 'Somebody' },
    { type: Channel, name: 'where', description: 'A channel' },
    { type: Attachment, name: 'paper', description: 'A file' },
    {
      type: Text,
      name: 'size',
      description: 'A size',
      choices: [
        { name: 'Small', value: 's' },
        { name: 'Large', value: 'l' },
      ],
    },
    { type: Text, name: 'fruit', description: 'Grows as you type', autocomplete: true },
  ]),
  { name: 'Count words', type: ApplicationCommandType.Message },
  { name: 'Greet', type: ApplicationCommandType.User },
];

/** Markup that would run, were any of it read as HTML. */
const HOSTILE =
  '<img src=x onerror="alert(1)"><script>alert(2)</script> [a](javascript:alert(3)) <svg onload=alert(4)> "\'><b>bold</b>';

/** A picture that can be told from its neighbours: one colour fades into the next. */
const picture = (red: number): Buffer => {
  const [width, height] = [320, 200];
  const pixels = Array.from({ length: width * height }, (_, at) => [
    red,
    Math.floor((255 * (at % width)) / width),
    Math.floor((255 * at) / (width * height)),
  ]);
  return encodePng({ width, height, pixels: Uint8Array.from(pixels.flat()) });
};

/** Two pictures, by the names of their files. */
const DOT = { attachment: picture(40), name: 'dot.png' };
const DUSK = { attachment: picture(220), name: 'dusk.png' };

const button = (style: ButtonStyle, id: string, label: string, disabled = false) =>
  ({ type: ComponentType.Button, style, custom_id: id, label, disabled }) as const;

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

const row = (...components: readonly object[]) =>
  ({ type: ComponentType.ActionRow, components }) as unknown as APIMessageTopLevelComponent;

const COMPONENTS = [
  text(
    '# Large\n## Middle\n### Little\n-# Subtext\nPlain **strong** *slanted* __under__ ~~struck~~ ||hidden|| `code`',
  ),
  {
    type: ComponentType.Container,
    accent_color: 0x33_77_99,
    components: [
      text('> A quoted line\n- first\n- second\n```js\nlet a = 1;\n```\n<t:1767225600:D>'),
      {
        type: ComponentType.Section,
        components: [text('Beside a button')],
        accessory: button(ButtonStyle.Secondary, 'section', 'In a section'),
      },
      {
        type: ComponentType.Section,
        components: [text('Beside a picture')],
        accessory: {
          type: ComponentType.Thumbnail,
          media: { url: 'attachment://dot.png' },
          description: 'A dot, small',
        },
      },
      { type: ComponentType.Separator, divider: true, spacing: 2 },
      {
        type: ComponentType.MediaGallery,
        items: [
          { media: { url: 'attachment://dot.png' }, description: 'A picture' },
          { media: { url: 'attachment://dusk.png' }, description: 'Another picture' },
          { media: { url: 'attachment://dot.png' }, description: 'A covered picture', spoiler: true },
          { media: { url: 'https://paper.example/far.png' }, description: 'From afar' },
        ],
      },
      { type: ComponentType.File, file: { url: 'attachment://paper.txt' } },
    ],
  },
] as unknown as APIMessageTopLevelComponent[];

const CONTROLS = [
  row(
    button(ButtonStyle.Primary, 'primary', 'Primary'),
    button(ButtonStyle.Success, 'success', 'Success'),
    button(ButtonStyle.Danger, 'silent', 'Never answers'),
    button(ButtonStyle.Secondary, 'off', 'Disabled', true),
    {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      url: 'https://paper.example/',
      label: 'Elsewhere',
    },
  ),
  row({
    type: ComponentType.StringSelect,
    custom_id: 'one',
    placeholder: 'Choose a colour',
    options: ['Red', 'Green', 'Blue'].map((label) => ({
      label,
      value: label.toLowerCase(),
      description: `As ${label}`,
    })),
  }),
  row({
    type: ComponentType.StringSelect,
    custom_id: 'many',
    placeholder: 'Choose two',
    min_values: 2,
    max_values: 2,
    options: ['North', 'South', 'West'].map((label) => ({ label, value: label.toLowerCase() })),
  }),
  row({ type: ComponentType.UserSelect, custom_id: 'person', placeholder: 'Choose a person' }),
];

const FORM = {
  title: 'A form',
  custom_id: 'form',
  components: [
    {
      type: ComponentType.Label,
      label: 'Short words',
      description: 'At least three letters',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'short',
        style: TextInputStyle.Short,
        min_length: 3,
        required: true,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Long words',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'long',
        style: TextInputStyle.Paragraph,
        required: false,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Papers',
      component: { type: ComponentType.FileUpload, custom_id: 'papers', max_values: 2, required: false },
    },
    {
      type: ComponentType.Label,
      label: 'Whom',
      component: { type: ComponentType.UserSelect, custom_id: 'whom', required: false },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        placeholder: 'Choose a kind',
        required: false,
        options: [
          { label: 'Kind one', value: 'k1' },
          { label: 'Kind two', value: 'k2' },
        ],
      },
    },
  ],
};

/** Holds the slow answer until a test lets it go. */
export type SpecimenGate = { open(): void };

const FRUIT = ['Apple', 'Apricot', 'Banana', 'Cherry'];

const answer = async (interaction: ChatInputCommandInteraction, opened: Promise<void>): Promise<void> => {
  switch (interaction.commandName) {
    case 'classic':
      await interaction.reply({
        content: `A classic message for <@${interaction.user.id}> in <#${interaction.channelId}>`,
        embeds: [
          {
            author: { name: 'Its author', url: 'https://paper.example/author' },
            title: 'An embed',
            url: 'https://paper.example/embed',
            description: 'With **words**',
            color: 0x99_33_33,
            fields: [
              { name: 'Field', value: 'Value', inline: true },
              { name: 'Beside it', value: '`code`', inline: true },
              { name: 'Below', value: 'A value of its own line', inline: false },
            ],
            footer: { text: 'At its foot' },
            timestamp: '2026-01-01T12:00:00.000Z',
            thumbnail: { url: 'attachment://dot.png' },
            image: { url: 'attachment://dusk.png' },
          },
        ],
        files: [{ attachment: Buffer.from('words of a file'), name: 'notes.txt' }, DOT, DUSK],
      });
      return;
    case 'components':
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: COMPONENTS,
        files: [DOT, DUSK, { attachment: Buffer.from('a paper'), name: 'paper.txt' }],
      });
      return;
    case 'controls':
      await interaction.reply({ content: 'Controls', components: CONTROLS });
      return;
    case 'form':
      await interaction.showModal(FORM as never);
      return;
    case 'hostile':
      await interaction.reply({
        content: HOSTILE,
        files: [{ attachment: Buffer.from(HOSTILE), name: 'page.html' }],
      });
      return;
    case 'slow':
      await interaction.deferReply();
      await opened;
      await interaction.editReply('Done at last');
      return;
    case 'typing':
      await interaction.reply({ content: 'I begin to write', flags: MessageFlags.Ephemeral });
      if (interaction.channel?.isSendable() === true) await interaction.channel.sendTyping();
      return;
    case 'options':
      await interaction.reply({
        content: interaction.options.data
          .map(({ name, value, attachment }) => `${name}=${String(attachment?.name ?? value)}`)
          .join(' · '),
      });
      return;
    default:
  }
};

const respond = async (interaction: Interaction, opened: Promise<void>): Promise<void> => {
  if (interaction.isChatInputCommand()) await answer(interaction, opened);
  else if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = FRUIT.filter((fruit) => fruit.toLowerCase().startsWith(typed));
    await interaction.respond(fitting.map((name) => ({ name, value: name.toLowerCase() })));
  } else if (interaction.isMessageContextMenuCommand())
    await interaction.reply({
      content: `${interaction.targetMessage.content.split(/\s+/).length} words`,
      flags: MessageFlags.Ephemeral,
    });
  else if (interaction.isUserContextMenuCommand())
    await interaction.reply(`Good day, ${interaction.targetUser.username}`);
  else if (interaction.isButton() && interaction.customId !== 'silent')
    await interaction.reply({ content: `Pressed ${interaction.customId}`, flags: MessageFlags.Ephemeral });
  else if (interaction.isAnySelectMenu())
    await interaction.reply({
      content: `Chose ${interaction.values.length}: ${interaction.customId}`,
      flags: MessageFlags.Ephemeral,
    });
  else if (interaction.isModalSubmit() && interaction.fields.getTextInputValue('short') !== 'silence') {
    const { fields } = interaction;
    const papers = fields.getUploadedFiles('papers')?.map(({ name, size }) => `${name} (${size})`) ?? [];
    const whom = fields.getSelectedUsers('whom')?.map(({ username }) => username) ?? [];
    await interaction.reply(
      `The form says ${[fields.getTextInputValue('short'), ...papers, ...whom].join(', ')}`,
    );
  }
};

/** Lets a client answer as the specimens do. */
export const answerSpecimens = (client: Client): SpecimenGate => {
  const gate = new EventEmitter();
  const opened = once(gate, 'open').then(() => undefined);
  client.on('interactionCreate', (interaction) => void respond(interaction, opened));
  return { open: () => void gate.emit('open') };
};
