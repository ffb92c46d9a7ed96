import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/answering/answerer.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { judge } from '../discord/judge.ts';
import {
  answered,
  articleFrom,
  bridge,
  CLOSED,
  LENGTH,
  notFound,
  quoteOf,
  readingOf,
  turn,
  libraryFollowing,
} from '../discord/newsroom.ts';
import { runBot, type BotParts, type RunningBot } from '../discord/running-bot.ts';

const ann = { user: 'ann', channel: 'general' };
const QUESTION = 'How long is the bridge?';

const CHAPTERS = Array.from(
  { length: 120 },
  (_, index) => `Chapter ${index + 1} tells what happened at the mill by the river that year.`,
);
const story = articleFrom(
  'story.md',
  `---\ntitle: A long story\nlanguage: en\n---\n\n${CHAPTERS.join('\n\n')}\n`,
);

let bot: RunningBot;
let articles: readonly Article[];
let next: Turn;
let scopes: (Scope | undefined)[];

const parts = (): BotParts => ({
  library: libraryFollowing(() => articles),
  conversations: {
    takeUp: () => Promise.resolve(),
    ask: (_key, _question, options) => {
      scopes.push(options?.scope);
      return Promise.resolve(next);
    },
  },
  answerer: {
    ask: () => Promise.resolve(next.answer),
    search: (words, limit, scope) => {
      scopes.push(scope);
      const found = words === 'mill' ? CHAPTERS.slice(0, 12) : [];
      return Promise.resolve(found.slice(0, limit).map((sentence) => quoteOf(story, sentence)));
    },
  },
  suggestions: {
    likely: {
      known: () => [{ text: QUESTION, article: bridge.id, key: bridge.key }],
      atLeast: () => Promise.resolve([{ text: QUESTION, article: bridge.id, key: bridge.key }]),
    },
    completeWord: (typed) => (typed === 'mi' ? ['mill'] : []),
  },
});

beforeEach(async () => {
  articles = [bridge, story];
  scopes = [];
  next = turn(answered(readingOf(bridge, LENGTH, '412 metres'), [quoteOf(bridge, CLOSED)]));
  bot = await runBot({
    ...parts(),
    loopback: {
      guilds: [
        { name: 'newsroom', channels: ['general'] },
        { name: 'archive', channels: ['shelves'] },
      ],
    },
  });
});

afterEach(async () => {
  await bot.stop();
});

const run = (name: string, options: Record<string, string | boolean | number>, user = 'ann') =>
  bot.discord.command({ ...ann, user, name, options }).response();

const offered = async (
  name: string,
  option: string,
  value: string,
  place: { user?: string; channel?: string } = {},
) => (await bot.discord.autocomplete({ ...ann, ...place, name, option, value })).map(({ value }) => value);

const labels = ({ buttons }: SeenMessage): readonly string[] =>
  buttons.map((button) => ('label' in button ? String(button.label) : ''));

const press = (message: SeenMessage, label: string, user = 'ann') => {
  const found = message.buttons.find((button) => 'label' in button && button.label === label);
  if (found === undefined || !('custom_id' in found)) throw new Error(`There is no button "${label}".`);
  return bot.discord.click({ user, message, customId: String(found.custom_id) }).response();
};

describe('/ask of some articles', () => {
  it('asks one article, and says so on the card', async () => {
    const card = await run('ask', { question: QUESTION, article: bridge.key });
    expect(scopes).toEqual([{ article: bridge.id, from: undefined, to: undefined }]);
    expect(card.text).toContain('-# Asked of one article only: “The bridge over the Wend”');
  });

  it('asks a period, and says which articles have no date', async () => {
    const card = await run('ask', { question: QUESTION, from: '2019', to: 'April 2019' });
    expect(scopes).toEqual([{ article: undefined, from: '2019-01-01', to: '2019-04-30' }]);
    expect(card.text).toContain(
      'from 1 January 2019 to 30 April 2019 · 1 article without a year was left out',
    );
  });

  it('says it also when nothing is found', async () => {
    next = turn(notFound(['toll']));
    expect((await run('ask', { question: QUESTION, from: '2019' })).text).toContain('since 1 January 2019');
  });

  it('asks all articles when nothing is said', async () => {
    const card = await run('ask', { question: QUESTION });
    expect(scopes).toEqual([undefined]);
    expect(card.text).not.toContain('Asked of');
  });

  it.each([
    ['from', { from: 'soon' }, 'I cannot read “soon”'],
    ['to', { from: '2020', to: '2019' }, 'ends before it begins'],
    ['article', { article: 'zebra' }, 'There is no article “zebra”'],
  ])('tells the asker alone what is wrong, and asks nothing: %s', async (_option, options, words) => {
    const notice = await run('ask', { question: QUESTION, ...options });
    expect(notice.text).toContain(words);
    expect(notice.ephemeral).toBe(true);
    expect(scopes).toEqual([]);
  });
});

