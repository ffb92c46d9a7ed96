import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../commands/registry.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import { renderCard } from '../../src/discord/card.ts';
import type { Command } from '../../src/discord/command.ts';
import { noArticlesNotice } from '../../src/discord/notices.ts';
import { createRegistry } from '../../src/discord/registry.ts';
import { respondWith } from '../../src/discord/respond.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { judge } from '../discord/judge.ts';
import {
  answered,
  articleFrom,
  bridge,
  CLOSED,
  COST,
  LENGTH,
  libraryOf,
  notFound,
  OTHER_LENGTH,
  quoteOf,
  readingOf,
  turn,
} from '../discord/newsroom.ts';
import { runBot, type BotParts, type RunningBot } from '../discord/running-bot.ts';

const ann = { user: 'ann', channel: 'general' };
const QUESTION = 'How long is the bridge?';

const survey = articleFrom(
  'survey.md',
  `---\ntitle: Surveys\nlanguage: en\n---\n\n${Array.from({ length: 10 }, (_, index) => `Survey ${index + 1} measured the bridge.`).join('\n\n')}\n`,
);
const surveys = Array.from({ length: 10 }, (_, index) =>
  quoteOf(survey, `Survey ${index + 1} measured the bridge.`),
);

const answer = answered(readingOf(bridge, LENGTH, '412 metres'), [
  quoteOf(bridge, CLOSED),
  quoteOf(bridge, COST),
]);

let bot: RunningBot;
let next: Turn;
let takenUp: { key: string; questions: readonly string[] }[] = [];
let asked: { key: string; question: string }[] = [];

const parts = (): BotParts => ({
  library: libraryOf(bridge, survey),
  conversations: {
    takeUp: (key, questions) => {
      takenUp.push({ key, questions });
      return Promise.resolve();
    },
    ask: (key, question) => {
      asked.push({ key, question });
      return Promise.resolve(next);
    },
  },
  answerer: {
    ask: () => Promise.resolve(answer),
    search: (_words, limit) =>
      Promise.resolve([quoteOf(bridge, LENGTH), quoteOf(bridge, CLOSED), ...surveys].slice(0, limit)),
  },
});

beforeEach(async () => {
  takenUp = [];
  asked = [];
  next = turn(answer);
  bot = await runBot(parts());
});

afterEach(async () => {
  await bot.stop();
});

/** Another process with nothing remembered takes the place of the first one. */
const restart = async (): Promise<void> => {
  await bot.leave();
  bot = await runBot({ ...parts(), discord: bot.discord });
};

const ask = (options: Record<string, string | boolean> = {}, channel = 'general') =>
  bot.discord
    .command({ user: 'ann', channel, name: 'ask', options: { question: QUESTION, ...options } })
    .response();

const labels = ({ buttons }: SeenMessage) => buttons.map((button) => ('label' in button ? button.label : ''));

const press = (message: SeenMessage, label: string, user = 'ann') => {
  const found = message.buttons.find((button) => 'label' in button && button.label === label);
  if (found === undefined || !('custom_id' in found)) throw new Error(`There is no button "${label}".`);
  return bot.discord.click({ user, message, customId: String(found.custom_id) }).response();
};

const threads = () => bot.discord.world.channels.filter((channel) => 'parentId' in channel);

describe('Ask on', () => {
  it('opens a thread named after the question and takes up the talk there', async () => {
    const card = await ask();
    const notice = await press(card, 'Ask on');
    const [thread] = threads();
    expect(thread).toMatchObject({ name: QUESTION, id: card.id });
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toBe(`The talk goes on in <#${card.id}>.`);
    expect(takenUp).toEqual([{ key: `discord:thread:${card.id}`, questions: [QUESTION] }]);
    const [opening] = bot.discord.read({ user: 'ben', channel: card.id });
    expect(opening?.text).toContain('mention me or reply to my messages');
    expect(opening?.pinged).toEqual([]);
  });

  it('cuts a long question to what a name may have, and takes up the whole', async () => {
    const question = `How long is ${'the very '.repeat(20)}old bridge?`;
    await press(await ask({ question }), 'Ask on');
    expect(threads()[0]).toMatchObject({ name: expect.stringMatching(/^How long .{90}…$/) as string });
    expect(takenUp[0]?.questions).toEqual([question]);
  });

  it('takes up the whole question that a follow-up was read as', async () => {
    next = turn(answer, 'How long is the bridge over the Wend?');
    await press(await ask({ question: 'And how long?' }), 'Ask on');
    expect(takenUp[0]?.questions).toEqual(['How long is the bridge over the Wend?']);
  });

  it('belongs to the one who asked', async () => {
    const notice = await press(await ask(), 'Ask on', 'ben');
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('**Ask on** belongs to the person who asked');
    expect(threads()).toEqual([]);
  });

  it('says where the talk goes on when there is a thread already', async () => {
    const card = await ask();
    await press(card, 'Ask on');
    const again = await press(card, 'Ask on');
    expect(again.text).toBe(`The talk already goes on in <#${card.id}>.`);
    expect(threads()).toHaveLength(1);
  });

  it('works on a card of an earlier process', async () => {
    const card = await ask();
    await restart();
    await press(card, 'Ask on');
    expect(takenUp).toEqual([{ key: `discord:thread:${card.id}`, questions: [QUESTION] }]);
  });

  it.each([
    ['threads', PermissionFlagsBits.CreatePublicThreads, 'I may not open threads here'],
    ['words in threads', PermissionFlagsBits.SendMessagesInThreads, 'may not write in it'],
  ])('says which right is missing: %s', async (_name, right, words) => {
    const card = await ask();
    const { world } = bot.discord;
    const channel = world.channels.find(({ id }) => id === card.channel);
    if (channel === undefined) throw new Error('The channel is gone.');
    world.setPermissions(world.bot, channel, world.permissions(world.bot, channel) & ~right);
    expect((await press(card, 'Ask on')).text).toContain(words);
  });

  it('is not offered where there are no threads', async () => {
    expect(labels(await ask({}, bot.discord.direct('ann')))).not.toContain('Ask on');
    expect(labels(await ask({ private: true }))).not.toContain('Ask on');
    const card = await ask();
    await press(card, 'Ask on');
    expect(labels(await ask({}, card.id))).not.toContain('Ask on');
  });
});

