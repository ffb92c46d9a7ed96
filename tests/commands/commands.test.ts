import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { Article } from '../../src/corpus/article.ts';
import {
  answered,
  articleFrom,
  bridge,
  CLOSED,
  COST,
  LENGTH,
  notFound,
  OTHER_LENGTH,
  quoteOf,
  readingOf,
  turn,
  unsure,
  libraryFollowing,
} from '../discord/newsroom.ts';
import { judge } from '../discord/judge.ts';
import { runBot, type RunningBot } from '../discord/running-bot.ts';

const ann = { user: 'ann', channel: 'general' };
const QUESTION = 'How long is the bridge?';

const hostile = articleFrom(
  'hostile.md',
  `---
title: "@everyone **read** <@123456789012345678>"
language: en
---

The @everyone clause of https://evil.example/x pays **9 crowns** to <@123456789012345678> and ||nobody||.
`,
);
const HOSTILE = hostile.text.slice(hostile.text.indexOf('The @everyone'), -1);

const LONG = `The list names ${'one more stone of the old bridge, '.repeat(150)}and nothing else.`;
const long = articleFrom(
  'long.md',
  `---\ntitle: The list\nlanguage: en\n---\n\nA short beginning.\n\n${LONG}\n`,
);

const pages = articleFrom(
  'pages.md',
  `---\ntitle: A long story\nlanguage: en\n---\n\n${Array.from({ length: 120 }, (_, index) => `Chapter ${index + 1} tells what happened at the mill by the river that year.`).join('\n\n')}\n`,
);

let bot: RunningBot;
let articles: readonly Article[] = [];
let next: Turn;
let asked: { key: string; question: string }[] = [];

beforeAll(async () => {
  bot = await runBot({
    library: libraryFollowing(() => articles),
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: (key, question) => {
        asked.push({ key, question });
        return Promise.resolve(next);
      },
    },
    answerer: {
      ask: () => Promise.resolve(next.answer),
      search: (words) =>
        Promise.resolve(words === 'bridge' ? [quoteOf(bridge, LENGTH), quoteOf(bridge, CLOSED)] : []),
    },
  });
});

beforeEach(() => {
  articles = [bridge, hostile, long, pages];
  asked = [];
  next = turn(
    answered(
      readingOf(bridge, LENGTH, '412 metres'),
      [quoteOf(bridge, CLOSED), quoteOf(bridge, COST)],
      [readingOf(bridge, OTHER_LENGTH, '415 metres')],
    ),
  );
});

afterAll(async () => {
  await bot.stop();
});

const ask = (options: Record<string, string | boolean> = { question: QUESTION }) =>
  bot.discord.command({ ...ann, name: 'ask', options });

const buttonId = (card: { readonly buttons: readonly object[] }, label: string): string => {
  const found = card.buttons.find((button) => 'label' in button && button.label === label);
  if (found === undefined || !('custom_id' in found)) throw new Error(`There is no button "${label}".`);
  return String(found.custom_id);
};

