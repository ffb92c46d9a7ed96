import { describe, expect, it } from 'vitest';

import { parseMessage } from '../../src/loopback/forms/message.ts';
import { issuesOf } from './issues-of.ts';
import {
  button,
  card,
  container,
  file,
  gallery,
  layout,
  legacy,
  link,
  note,
  refusedEdits,
  refusedMessages,
  refusedUploads,
  row,
  section,
  text,
  thumbnail,
  times,
  upload,
} from './refused-messages.ts';

const accepted: readonly (readonly [phenomenon: string, payload: unknown])[] = [
  ['content of 2,000', { content: 'a'.repeat(2_000) }],
  ['40 components, nested ones counted', layout(container(...times(39, () => text('a'))))],
  ['a text display of 4,000', layout(text('a'.repeat(4_000)))],
  ['sections with either accessory', layout(section(3, button('a')), section(1, thumbnail))],
  ['a gallery of ten', layout(gallery(10))],
  ['an attached file', layout(file('attachment://quote.txt'))],
  [
    'five rows of five',
    legacy(...times(5, (line) => row(...times(5, (place) => button(`${line}.${place}`))))),
  ],
  ['six rows of a layout', layout(...times(6, (index) => row(button(`${index}`))))],
  ['a custom id of 100 and a label of 80', legacy(row(button('a'.repeat(100), { label: 'a'.repeat(80) })))],
  ['a link to a conversation', legacy(row(link('discord://-/channels/@me')))],
  ['a URL of 512', legacy(row(link(`https://example.org/${'a'.repeat(492)}`)))],
  ['embeds of 6,000', { embeds: times(2, () => ({ description: 'a'.repeat(3_000) })) }],
  ['no parsed mentions', { content: 'a', allowed_mentions: { parse: [], users: ['1'] } }],
];

describe('the form of a message', () => {
  it.each(refusedMessages)('refuses %s', (_, payload, issues) => {
    expect(issuesOf(() => parseMessage(payload, []))).toEqual(issues);
  });

  it.each(accepted)('takes %s', (_, payload) => {
    expect(issuesOf(() => parseMessage(payload, [upload]))).toEqual([]);
  });

  it('puts the issues of a response under its data', () => {
    expect(issuesOf(() => parseMessage({ content: 'a'.repeat(2_001) }, [], ['data']))).toEqual([
      'data.content BASE_TYPE_MAX_LENGTH',
    ]);
  });

  it.each(refusedUploads)('refuses %s', (_, uploads, issues) => {
    expect(issuesOf(() => parseMessage({ content: 'a' }, uploads))).toEqual(issues);
  });

  it('counts the files that an edit keeps', () => {
    const uploads = times(10, (index) => ({ ...upload, number: `${index}` }));
    const kept = { ...note, attachments: [{ id: '5', filename: 'quote.txt' }] };
    expect(issuesOf(() => parseMessage({ content: 'a' }, uploads))).toEqual([]);
    expect(issuesOf(() => parseMessage({ content: 'a' }, uploads, [], kept))).toEqual(['30015']);
    expect(issuesOf(() => parseMessage({ attachments: [] }, uploads, [], kept))).toEqual([]);
  });
});

describe('the form of an edit', () => {
  it.each(refusedEdits)('refuses %s', (_, payload, issues, before) => {
    expect(issuesOf(() => parseMessage(payload, [], [], before))).toEqual(issues);
  });

  it('lets a message become a layout when its content is taken away', () => {
    expect(issuesOf(() => parseMessage({ ...layout(text('b')), content: null }, [], [], note))).toEqual([]);
  });

  it('lets a file be shown that the message has already', () => {
    const attached = { ...card, attachments: [{ id: '5', filename: 'quote.txt' }] };
    const shown = layout(file('attachment://quote.txt'));
    expect(issuesOf(() => parseMessage(shown, [], [], attached))).toEqual([]);
    expect(issuesOf(() => parseMessage({ ...shown, attachments: [] }, [], [], attached))).toEqual([
      'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ]);
  });
});
