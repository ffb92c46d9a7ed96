import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/discord/library.ts';
import { visible } from '../../src/discord/markdown.ts';
import { openArticles } from '../../src/main/open-articles.ts';
import { judge } from './judge.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const SEEDS = path.join(import.meta.dirname, '../../seeds');

let bot: RunningBot;
let texts: readonly string[] = [];

beforeAll(async () => {
  const { collection, answerer } = await openArticles(SEEDS, () => performance.now());
  texts = collection.articles.map(({ text }) => visible(text));
  bot = await runBot({
    library: createLibrary(collection),
    answerer,
    // Each question by itself: talks have tests of their own.
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: async (_key, question) => ({
        answer: await answerer.ask(question),
        readAs: undefined,
        remark: undefined,
      }),
    },
  });
});

afterAll(async () => {
  await bot.stop();
});

/** The quotes of a card as a reader sees them, and what is bold in them. */
const quotesIn = (text: string) => (text.match(/(?<=^|\n)> [^\n]*(?:\n> [^\n]*)*/g) ?? []).map(judge);

describe('the five articles', () => {
  it.each([
    ['How large is the built-up area of Zhili?', '25 square kilometers'],
    ['What is the annual sales volume of Yuante New Materials?', '15,000 tons'],
    ['How large is the planned area of the industrial cluster?', '992 square kilometers'],
  ])('answer "%s" with the sentence it stands on', async (question, answer) => {
    const card = await bot.discord
      .command({ user: 'ann', channel: 'general', name: 'ask', options: { question, private: false } })
      .response();
    expect(judge(card.text.split('\n')[2] ?? '').plain).toContain(answer);
    const [first] = quotesIn(card.text);
    expect(first?.bold.join(' ')).toContain(answer);
    for (const { plain } of quotesIn(card.text))
      expect(texts.some((text) => text.includes(plain))).toBe(true);
  });

  it('do not answer what they do not say', async () => {
    const card = await bot.discord
      .command({
        user: 'ben',
        channel: 'general',
        name: 'ask',
        options: { question: 'Who won the chess championship in Reykjavik?' },
      })
      .response();
    expect(card.text).toContain('## ○ Not found in the articles');
  });

  it('are found by words', async () => {
    const found = await bot.discord
      .command({
        user: 'ann',
        channel: 'general',
        name: 'search',
        options: { words: 'machine tool industry' },
      })
      .response();
    expect(quotesIn(found.text).length).toBeGreaterThan(1);
    for (const { plain } of quotesIn(found.text))
      expect(texts.some((text) => text.includes(plain))).toBe(true);
  });

  it('are all offered for reading', async () => {
    const offered = await bot.discord.autocomplete({
      user: 'ann',
      channel: 'general',
      name: 'read',
      option: 'article',
      value: '',
    });
    expect(offered).toHaveLength(5);
  });
});