describe('Share', () => {
  it('shows a private answer to everybody as it stands, with who shared it, and pings nobody', async () => {
    const card = await ask({ private: true });
    const shared = await press(card, 'Share');
    expect(shared.ephemeral).toBe(false);
    expect(shared.pinged).toEqual([]);
    expect(shared.text).toBe(`-# Shared by ann\n${card.text}`);
    expect(labels(shared)).toEqual(labels(card).map((label) => (label === 'Share' ? 'Ask on' : label)));
    expect(bot.discord.read({ user: 'ben', channel: 'general' }).map(({ id }) => id)).toContain(shared.id);
  });

  it('works on a card of an earlier process, and the shared card can be asked on', async () => {
    const card = await ask({ private: true });
    await restart();
    const shared = await press(card, 'Share');
    expect((await press(shared, 'Ask on')).text).toContain('The talk goes on in');
  });

  it('says the name of who shared as it stands, whatever it is', async () => {
    await bot.stop();
    const user = '@everyone **Ann**';
    bot = await runBot({ ...parts(), loopback: { users: [user] } });
    const card = await bot.discord
      .command({ user, channel: 'general', name: 'ask', options: { question: QUESTION, private: true } })
      .response();
    const shared = await press(card, 'Share', user);
    const [line = ''] = shared.text.split('\n');
    expect(judge(line.slice('-# '.length))).toEqual({ plain: `Shared by ${user}`, marks: [], bold: [] });
    expect(shared.pinged).toEqual([]);
  });

  it('belongs to the one who asked', async () => {
    await bot.stop();
    const forged = {
      data: { name: 'forged', description: 'Shows a private card to everybody' },
      run: (interaction, { library }) => {
        const setting = { asker: interaction.user.id, shown: 'private' } as const;
        const card = renderCard(QUESTION, turn(answer), library, { setting });
        return respondWith(interaction, 'everyone', card ?? noArticlesNotice());
      },
    } satisfies Command;
    bot = await runBot({
      ...parts(),
      registry: createRegistry([...registry.commands.values(), forged]),
    });
    const card = await bot.discord.command({ ...ann, name: 'forged' }).response();
    const notice = await press(card, 'Share', 'ben');
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('**Share** belongs to the person who asked');
  });

  it('is not offered on what everybody sees, nor in a direct conversation', async () => {
    expect(labels(await ask())).not.toContain('Share');
    expect(labels(await ask({ private: true }, bot.discord.direct('ann')))).not.toContain('Share');
  });
});

describe('a card of an earlier process', () => {
  it.each([
    ['Context', LENGTH],
    ['Read', LENGTH],
    ['More evidence', CLOSED],
  ])('still has its button: %s', async (label, words) => {
    const card = await ask();
    await restart();
    expect((await press(card, label)).text).toContain(words);
  });
});

describe('Read', () => {
  it('opens the article at the page of the quote, for the one who pressed it', async () => {
    const page = await press(await ask(), 'Read', 'ben');
    expect(page.ephemeral).toBe(true);
    expect(page.text).toContain(LENGTH);
  });
});

describe('More evidence', () => {
  it('shows what the answer names, then page by page what else bears on the question', async () => {
    const card = await ask();
    let page = await press(card, 'More evidence');
    expect(page.ephemeral).toBe(true);
    expect(page.text).toContain('Page 1 of 3');
    const shown: string[] = [];
    for (;;) {
      shown.push(...(page.text.match(/(?<=^> ).*$/gm) ?? []));
      if (!labels(page).includes('Next page')) break;
      page = await press(page, 'Next page');
    }
    expect(shown.slice(0, 2)).toEqual([CLOSED, COST]);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).not.toContain(LENGTH);
    expect((await press(page, 'Previous page')).text).toContain('Page 2 of 3');
  });

  it('turns pages of an earlier process', async () => {
    const page = await press(await ask(), 'More evidence');
    await restart();
    expect((await press(page, 'Next page')).text).toContain('Page 2 of 3');
  });
});

describe('a card on which nothing is found', () => {
  it('offers what to try, and the closest article to read', async () => {
    next = turn(notFound(['toll'], [quoteOf(bridge, OTHER_LENGTH)]));
    const card = await ask();
    expect(card.text).toContain('**What to try**');
    expect((await press(card, 'Read')).text).toContain(OTHER_LENGTH);
  });
});

describe('the buttons of a message', () => {
  it('differ in their custom_ids, which are short', async () => {
    next = turn(
      answered(
        readingOf(bridge, LENGTH, '412 metres'),
        [quoteOf(bridge, CLOSED)],
        [readingOf(bridge, OTHER_LENGTH, '415 metres')],
      ),
    );
    const { buttons } = await bot.discord
      .command({ ...ann, name: 'ask', options: { question: QUESTION } })
      .response();
    const ids = buttons.flatMap((button) => ('custom_id' in button ? [String(button.custom_id)] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});
