import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../articles/bot-with-articles.ts';
import { bridge } from '../discord/newsroom.ts';

const MILL = `The mill at Quernbridge

The mill at Quernbridge was built in 1791 by Tobias Oatcake. It grinds barley on Mondays.

Its wheel is nine metres wide. The owner is Petra Oatcake.`;

const file = (name: string, text: string) => ({ name, contentType: 'text/plain', bytes: Buffer.from(text) });

let store: Store;
let bot: ServerBot;

beforeAll(async () => {
  store = await memoryStore();
  bot = await runServerBot({
    shipped: [bridge],
    store,
    keeps: { articles: 4, bytes: 100_000 },
    loopback: {
      users: ['ann', 'ben', 'cleo'],
      guilds: [{ name: 'newsroom', channels: ['general'], administrators: ['ann'] }],
    },
  });
});

afterAll(() => bot.stop());

const ann = { user: 'ann', channel: 'general' } as const;
const ben = { user: 'ben', channel: 'general' } as const;

const run = (subcommand: string, options = {}, who: { user: string; channel: string } = ann) =>
  bot.discord.command({ ...who, name: 'articles', subcommand, options });

const add = async (name: string, text: string): Promise<string> => {
  const exchange = run('add', { file: file(name, text) });
  const reply = await exchange.response();
  return reply.text;
};

const server = (): string => bot.discord.world.guilds[0]?.id ?? '';

beforeEach(async () => {
  const desk = bot.engines.deskOf?.(server());
  for (const { id } of await store.articles.summaries(server())) await desk?.remove(id);
});

const ask = async (question: string): Promise<string> => {
  const card = await bot.discord.command({ ...ben, name: 'ask', options: { question } }).response();
  return card.text;
};

const WHEEL = 'How wide is the wheel of the mill at Quernbridge?';

/** Custom ids of a message's buttons by their labels. */
const buttonsOf = ({ buttons }: SeenMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    buttons.flatMap((each) =>
      'custom_id' in each && typeof each.custom_id === 'string' ? [[each.label ?? '', each.custom_id]] : [],
    ),
  );

const press = async (message: SeenMessage, label: string, user = 'ann'): Promise<SeenMessage> =>
  bot.discord.click({ user, message, customId: buttonsOf(message)[label] ?? label }).response();

const PAPER = `${MILL} ${Array.from({ length: 60 }, (_, n) => `Sack ${n} holds barley.`).join(' ')}`;

describe('/articles add', () => {
  it('answers from a file a moment later, with its quote', async () => {
    expect(await ask(WHEEL)).toContain('Not found');
    expect(await add('mill.txt', MILL)).toContain('added as “The mill at Quernbridge”');
    expect(await ask(WHEEL)).toContain('nine metres');
  });

  it('takes several files, and says of each what became of it', async () => {
    const reply = await run('add', {
      file: file('mill.txt', MILL),
      'file-2': file('again.txt', MILL),
      'file-3': file('chinese.txt', '这是一个关于磨坊的故事。磨坊建于很久以前，位于河边。'.repeat(5)),
    }).response();
    expect(reply.text.split('\n')).toEqual([
      '- ✓ **mill.txt**: added as “The mill at Quernbridge”.',
      '- = **again.txt**: this server has it already, as “The mill at Quernbridge”. Nothing was added.',
      expect.stringMatching(/^- ✗ \*\*chinese.txt\*\*: not added\. chinese.txt is in Chinese/),
    ]);
    expect(reply.ephemeral).toBe(true);
    expect(await store.articles.usage(server())).toMatchObject({ articles: 1 });
  });

  it('knows the same file and the same text again', async () => {
    await add('mill.txt', MILL);
    expect(await add('other-name.txt', MILL)).toContain('has it already');
  });

  it('says when the server may keep no more', async () => {
    for (const name of ['one', 'two', 'three', 'four'])
      expect(await add(`${name}.txt`, `The ${name} house\n\nThe ${name} house has a red door.`)).toContain(
        '✓',
      );
    const refusal = await add('five.txt', 'The fifth house\n\nThe fifth house has no door.');
    expect(refusal).toContain('not added, since this server has as many articles as it may keep, 4');
  });

  it('takes a text that is pasted into a form', async () => {
    const form = await run('add').modal();
    const values = { title: 'The quern', text: MILL };
    const reply = await bot.discord.submitModal({ user: 'ann', modal: form, values }).response();
    expect(reply.text).toContain('added as “The quern”');
    expect(await ask(WHEEL)).toContain('nine metres');
  });

  it('fetches no page unless that is allowed', async () => {
    const reply = await run('add', { link: 'https://mill.example/' }).response();
    expect(reply.text).toContain('I do not fetch pages here');
  });
});

const days = async (): Promise<readonly string[]> =>
  (
    await Promise.all(
      (await store.articles.summaries(server())).map(({ id }) => store.articles.get(server(), id)),
    )
  ).map((article) => /(\w+)days\./.exec(article?.text ?? '')?.[1] ?? '');

