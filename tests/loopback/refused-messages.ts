import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';

import type { Before, Upload } from '../../src/loopback/forms/message.ts';

const V2 = MessageFlags.IsComponentsV2;
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
export const button = (customId: string, more: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: 'More',
  custom_id: customId,
  ...more,
});
export const link = (url: string) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: 'Read',
  url,
});
export const row = (...components: readonly object[]) => ({ type: ComponentType.ActionRow, components });
const select = (more: object = {}) => ({
  type: ComponentType.StringSelect,
  custom_id: 'select',
  options: [{ label: 'One', value: '1' }],
  ...more,
});
const roleSelect = (more: object = {}) => ({
  type: ComponentType.RoleSelect,
  custom_id: 'select',
  ...more,
});
export const section = (texts: number, accessory?: object) => ({
  type: ComponentType.Section,
  components: times(texts, () => text('a')),
  ...(accessory && { accessory }),
});
export const thumbnail = { type: ComponentType.Thumbnail, media: { url: 'https://example.org/a.png' } };
export const gallery = (items: number) => ({
  type: ComponentType.MediaGallery,
  items: times(items, () => ({ media: { url: 'https://example.org/a.png' } })),
});
export const file = (url: string) => ({ type: ComponentType.File, file: { url } });
export const container = (...components: readonly object[]) => ({
  type: ComponentType.Container,
  components,
});
export const layout = (...components: readonly object[]) => ({ flags: V2, components });
export const legacy = (...components: readonly object[]) => ({ content: 'a', components });
export const upload = { number: '0', name: 'quote.txt', contentType: 'text/plain', bytes: new Uint8Array(1) };

/** A form that is refused: each issue as `issuesOf` gives it. */
export type Row = readonly [phenomenon: string, payload: unknown, issues: readonly string[]];