describe('the questions offered for /ask', () => {
  const own = 'Who built the mill?';

  it('are one’s own in that server, private ones too, and nobody else’s', async () => {
    await run('ask', { question: own, private: true });
    expect(await offered('ask', 'question', 'mill')).toEqual([own]);
    expect(await offered('ask', 'question', 'mill', { user: 'ben' })).toEqual([]);
    expect(await offered('ask', 'question', 'mill', { channel: 'shelves' })).toEqual([]);
    expect(await offered('ask', 'question', 'mill', { channel: bot.discord.direct('ann') })).toEqual([]);
  });

  it('are also what was asked in a message', async () => {
    bot.discord.say({ ...ann, content: `${bot.discord.mention} ${own}` });
    await bot.discord.awaitMessage(ann, ({ text }) => text.includes('412 metres'));
    expect(await offered('ask', 'question', 'mill')).toEqual([own]);
  });

  it('are followed by likely ones, and forgotten with the process', async () => {
    await run('ask', { question: own });
    expect(await offered('ask', 'question', '')).toEqual([own, QUESTION]);
    await bot.leave();
    bot = await runBot({ ...parts(), discord: bot.discord });
    expect(await offered('ask', 'question', '')).toEqual([QUESTION]);
  });

  it('are likely ones of the article that was picked', async () => {
    const input = { ...ann, name: 'ask', option: 'question', value: '' };
    const ofBridge = await bot.discord.autocomplete({ ...input, options: { article: bridge.key } });
    const ofStory = await bot.discord.autocomplete({ ...input, options: { article: story.key } });
    expect([ofBridge.length, ofStory.length]).toEqual([1, 0]);
  });

  it.each(['ask', 'search'])('stand beside articles and periods: /%s', async (name) => {
    expect(await offered(name, 'article', 'wend')).toEqual([bridge.key]);
    expect(await offered(name, 'from', 'apr')).toEqual(['2019-04']);
    expect(await offered(name, 'to', '')).toEqual(['2019', '2019-04']);
  });
});

describe('/search by pages', () => {
  it('says how many there are, and turns the asker’s card', async () => {
    const first = await run('search', { words: 'mill' });
    expect(first.text).toContain('**12 sentences** · page 1 of 3');
    expect(judge(first.text).bold).toContain('mill');
    const second = await press(first, 'Next page');
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('page 2 of 3');
    expect(labels(second)).toEqual(expect.arrayContaining(['Previous page', 'Next page']));
  });

  it('gives others the page as a card of their own, which they turn on', async () => {
    const first = await run('search', { words: 'mill' });
    const copy = await press(first, 'Next page', 'ben');
    expect(copy.ephemeral).toBe(true);
    expect(copy.text).toContain('page 2 of 3');
    expect((await press(copy, 'Next page', 'ben')).id).toBe(copy.id);
    const [card] = bot.discord.read({ user: 'ann', channel: 'general' });
    expect(card?.text).toContain('page 1 of 3');
  });

  it('goes on after a restart, with the words and the articles it was asked of', async () => {
    const first = await run('search', { words: 'mill', article: story.key });
    await bot.leave();
    bot = await runBot({ ...parts(), discord: bot.discord });
    scopes = [];
    const second = await press(first, 'Next page');
    expect(second.text).toContain('page 2 of 3');
    expect(scopes).toEqual([{ article: story.id, from: undefined, to: undefined }]);
  });

  it('says so when the article it was asked of has changed', async () => {
    const first = await run('search', { words: 'mill', article: story.key });
    articles = [bridge];
    expect((await press(first, 'Next page')).text).toContain('has changed or is gone');
  });

  it('completes words of the articles', async () => {
    expect(await offered('search', 'words', 'old mi')).toEqual(['old mi', 'old mill']);
  });
});