describe('an article that is nearly the same as another', () => {
  const later = PAPER.replace('Mondays', 'Tuesdays');

  const offered = async (): Promise<SeenMessage> => {
    await add('paper.txt', PAPER);
    return run('add', { file: file('later.txt', later) }).response();
  };

  it('is offered to replace it, and both are kept till then', async () => {
    const offer = await offered();
    expect(offer.text).toMatch(/is nearly the same as .* about 9\d % alike/);
    expect(Object.keys(buttonsOf(offer))).toEqual([
      'Replace the older one',
      'Keep both',
      'Take the new one out',
    ]);
    expect(await days()).toEqual(['Mon', 'Tues']);
  });

  it.each([
    ['Replace the older one', ['Tues']],
    ['Keep both', ['Mon', 'Tues']],
    ['Take the new one out', ['Mon']],
  ])('%s', async (label, left) => {
    await press(await offered(), label);
    expect(await days()).toEqual(left);
  });

  it('is not lost when the other one was taken out meanwhile', async () => {
    const offer = await offered();
    const [first] = await store.articles.summaries(server());
    await store.articles.remove(server(), first?.id ?? '');
    const reply = await press(offer, 'Take the new one out');
    expect(reply.text).toContain('no such article any more');
    expect(await days()).toEqual(['Tues']);
  });
});

describe('/articles list', () => {
  it('says which are the server’s own, who added them and when', async () => {
    await add('mill.txt', MILL);
    const reply = await run('list', {}, ben).response();
    const id = bot.discord.world.users.find(({ name }) => name === 'ann')?.id;
    expect(reply.text).toContain("**2 articles**, 1 of this server's own");
    expect(reply.text).toMatch(new RegExp(`The mill at Quernbridge · .* · added by <@${id}>, <t:\\d+:D>`));
    expect(reply.text).toMatch(/The bridge over the Wend · Wend Courier · [^\n]*sentences$/m);
  });
});

describe('/articles show', () => {
  it('tells an own article from one that comes with the bot', async () => {
    await add('mill.txt', MILL);
    const own = await run('show', { article: 'The mill at Quernbridge' }, ben).response();
    expect(own.text).toContain("This server's own, added by <@");
    expect(own.text).toContain('from mill.txt (text, 1 kB)');
    const shipped = await run('show', { article: 'Wend' }, ben).response();
    expect(shipped.text).toContain('Comes with the bot.');
    const page = await press(own, 'Read', 'ben');
    expect(page.text).toContain('It grinds barley on Mondays');
  });
});

describe('/articles rename', () => {
  it('gives an own article another title', async () => {
    await add('mill.txt', MILL);
    const reply = await run('rename', { article: 'mill', title: 'Quernbridge’s mill' }).response();
    expect(reply.text).toBe('“The mill at Quernbridge” is now called “Quernbridge’s mill”.');
    await expect.poll(async () => (await run('list').response()).text).toContain('Quernbridge’s mill');
  });

  it('leaves those that come with the bot alone', async () => {
    const reply = await run('rename', { article: 'Wend', title: 'Mine' }).response();
    expect(reply.text).toContain('comes with the bot and belongs to no server');
  });

  it('offers own articles only', async () => {
    await add('mill.txt', MILL);
    const typing = { ...ann, name: 'articles', option: 'article', value: '' };
    const own = await bot.discord.autocomplete({ ...typing, subcommand: 'rename' });
    expect(own.map(({ name }) => name)).toEqual(['The mill at Quernbridge']);
    const all = await bot.discord.autocomplete({ ...typing, subcommand: 'show' });
    expect(all).toHaveLength(2);
  });
});

describe('/articles remove', () => {
  it('asks first, then takes the article out', async () => {
    await add('mill.txt', MILL);
    const question = await run('remove', { article: 'mill' }).response();
    expect(question.text).toContain('Take “The mill at Quernbridge” out, added by <@');
    expect(await ask(WHEEL)).toContain('nine metres');
    const done = await press(question, 'Take it out');
    expect(done.text).toBe('“The mill at Quernbridge” was taken out.');
    await expect.poll(() => ask(WHEEL)).toContain('Not found');
  });

  it('leaves it when told so', async () => {
    await add('mill.txt', MILL);
    const question = await run('remove', { article: 'mill' }).response();
    expect((await press(question, 'Leave it')).text).toBe('All is left as it was.');
    expect(await store.articles.usage(server())).toMatchObject({ articles: 1 });
  });

  it('says on cards that quote it that it is gone', async () => {
    await add('mill.txt', MILL);
    const card = await bot.discord.command({ ...ben, name: 'ask', options: { question: WHEEL } }).response();
    const [{ id } = { id: '' }] = await store.articles.summaries(server());
    await store.articles.remove(server(), id);
    await bot.engines.engineOf(server());
    await expect
      .poll(async () => (await press(card, 'Context', 'ben')).text, { timeout: 5_000 })
      .toContain('This article has changed or is gone');
  });
});