describe('/ask', () => {
  it('shows question, short answer, the quote with the answer in bold, its place, and what else is given', async () => {
    const card = await ask().response();
    expect(card.text).toBe(
      [
        `-# Question\n${QUESTION}`,
        '## ✓ 412 metres',
        '**The articles differ**',
        '- **412 metres** – The bridge over the Wend · Wend Courier · 3 April 2019 · paragraph 2',
        '- **415 metres** – The bridge over the Wend · Wend Courier · 3 April 2019 · paragraph 3',
        '> The bridge over the Wend is **412 metres** long and opened in 1931.',
        '-# The bridge over the Wend · Wend Courier · 3 April 2019 · paragraph 2',
        '**415 metres**',
        '> A later survey gives **415 metres**.',
        '-# The bridge over the Wend · Wend Courier · 3 April 2019 · paragraph 3',
      ].join('\n'),
    );
    expect(card.ephemeral).toBe(false);
    expect(card.buttons).toContainEqual(
      expect.objectContaining({ label: 'Open the article', url: 'https://courier.example/bridge' }),
    );
  });

  it('asks within a talk of the asker in the channel', async () => {
    await ask().response();
    await bot.discord
      .command({ ...ann, user: 'ben', name: 'ask', options: { question: 'And now?' } })
      .response();
    expect(asked.map(({ question }) => question)).toEqual([QUESTION, 'And now?']);
    expect(asked[0]?.key).not.toBe(asked[1]?.key);
  });

  it('shows a private answer to the asker alone', async () => {
    const card = await ask({ question: QUESTION, private: true }).response();
    expect(card.ephemeral).toBe(true);
    expect(bot.discord.read({ user: 'ben', channel: 'general' }).map(({ id }) => id)).not.toContain(card.id);
  });

  it('says how a turn was completed', async () => {
    next = turn(answered(readingOf(bridge, LENGTH, '412 metres')), 'How long is the bridge over the Wend?');
    const card = await ask({ question: 'And how long?' }).response();
    expect(card.text).toContain('And how long?\n-# read as: How long is the bridge over the Wend?');
  });

  it('words an unsure answer as possible and shows the closest sentences', async () => {
    next = turn(unsure(readingOf(bridge, LENGTH, '412 metres'), [quoteOf(bridge, CLOSED)]));
    const { text } = await ask().response();
    expect(text).toContain('## ? Not sure — possibly: 412 metres');
    expect(text).toContain(`**Closest sentence**\n> ${CLOSED}`);
  });

  it('says what was looked for when nothing is found', async () => {
    next = turn(notFound(['Bramley', 'toll'], [quoteOf(bridge, CLOSED)]));
    const { text } = await ask({ question: 'What toll does Bramley take?' }).response();
    expect(text).toContain(
      '## ○ Not found in the articles\nNo sentence in the articles answers this. Looked for “Bramley”, “toll”',
    );
    expect(text).toContain(`opens the article that comes closest: ${bridge.title}`);
    expect(text).toContain(`> ${CLOSED}`);
  });

  it('turns down a question without words in a friendly way', async () => {
    const notice = await ask({ question: '???' }).response();
    expect(notice.text).toContain('Ask me a question in words');
    expect(notice.ephemeral).toBe(true);
    expect(asked).toEqual([]);
  });

  it('pings nobody and shows hostile text as it stands', async () => {
    next = turn(answered(readingOf(hostile, HOSTILE, '**9 crowns**')));
    const card = await ask({ question: '@everyone <@123456789012345678> **who** pays?' }).response();
    expect(card.pinged).toEqual([]);
    const quote = card.text.split('\n').find((line) => line.startsWith('> ')) ?? '';
    expect(judge(quote)).toEqual({ plain: HOSTILE, marks: ['blockQuote', 'strong'], bold: ['**9 crowns**'] });
    expect(judge(card.text.split('\n')[1] ?? '')).toMatchObject({
      plain: '@everyone **who** pays?',
      marks: [],
    });
  });

  it('attaches a quote that is too long for a card, whole', async () => {
    next = turn(answered(readingOf(long, LONG, 'nothing else')));
    const card = await ask().response();
    expect(card.text).toContain('attached whole');
    expect(card.files.map(({ filename }) => filename)).toEqual(['quotes.txt']);
    const [file] = card.files;
    expect(Buffer.from(file?.bytes ?? []).toString('utf8')).toContain(LONG);
  });

  it('says so when the article went away while the question was answered', async () => {
    articles = [];
    const { text } = await ask().response();
    expect(text).toContain('This article has changed or is gone');
  });
});

describe('buttons of a card', () => {
  it('show the surroundings of the quote, to the one who asks for them', async () => {
    const card = await ask().response();
    const context = await bot.discord
      .click({ user: 'ben', message: card, customId: buttonId(card, 'Context') })
      .response();
    expect(context.ephemeral).toBe(true);
    const { plain, bold } = judge(context.text.slice(0, context.text.lastIndexOf('\n')));
    expect(bold).toEqual([LENGTH]);
    expect(plain).toContain('Old stones still carry the road to the north.');
    expect(plain).toContain(COST);
    expect(plain).toContain(CLOSED);
  });

  it('show more evidence', async () => {
    const card = await ask().response();
    const more = await bot.discord
      .click({ user: 'ann', message: card, customId: buttonId(card, 'More evidence') })
      .response();
    expect(more.ephemeral).toBe(true);
    expect(more.text).toContain(`> ${CLOSED}`);
    expect(more.text).toContain(`> ${COST}`);
  });

  it.each(['Context', 'More evidence'])('say so when the article has changed: %s', async (label) => {
    const card = await ask().response();
    articles = [{ ...bridge, key: '0000000000' }];
    const notice = await bot.discord
      .click({ user: 'ann', message: card, customId: buttonId(card, label) })
      .response();
    expect(notice.text).toContain('This article has changed or is gone');
  });
});