describe('/read at a place', () => {
  it('begins at a paragraph', async () => {
    const page = await run('read', { article: story.key, paragraph: 100 });
    expect(judge(page.text).bold).toEqual([CHAPTERS[99]]);
    expect(page.text).toContain('page 3 of');
  });

  it('says how many paragraphs there are when the number is too large', async () => {
    const notice = await run('read', { article: story.key, paragraph: 121 });
    expect(notice.text).toContain('There is no paragraph 121: this article has 120 paragraphs');
  });

  it('offers the paragraphs of the article that was picked', async () => {
    const choices = await bot.discord.autocomplete({
      ...ann,
      name: 'read',
      options: { article: bridge.key },
      option: 'paragraph',
      value: '2',
    });
    expect(choices).toEqual([{ name: expect.stringContaining(`2 · ${LENGTH}`), value: 2 }]);
  });

  it('names the articles that may be meant', async () => {
    articles = [bridge, story, { ...story, id: 'other.md', key: '0123456789', title: 'Another long story' }];
    const notice = await run('read', { article: 'long stor' });
    expect(notice.text).toContain('- A long story\n- Another long story');
  });

  it('gives the whole article as a file, and a quote’s card stays when its place is read', async () => {
    const page = await run('read', { article: story.key });
    const file = await press(page, 'As a file');
    expect(Buffer.from(file.files[0]?.bytes ?? []).toString('utf8')).toBe(story.text);
    const card = await run('ask', { question: QUESTION });
    const place = await press(card, 'Read', 'ben');
    expect(place.ephemeral).toBe(true);
    expect(judge(place.text).bold).toEqual([LENGTH]);
  });
});

describe('/articles list by pages', () => {
  it('turns to each of them', async () => {
    articles = Array.from({ length: 45 }, (_, index) => ({
      ...bridge,
      id: `${index}.md`,
      title: `Bridge ${index}`,
    }));
    let page = await bot.discord.command({ ...ann, name: 'articles', subcommand: 'list' }).response();
    const seen = [page.text];
    while (labels(page).includes('Next page')) {
      page = await press(page, 'Next page');
      seen.push(page.text);
    }
    expect(seen.join('\n').match(/Bridge \d+/g)).toHaveLength(45);
    expect((await press(page, 'Previous page')).text).toContain('page 2 of 3');
  });
});

describe('/help', () => {
  it('has questions on buttons, which ask them for the one who presses', async () => {
    const help = await bot.discord.command({ ...ann, name: 'help' }).response();
    expect(labels(help)).toEqual([QUESTION]);
    const card = await press(help, QUESTION);
    expect(card.ephemeral).toBe(true);
    expect(card.text).toContain(`-# Question\n${QUESTION}`);
    expect(await offered('ask', 'question', 'how')).toEqual([QUESTION]);
  });

  it('asks them also after a restart', async () => {
    const help = await bot.discord.command({ ...ann, name: 'help' }).response();
    await bot.leave();
    bot = await runBot({ ...parts(), discord: bot.discord });
    expect((await press(help, QUESTION)).text).toContain('412 metres');
  });

  it('says that it has to be mentioned in its threads, where it may not read all messages', async () => {
    const help = await bot.discord.command({ ...ann, name: 'help' }).response();
    expect(help.text).toContain('mention me or reply to me');
  });
});

describe('without any article', () => {
  beforeEach(() => {
    articles = [];
    next = turn(notFound([]));
  });

  it.each([
    ['ask', { question: QUESTION, from: '2019' }, 'No article was published in that period'],
    ['ask', { question: QUESTION }, 'Not found in the articles'],
    ['search', { words: 'zebra' }, 'Nothing was found'],
    ['read', { article: 'zebra' }, 'There is no article “zebra”'],
  ])('/%s says what there is to say', async (name, options, words) => {
    expect((await run(name, options)).text).toContain(words);
  });

  it('nothing is offered', async () => {
    for (const option of ['article', 'from', 'to']) expect(await offered('ask', option, '')).toEqual([]);
    expect(await offered('read', 'article', 'x')).toEqual([]);
  });
});