const chosen = (message: SeenMessage, user = 'ann') =>
  bot.discord
    .menuCommand({ user, channel: 'general', name: 'Add to the articles', target: message })
    .response();

describe('Add to the articles', () => {
  it('takes the words of a message, with its address', async () => {
    const message = bot.discord.say({ ...ben, content: MILL });
    expect((await chosen(message)).text).toContain('added as “The mill at Quernbridge”');
    const [{ url } = { url: '' }] = await store.articles.summaries(server());
    expect(url).toContain(message.id);
  });

  it('takes its files, and not a few words beside them', async () => {
    const message = bot.discord.say({
      ...ben,
      content: 'Have a look at this!',
      files: [file('mill.txt', MILL)],
    });
    const reply = await chosen(message);
    expect(reply.text.split('\n')).toHaveLength(1);
    expect(reply.text).toContain('**mill.txt**: added');
  });

  it('says when there is nothing to add', async () => {
    expect((await chosen(bot.discord.say({ ...ben, content: 'Good morning!' }))).text).toContain(
      'nothing in this message',
    );
  });

  it('is not for everybody', async () => {
    const message = bot.discord.say({ ...ben, content: MILL });
    expect((await chosen(message, 'ben')).text).toContain('“Manage Server”');
    expect(await store.articles.usage(server())).toMatchObject({ articles: 0 });
  });
});

describe('who may change the articles', () => {
  it.each([
    ['add', { file: file('mill.txt', MILL) }],
    ['add', {}],
    ['rename', { article: 'mill', title: 'Mine' }],
    ['remove', { article: 'mill' }],
  ])('is told by Discord’s permissions: %s', async (subcommand, options) => {
    const reply = await run(subcommand, options, ben).response();
    expect(reply.text).toContain('That takes the permission “Manage Server”');
    expect(reply.ephemeral).toBe(true);
  });

  it('are also those with a role that the server names', async () => {
    // Everybody has the role of that name, whose id is the server's.
    await store.settings.set(server(), { whoMayAdd: [server()] });
    expect((await run('add', { file: file('mill.txt', MILL) }, ben).response()).text).toContain('✓');
    await store.settings.set(server(), { whoMayAdd: [] });
    expect((await run('remove', { article: 'mill' }, ben).response()).text).toContain('“Manage Server”');
  });

  it('do not do it in a direct conversation', async () => {
    const direct = { user: 'ann', channel: bot.discord.direct('ann') };
    expect((await run('add', {}, direct).response()).text).toContain('Articles belong to a server');
  });
});

const broken = (): Promise<never> => Promise.reject(new StoreError('full', 'The disk is full.'));

describe('a store that cannot write', () => {
  it('is told of in words, and the bot goes on answering', async () => {
    await add('mill.txt', MILL);
    const { addAll, remove } = store.articles;
    Object.assign(store.articles, { addAll: broken, remove: broken });
    try {
      expect(await add('other.txt', `${MILL} And more.`)).toContain('the disk of this bot is full');
      const question = await run('remove', { article: 'mill' }).response();
      expect((await press(question, 'Take it out')).text).toContain('the disk of this bot is full');
      expect(await ask(WHEEL)).toContain('nine metres');
    } finally {
      Object.assign(store.articles, { addAll, remove });
    }
  });
});

describe('a restart', () => {
  it('leaves articles, cards and offers as they were', async () => {
    const { discord } = bot;
    await add('paper.txt', PAPER);
    const offer = await run('add', {
      file: file('later.txt', PAPER.replace('Mondays', 'Tuesdays')),
    }).response();
    const card = await discord.command({ ...ben, name: 'ask', options: { question: WHEEL } }).response();
    await bot.leave();
    bot = await runServerBot({ shipped: [bridge], store, discord });
    expect((await press(card, 'Context', 'ben')).text).toContain('nine metres');
    await press(offer, 'Replace the older one');
    expect(await days()).toEqual(['Tues']);
  });
});

describe('articles that are still being read in', () => {
  it('are told of under an answer, and in the list', async () => {
    await add('mill.txt', MILL);
    const { get } = store.articles;
    // Nothing is read while the store is busy.
    Object.assign(store.articles, {
      get: () => Promise.reject(new StoreError('busy', 'The file is locked.')),
    });
    try {
      bot.engines.forget(server());
      const line = "Some of this server's articles are still being read in: 0 of 1 are.";
      expect(await ask('How long is the bridge over the Wend?')).toContain(line);
      expect((await run('list').response()).text).toContain(line);
    } finally {
      Object.assign(store.articles, { get });
    }
    await expect.poll(() => ask(WHEEL), { timeout: 10_000 }).toContain('nine metres');
  });
});