/** Forms of new messages that are refused, and for what. */
export const refusedMessages: readonly Row[] = [
  ['content over 2,000', { content: 'a'.repeat(2_001) }, ['content BASE_TYPE_MAX_LENGTH']],
  ['content that is no text', { content: 5 }, ['content STRING_TYPE_CONVERT']],
  ['nothing at all', {}, ['50006']],
  ['white space alone', { content: ' \n ' }, ['50006']],
  ['a layout of nothing', layout(), ['50006']],
  ['a body that is no object', 'content', [' MODEL_TYPE_CONVERT']],
  ['flags that are no number', { content: 'a', flags: 'x' }, ['flags NUMBER_TYPE_COERCE']],
  [
    'content beside a layout',
    { ...layout(text('a')), content: 'a' },
    ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  [
    'embeds beside a layout',
    { ...layout(text('a')), embeds: [{ title: 'a' }] },
    ['embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  [
    'a sticker beside a layout',
    { ...layout(text('a')), sticker_ids: ['1'] },
    ['sticker_ids MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  [
    'a poll beside a layout',
    { ...layout(text('a')), poll: { question: { text: 'a' } } },
    ['poll MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  ['layout components without the flag', { components: [text('a')] }, ['components.0 UNION_TYPE_CHOICES']],
  ['an unknown component', layout({ type: 99 }), ['components.0 UNION_TYPE_CHOICES']],
  ['a button outside a row', layout(button('a')), ['components.0 UNION_TYPE_CHOICES']],
  [
    '41 components',
    layout(...times(41, () => text('a'))),
    ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  ],
  [
    '41 components, nested',
    layout(container(...times(8, (index) => row(...times(4, (other) => button(`${index}.${other}`)))))),
    ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  ],
  ['an empty text display', layout(text('')), ['components.0.content BASE_TYPE_REQUIRED']],
  ['a blank text display', layout(text('  ')), ['components.0.content BASE_TYPE_REQUIRED']],
  [
    'a text display over 4,000',
    layout(text('a'.repeat(4_001))),
    ['components.0.content BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'text displays over 4,000 together',
    layout(container(text('a'.repeat(2_000))), text('a'.repeat(2_001))),
    ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
  ],
  [
    'a section without text',
    layout(section(0, button('a'))),
    ['components.0.components BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a section with four texts',
    layout(section(4, button('a'))),
    ['components.0.components BASE_TYPE_BAD_LENGTH'],
  ],
  ['a section without accessory', layout(section(1)), ['components.0.accessory BASE_TYPE_REQUIRED']],
  [
    'a section with a select as accessory',
    layout(section(1, select())),
    ['components.0.accessory UNION_TYPE_CHOICES'],
  ],
  ['an empty gallery', layout(gallery(0)), ['components.0.items BASE_TYPE_BAD_LENGTH']],
  ['a gallery of eleven', layout(gallery(11)), ['components.0.items BASE_TYPE_BAD_LENGTH']],
  [
    'a file that is not attached',
    layout(file('attachment://other.txt')),
    ['components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
  ],
  [
    'a file from elsewhere',
    layout(file('https://example.org/a.txt')),
    ['components.0.file.url URL_TYPE_INVALID_SCHEME'],
  ],
  [
    'a container in a container',
    layout(container(container(text('a')))),
    ['components.0.components.0 UNION_TYPE_CHOICES'],
  ],
  ['an empty container', layout(container()), ['components.0.components BASE_TYPE_BAD_LENGTH']],
  [
    'a colour beyond white',
    layout({ ...container(text('a')), accent_color: 0x1_00_00_00 }),
    ['components.0.accent_color NUMBER_TYPE_MAX'],
  ],
  ['an empty row', legacy(row()), ['components.0.components BASE_TYPE_BAD_LENGTH']],
  [
    'six buttons in a row',
    legacy(row(...times(6, (index) => button(`${index}`)))),
    ['components.0.components BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a button beside a select',
    legacy(row(button('a'), select())),
    ['components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ],
  [
    'two selects in a row',
    legacy(row(select(), select({ custom_id: 'other' }))),
    ['components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ],
  ['six rows', legacy(...times(6, (index) => row(button(`${index}`)))), ['components BASE_TYPE_MAX_LENGTH']],
  [
    'a custom id over 100',
    legacy(row(button('a'.repeat(101)))),
    ['components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a button without custom id',
    legacy(row(button('a', { custom_id: undefined }))),
    ['components.0.components.0.custom_id BASE_TYPE_REQUIRED'],
  ],
  [
    'a custom id twice, in different rows',
    layout(row(button('a')), container(section(1, button('a')))),
    ['components.1.components.0.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'a component id twice',
    layout({ ...text('a'), id: 7 }, { ...text('b'), id: 7 }),
    ['components.1.id COMPONENT_ID_DUPLICATED'],
  ],
  [
    'a label over 80',
    legacy(row(button('a', { label: 'a'.repeat(81) }))),
    ['components.0.components.0.label BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a button with neither label nor emoji',
    legacy(row(button('a', { label: undefined }))),
    ['components.0.components.0.label BASE_TYPE_REQUIRED'],
  ],
  [
    'a button of no style',
    legacy(row(button('a', { style: 9 }))),
    ['components.0.components.0.style BASE_TYPE_CHOICES'],
  ],
  [
    'a button with a custom id and a URL',
    legacy(row(button('a', { url: 'https://example.org' }))),
    ['components.0.components.0.url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
  ],
  [
    'a link with a custom id',
    legacy(row({ ...link('https://example.org'), custom_id: 'a' })),
    ['components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
  ],
  [
    'a link without URL',
    legacy(row({ ...link(''), url: undefined })),
    ['components.0.components.0.url BASE_TYPE_REQUIRED'],
  ],
  ['an empty URL', legacy(row(link(''))), ['components.0.components.0.url BASE_TYPE_REQUIRED']],
  [
    'a URL over 512',
    legacy(row(link(`https://example.org/${'a'.repeat(493)}`))),
    ['components.0.components.0.url BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a URL of another scheme',
    legacy(row(link('ftp://example.org'))),
    ['components.0.components.0.url URL_TYPE_INVALID_SCHEME'],
  ],
  [
    'a URL that is none',
    legacy(row(link('example'))),
    ['components.0.components.0.url URL_TYPE_INVALID_URL'],
  ],
  [
    'more default values than can be chosen',
    legacy(row(roleSelect({ default_values: times(2, (index) => ({ id: `${index}`, type: 'role' })) }))),
    ['components.0.components.0.default_values BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a default value of another kind',
    legacy(row(roleSelect({ default_values: [{ id: '1', type: 'channel' }] }))),
    ['components.0.components.0.default_values.0.type BASE_TYPE_CHOICES'],
  ],
  [
    'a select without options',
    legacy(row(select({ options: [] }))),
    ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
  ],
  [
    '26 options',
    legacy(row(select({ options: times(26, (index) => ({ label: 'a', value: `${index}` })) }))),
    ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'options over 100',
    legacy(
      row(
        select({
          options: [{ label: 'a'.repeat(101), value: 'a'.repeat(101), description: 'a'.repeat(101) }],
        }),
      ),
    ),
    [
      'components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH',
      'components.0.components.0.options.0.value BASE_TYPE_BAD_LENGTH',
      'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
    ],
  ],
  [
    'an option value twice',
    legacy(row(select({ options: times(2, () => ({ label: 'a', value: '1' })) }))),
    ['components.0.components.0.options SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
  ],
  [
    'a placeholder over 150',
    legacy(row(select({ placeholder: 'a'.repeat(151) }))),
    ['components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'more values than options',
    legacy(row(select({ max_values: 2 }))),
    ['components.0.components.0.max_values BASE_TYPE_BAD_LENGTH'],
  ],
  ['eleven embeds', { embeds: times(11, () => ({ title: 'a' })) }, ['embeds BASE_TYPE_MAX_LENGTH']],
  ['an empty embed', { embeds: [{}] }, ['embeds.0.description BASE_TYPE_REQUIRED']],
  [
    'an embed title over 256',
    { embeds: [{ title: 'a'.repeat(257) }] },
    ['embeds.0.title BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an embed description over 4,096',
    { embeds: [{ description: 'a'.repeat(4_097) }] },
    ['embeds.0.description BASE_TYPE_MAX_LENGTH'],
  ],
  [
    '26 embed fields',
    { embeds: [{ fields: times(26, () => ({ name: 'a', value: 'b' })) }] },
    ['embeds.0.fields BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an embed field over its lengths',
    { embeds: [{ fields: [{ name: 'a'.repeat(257), value: 'b'.repeat(1_025) }] }] },
    ['embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH', 'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'an embed field without value',
    { embeds: [{ fields: [{ name: 'a', value: '' }] }] },
    ['embeds.0.fields.0.value BASE_TYPE_REQUIRED'],
  ],
  [
    'an embed footer over 2,048',
    { embeds: [{ footer: { text: 'a'.repeat(2_049) } }] },
    ['embeds.0.footer.text BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an embed author over 256',
    { embeds: [{ author: { name: 'a'.repeat(257) } }] },
    ['embeds.0.author.name BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'embeds over 6,000 together',
    { embeds: [{ description: 'a'.repeat(3_000) }, { description: 'b'.repeat(3_001) }] },
    ['embeds MAX_EMBED_SIZE_EXCEEDED'],
  ],
  [
    'users both parsed and listed',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    ['allowed_mentions.parse MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
  ],
  [
    'roles both parsed and listed',
    { content: 'a', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
    ['allowed_mentions.parse MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
  ],
  [
    'a kind of mention that there is none of',
    { content: 'a', allowed_mentions: { parse: ['here'] } },
    ['allowed_mentions.parse.0 BASE_TYPE_CHOICES'],
  ],
  [
    '101 mentions',
    { content: 'a', allowed_mentions: { users: times(101, String) } },
    ['allowed_mentions.users BASE_TYPE_MAX_LENGTH'],
  ],
  ['a nonce over 25', { content: 'a', nonce: 'a'.repeat(26) }, ['nonce BASE_TYPE_MAX_LENGTH']],
  ['four stickers', { sticker_ids: times(4, String) }, ['sticker_ids BASE_TYPE_MAX_LENGTH']],
  [
    'eleven attachments',
    { content: 'a', attachments: times(11, (index) => ({ id: index })) },
    ['attachments BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an attachment described in over 1,024',
    { content: 'a', attachments: [{ id: 0, description: 'a'.repeat(1_025) }] },
    ['attachments.0.description BASE_TYPE_MAX_LENGTH'],
  ],
  [
    '101 roles to mention',
    { content: 'a', allowed_mentions: { roles: times(101, String) } },
    ['allowed_mentions.roles BASE_TYPE_MAX_LENGTH'],
  ],
  ['what is no yes or no', { content: 'a', enforce_nonce: 'yes' }, ['enforce_nonce BOOLEAN_TYPE_CONVERT']],
  ['a list that is none', { content: 'a', embeds: {} }, ['embeds LIST_TYPE_CONVERT']],
  [
    'an image described in over 1,024',
    layout({
      type: ComponentType.MediaGallery,
      items: [{ media: { url: 'https://example.org/a.png' }, description: 'a'.repeat(1_025) }],
    }),
    ['components.0.items.0.description BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an image that is not attached',
    layout({ type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://other.png' } }] }),
    ['components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
  ],
  [
    'a container of 41',
    layout(container(...times(41, () => text('a')))),
    ['components.0.components BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'more than 25 values to choose',
    legacy(row({ type: ComponentType.UserSelect, custom_id: 'who', min_values: 26, max_values: 26 })),
    [
      'components.0.components.0.min_values NUMBER_TYPE_MAX',
      'components.0.components.0.max_values NUMBER_TYPE_MAX',
    ],
  ],
  [
    'a greatest number of values of none',
    legacy(row({ type: ComponentType.UserSelect, custom_id: 'who', max_values: 0 })),
    ['components.0.components.0.max_values NUMBER_TYPE_MIN'],
  ],
];

export const card: Before = { flags: V2, content: '', embeds: [], components: [text('a')], attachments: [] };
export const note: Before = { flags: 0, content: 'a', embeds: [], components: [], attachments: [] };
/** Edits that are refused, and what they would change. */
export const refusedEdits: readonly (readonly [...Row, before: Before])[] = [
  ['taking the layout flag away', { flags: 0 }, ['flags MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED'], card],
  ['a layout without its flag', { components: [text('b')] }, ['components.0 UNION_TYPE_CHOICES'], card],
  [
    'content for a layout',
    { content: 'b' },
    ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    card,
  ],
  [
    'a layout beside the content that is there',
    layout(text('b')),
    ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    note,
  ],
  ['emptying a message', { content: '' }, ['50006'], note],
  ['emptying a layout', { flags: V2, components: [] }, ['50006'], card],
];

const files = (count: number) => times(count, (index) => ({ ...upload, number: `${index}` }));
const large = { ...upload, bytes: new Uint8Array(10 * 1024 * 1024 + 1) };

/** Files that are refused beside a form that would be taken. */
export const refusedUploads: readonly (readonly [
  phenomenon: string,
  uploads: readonly Upload[],
  issues: readonly string[],
])[] = [
  ['eleven files', files(11), ['30015']],
  ['a file over 10 MiB', [large], ['40005']],
];