describe('/search', () => {
  it('shows the sentences with their places', async () => {
    const { text } = await bot.discord
      .command({ ...ann, name: 'search', options: { words: 'bridge' } })
      .response();
    expect(text.split('\n').map((line) => judge(line).plain)).toEqual(
      expect.arrayContaining([LENGTH, CLOSED]),
    );
    expect(text).toContain('paragraph 2');
  });

  it('says so when there are none', async () => {
    const { text } = await bot.discord
      .command({ ...ann, name: 'search', options: { words: 'zebra' } })
      .response();
    expect(text).toContain('“zebra”');
  });
});

const read = (article: string) => bot.discord.command({ ...ann, name: 'read', options: { article } });

describe('/read', () => {
  it('offers the articles whose name holds what is typed', async () => {
    const offered = await bot.discord.autocomplete({
      ...ann,
      name: 'read',
      option: 'article',
      value: 'wend',
    });
    expect(offered).toEqual([{ name: `${bridge.title} · Wend Courier · 3 April 2019`, value: bridge.key }]);
    expect(
      await bot.discord.autocomplete({ ...ann, name: 'read', option: 'article', value: '' }),
    ).toHaveLength(4);
  });

  it('shows a short article whole', async () => {
    const page = await read(bridge.key).response();
    expect(page.ephemeral).toBe(true);
    expect(page.text).toContain(`${LENGTH} ${COST}`);
    expect(page.buttons.map((button) => ('label' in button ? button.label : ''))).toEqual([
      'Open the article',
    ]);
  });

  it('finds an article by its title', async () => {
    expect((await read('the bridge over the WEND').response()).text).toContain(LENGTH);
  });

  it('says so when there is no such article', async () => {
    expect((await read('zebra').response()).text).toContain('There is no article “zebra”');
  });

  it('turns pages, and all pages together are the article', async () => {
    let page = await read(pages.key).response();
    let words = '';
    for (;;) {
      words += page.text.replace(/^(?:## .*\n)?-# .*\n/, '');
      const forward = page.buttons.find((button) => 'label' in button && button.label === 'Next page');
      if (forward === undefined) break;
      page = await bot.discord
        .click({ user: 'ann', message: page, customId: buttonId(page, 'Next page') })
        .response();
    }
    expect(words.match(/Chapter \d+ tells[^.]*\./g)).toHaveLength(120);
    page = await bot.discord
      .click({ user: 'ann', message: page, customId: buttonId(page, 'Previous page') })
      .response();
    expect(page.text).toContain('page 2 of 3');
  });

  it('attaches the article where a sentence is too long for a message', async () => {
    const first = await read(long.key).response();
    expect(first.files).toEqual([]);
    const second = await bot.discord
      .click({ user: 'ann', message: first, customId: buttonId(first, 'Next page') })
      .response();
    expect(second.files.map(({ filename }) => filename)).toEqual(['article.txt']);
    const back = await bot.discord
      .click({ user: 'ann', message: second, customId: buttonId(second, 'Previous page') })
      .response();
    expect(back.files).toEqual([]);
  });
});

const list = () => bot.discord.command({ ...ann, name: 'articles', subcommand: 'list' });

describe('/articles list', () => {
  it('lists the articles', async () => {
    const { text } = await list().response();
    expect(text).toContain(
      '- The bridge over the Wend · Wend Courier · 3 April 2019 · 3 paragraphs, 5 sentences',
    );
  });

  it('says so when there are none', async () => {
    articles = [];
    expect((await list().response()).text).toContain('No articles are loaded');
  });
});

describe('/help', () => {
  it('names every command', async () => {
    const { text } = await bot.discord.command({ ...ann, name: 'help' }).response();
    for (const usage of [
      '/ask question [article] [from] [to] [private]',
      '/search words [article] [from] [to] [private]',
      '/read article [paragraph]',
      '/articles list, show, add, rename, remove',
      '/help',
    ])
      expect(judge(text).bold).toContain(usage);
  });
});
