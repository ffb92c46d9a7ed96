import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import { openDataOfBot } from '../../../src/store/files/open-data.ts';
import type { Store } from '../../../src/store/store.ts';
import { runServerBot, type ServerBot } from '../../articles/bot-with-articles.ts';
import { countedIds } from '../../store/made-up.ts';
import { madeUpFeedback, MANY, notebookIn, savedIn, THEN } from '../../store/made-up-notebook.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { bridge } from '../newsroom.ts';

const SERVER = '200000000000000001';

/** A word that stands nowhere else, one for each thing that is said. */
const createWords = () => {
  const words: string[] = [];
  return {
    words,
    next: (): string => {
      const word = `zorbinska${String.fromCharCode(97 + words.length)}quill`;
      words.push(word);
      return word;
    },
  };
};

/** All bytes of all files in a folder. */
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');

const start = async (): Promise<{
  readonly folder: string;
  readonly store: Store;
  readonly bot: ServerBot;
}> => {
  const folder = temporaryFolder();
  const store = await openDataOfBot({ folder, newId: countedIds() });
  const bot = await runServerBot({
    shipped: [bridge],
    store,
    // The most that a bot may hear.
    messageContent: true,
    loopback: {
      users: ['ann', 'ben'],
      guilds: [{ name: 'newsroom', id: SERVER, channels: ['general'], administrators: ['ann'] }],
    },
  });
  onTestFinished(async () => {
    await bot.stop();
    await store.close();
  });
  return { folder, store, bot };
};

const press = (bot: ServerBot, user: string, message: SeenMessage, label: string) => {
  const found = message.buttons.find((each) => 'label' in each && each.label === label);
  const customId = found !== undefined && 'custom_id' in found ? (found.custom_id ?? label) : label;
  return bot.discord.click({ user, message, customId }).response();
};

describe('what people say beside the bot', () => {
  it('stands neither in the database nor in the log', async () => {
    const { folder, bot } = await start();
    const { discord } = bot;
    const { words, next } = createWords();
    const ann = { user: 'ann', channel: 'general' };
    const ben = { user: 'ben', channel: 'general' };

    const said = discord.say({ ...ann, content: `Have you heard of ${next()}?` });
    const replied = discord.say({ ...ben, content: `No, what is ${next()}?`, replyTo: said });
    discord.rewrite({ user: 'ben', message: replied, content: `I meant ${next()}` });
    discord.say({ ...ann, content: `@everyone <@${discord.world.userNamed('ben')?.id ?? ''}> ${next()}` });
    discord.erase({ user: 'ann', message: discord.say({ ...ann, content: next() }) });
    discord.say({
      ...ann,
      content: 'Look at this',
      files: [{ name: `${next()}.txt`, contentType: 'text/plain', bytes: Buffer.from(next()) }],
    });
    const thread = discord.openThread({ ...ann, name: `About ${next()}`, under: said });
    discord.say({ user: 'ben', channel: thread, content: `In here, ${next()}` });
    // In a thread of the bot's, what is only polite or names somebody else is not for the bot.
    const card = await discord
      .command({ ...ann, name: 'ask', options: { question: 'How long is the bridge over the Wend?' } })
      .response();
    await press(bot, 'ann', card, 'Ask on');
    const own = discord.world.channels.findLast((each) => 'parentId' in each)?.id ?? '';
    const name = `<@${discord.world.userNamed('ann')?.id ?? ''}>`;
    discord.say({ user: 'ben', channel: own, content: `${name} what do you say to ${next()}?` });
    // What is typed and not sent.
    for (const value of [next(), `who is ${next()}`])
      await discord.autocomplete({ ...ben, name: 'ask', option: 'question', value });

    // Handled in order: what was said before is over when this is.
    const last = discord.say({ ...ann, content: `${discord.mention} How long is the bridge over the Wend?` });
    await expect.poll(() => bot.written()).toContain(last.id);
    const kept = bytesIn(folder);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => kept.includes(word))).toEqual([]);
    expect(words.filter((word) => bot.written().includes(word))).toEqual([]);
  });

  it('stays unkept when it was asked of the bot in a direct conversation, or answered', async () => {
    const { folder, bot } = await start();
    const { discord } = bot;
    const { words, next } = createWords();
    const direct = { user: 'ann', channel: discord.direct('ann') };
    const asked = discord.say({ ...direct, content: `Who is ${next()}?` });
    await discord.awaitMessage(direct, ({ repliesTo }) => repliesTo === asked.id);
    await discord.command({ ...direct, name: 'ask', options: { question: `Who is ${next()}?` } }).response();
    const general = { user: 'ann', channel: 'general' };
    const claim = `The bridge over the Wend is ${next()}.`;
    await discord.command({ ...general, name: 'check', options: { claim } }).response();
    await discord.command({ ...general, name: 'search', options: { words: next() } }).response();
    const kept = bytesIn(folder);
    expect(words.filter((word) => kept.includes(word))).toEqual([]);
    expect(words.filter((word) => bot.written().includes(word))).toEqual([]);
  });
});

it('who is forgotten by /privacy stands nowhere in the files, while the bot runs', async () => {
  const { folder, store, bot } = await start();
  const { discord } = bot;
  const ann = discord.world.userNamed('ann')?.id ?? '';
  const notebook = await notebookIn(store, SERVER);
  const { id } = await savedIn(store, SERVER, notebook, 'Why?', { savedBy: ann });
  await store.findings.vote(SERVER, id, ann, 'up');
  await store.feedback.give(SERVER, madeUpFeedback('card', { person: ann }));
  await store.gaps.ask(SERVER, { person: ann, question: 'Open?', isPrivate: false, at: THEN }, MANY);
  await discord
    .command({
      user: 'ann',
      channel: 'general',
      name: 'articles',
      subcommand: 'add',
      options: {
        file: {
          name: 'mill.txt',
          contentType: 'text/plain',
          bytes: Buffer.from('The mill at Quernbridge was built in 1791.'),
        },
      },
    })
    .response();
  expect(bytesIn(folder)).toContain(ann);
  const shown = await discord.command({ user: 'ann', channel: 'general', name: 'privacy' }).response();
  const asked = await press(bot, 'ann', shown, 'Forget me');
  expect((await press(bot, 'ann', asked, 'Forget me')).text).toContain('You are forgotten');
  expect(bytesIn(folder)).not.toContain(ann);
  expect(bytesIn(folder)).toContain('Quernbridge');
});
