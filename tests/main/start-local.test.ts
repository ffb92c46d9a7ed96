import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ButtonView, ComponentView, MessageView } from '../../src/local/message-view.ts';
import { openPage, type Page } from '../local/opened.ts';
import { begin, START_TIME } from './running.ts';

let folder: string;
let running: ReturnType<typeof begin>;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-local-'));
  await writeFile(
    path.join(folder, 'mill.txt'),
    [
      'Selmouth Mill and Its Past',
      '',
      'Selmouth Mill opened in 1874 on the river Sel. It was founded by Anna Berg and her two brothers.',
      'Selmouth Mill has 42 workers. In 1931, Selmouth Mill was sold to the town.',
      '',
    ].join('\n'),
  );
  running = begin({ ARTICLES_DIR: folder });
  await running.stdout.holds('Footnote is open at ');
  page = await openPage(/http:\S+/.exec(running.stdout.text())?.[0] ?? '');
}, START_TIME);

afterEach(async () => {
  running.stop.abort();
  const status = await running.status;
  const log = running.stderr.text();
  if (status !== 0 || log.includes('"level":50')) throw new Error(`It ended with ${status}: ${log}`);
  await rm(folder, { recursive: true });
});

const within = (components: readonly ComponentView[]): readonly ComponentView[] =>
  components.flatMap((component) => [
    component,
    ...(component.kind === 'container' ? within(component.children) : []),
  ]);

const buttonsOf = (message: MessageView): readonly ButtonView[] =>
  within(message.components).flatMap((component) =>
    component.kind === 'row' ? component.children.filter((child) => child.kind === 'button') : [],
  );

/** The first message of a channel that holds the words, without its marks of Markdown. */
const arrives = (words: string, channel = 'general'): Promise<MessageView> =>
  page.until(() =>
    page.messages(page.channel(channel)).find(({ source }) => source.replace(/[*\\]/g, '').includes(words)),
  );

describe('the channel in the browser', { timeout: START_TIME }, () => {
  it('begins with a welcome, whose questions are answered from the articles', async () => {
    const welcome = await arrives('Welcome');
    expect(welcome).toMatchObject({ author: { name: 'Footnote', isBot: true }, isPrivate: false });
    const questions = buttonsOf(welcome);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(5);
    for (const { customId = '', label } of questions) {
      expect(await page.act({ act: 'click', message: welcome.id, customId })).toEqual({ kind: 'answered' });
      expect(await arrives(`\n${label}`)).toMatchObject({ isPrivate: true });
    }
  });

  it('answers a command, a mention and a direct message', async () => {
    await page.act({
      act: 'command',
      channel: page.channel('general'),
      name: 'ask',
      options: { question: 'When did Selmouth Mill open?' },
    });
    expect(await arrives('1874')).toMatchObject({ isPrivate: false, used: { command: 'ask' } });
    await page.act({
      act: 'say',
      channel: page.channel('general'),
      content: '@Footnote how many workers does Selmouth Mill have?',
    });
    await arrives('42 workers');
    await page.act({ act: 'say', channel: page.channel('direct'), content: 'Who founded Selmouth Mill?' });
    await arrives('founded by Anna Berg', 'direct');
  });

  it('is set in chat where it answers', async () => {
    await arrives('Welcome');
    await page.act({ act: 'command', channel: page.channel('general'), name: 'settings', options: {} });
    const settings = await arrives('Settings of this server');
    expect(settings).toMatchObject({ isPrivate: true, used: { command: 'settings' } });
    const customId = 'set:channels';
    const values = [page.channel('research')];
    await page.act({ act: 'select', message: settings.id, customId, values });
    await arrives(`Saved: Channels: <#${page.channel('research')}>`);
    await page.act({
      act: 'say',
      channel: page.channel('general'),
      content: '@Footnote how many workers does Selmouth Mill have?',
    });
    await arrives('I do not answer in', 'direct');
    await page.act({
      act: 'say',
      channel: page.channel('research'),
      content: '@Footnote how many workers does Selmouth Mill have?',
    });
    await arrives('42 workers', 'research');
  });

  it('says what becomes of the articles, and answers from them as they are now', async () => {
    await arrives('Welcome');
    await writeFile(
      path.join(folder, 'quay_2.txt'),
      'The quay of Harlow was lengthened by 40 metres in 1931.\n',
    );
    expect((await arrives('New: ')).source).toContain(String.raw`quay\_2.txt`);
    await page.act({
      act: 'command',
      channel: page.channel('general'),
      name: 'ask',
      options: { question: 'By how much was the quay of Harlow lengthened?' },
    });
    await arrives('40 metres');
    await writeFile(path.join(folder, 'broken.txt'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    await arrives('UTF-16');
    await rm(path.join(folder, 'quay_2.txt'));
    expect((await arrives('Gone: ')).source).toContain('1 article,');
  });
});
