import { PermissionsBitField } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchGapButton } from '../../src/discord/gaps/watch-button.ts';
import { messagePost } from '../../src/discord/messages.ts';
import { GAPS_ON_PAGE } from '../../src/discord/gaps/gap-list.ts';
import { container, row, textDisplay } from '../../src/discord/components.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../articles/bot-with-articles.ts';
import { bridge } from '../discord/newsroom.ts';
import { notebookIn, savedIn } from '../store/made-up-notebook.ts';

let store: Store;
let bot: ServerBot;
/** What the store could not do. */
const troubles: string[] = [];
/** A channel for each test: what was asked in another one is no talk that goes on. */
const ROOMS = Array.from({ length: 60 }, (_, number) => `room-${number}`);
let rooms = 0;
let channel = '';

beforeAll(async () => {
  store = await memoryStore();
  bot = await runServerBot({
    shipped: [bridge],
    store,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (message) => void troubles.push(message),
    },
    loopback: {
      users: ['ann', 'ben', 'cleo'],
      guilds: [
        {
          name: 'newsroom',
          channels: ROOMS,
          administrators: ['ann'],
          roles: [{ name: 'editors', members: ['cleo'] }],
        },
      ],
    },
  });
});

afterAll(() => bot.stop());

const server = (): string => bot.discord.world.guilds[0]?.id ?? '';

beforeEach(async () => {
  await store.privacy.removeServer(server());
  channel = ROOMS[rooms] ?? '';
  rooms += 1;
});

type Who = 'ann' | 'ben' | 'cleo';

const LIGHTHOUSE = 'Who painted the lighthouse at Stonecross?';
const FERRY = 'When did the Stonecross ferry sink?';

const ask = (question: string, user: Who = 'ann', options = {}): Promise<SeenMessage> =>
  bot.discord.command({ user, channel, name: 'ask', options: { question, ...options } }).response();

const run = (subcommand: string, options = {}, user: Who = 'ann') =>
  bot.discord.command({ user, channel, name: 'gaps', subcommand, options });

const reply = (subcommand: string, options = {}, user: Who = 'ann'): Promise<SeenMessage> =>
  run(subcommand, options, user).response();

const list = async (user: Who = 'ann', options = {}): Promise<string> =>
  (await reply('list', options, user)).text;

const typed = async (
  subcommand: string,
  option: string,
  value = '',
  user: Who = 'ann',
): Promise<readonly { readonly name: string; readonly value: string | number }[]> =>
  bot.discord.autocomplete({ user, channel, name: 'gaps', subcommand, option, value });

const idOf = (message: SeenMessage, label: string): string =>
  message.buttons.find((each) => each.label === label)?.custom_id ?? `no button "${label}"`;

const press = (message: SeenMessage, label: string, user: Who = 'ann') =>
  bot.discord.click({ user, message, customId: idOf(message, label) });

const labels = ({ buttons }: SeenMessage): readonly string[] => buttons.map(({ label }) => label ?? '');

/** The view of the question that a list shows first. */
const shown = async (user: Who = 'ann'): Promise<SeenMessage> =>
  press(await reply('list', {}, user), 'Show', user).response();

describe('a question that nothing answers', () => {
  it('is kept with how often and by how many it was asked', async () => {
    await ask(LIGHTHOUSE);
    await ask('who painted the lighthouse at stonecross', 'ben');
    await ask(LIGHTHOUSE, 'ben');
    await ask(FERRY);
    const said = await list('cleo');
    expect(said).toContain('**2 open questions**');
    expect(said).toContain('asked 3 times by 2 people');
    expect(said).toContain('asked once by 1 person');
    expect(said.indexOf('lighthouse')).toBeLessThan(said.indexOf('ferry'));
  });

  it('is kept as it was understood in a talk, and when it comes in a message', async () => {
    const place = { user: 'ben', channel } as const;
    for (const content of [LIGHTHOUSE, 'And the ferry?']) {
      const said = bot.discord.say({ ...place, content: `${bot.discord.mention} ${content}` });
      await bot.discord.awaitMessage(place, ({ repliesTo }) => repliesTo === said.id);
    }
    expect(await list('cleo')).toContain('**Who painted the ferry at Stonecross?**');
  });

  it('is not kept when it was answered, asked of some articles only, or is no question', async () => {
    await ask('How long is the bridge over the Wend?');
    await ask(LIGHTHOUSE, 'ann', { article: bridge.key });
    await ask('Thanks!');
    await ask('Zorbinska', 'cleo');
    for (const nothing of ['42 17', 'x']) await ask(nothing, 'ben');
    expect(await list()).toContain('No question is open');
  });

  it('is not kept in a direct conversation', async () => {
    await bot.discord
      .command({
        user: 'ann',
        channel: bot.discord.direct('ann'),
        name: 'ask',
        options: { question: LIGHTHOUSE },
      })
      .response();
    expect(await list()).toContain('No question is open');
  });

  it('is answered as ever when it cannot be kept, and one line of the log says so', async () => {
    const { ask: keep } = store.gaps;
    Object.assign(store.gaps, { ask: () => Promise.reject(new StoreError('full', 'The disk is full.')) });
    try {
      expect((await ask(LIGHTHOUSE)).text).toContain('Not found');
      expect((await ask(FERRY)).text).toContain('Not found');
      expect(await list()).toContain('No question is open');
    } finally {
      Object.assign(store.gaps, { ask: keep });
    }
    expect(troubles.splice(0)).toEqual(['The store could not do something.']);
    await ask(LIGHTHOUSE);
    expect(await list()).toContain('1 open question');
  });
});

describe('a question that was asked privately', () => {
  it('is listed for its asker alone, whatever the way', async () => {
    await ask(LIGHTHOUSE, 'ann', { private: true });
    expect(await list('ann')).toContain('shown to you alone');
    expect(await list('ben')).toContain('No question is open');
    expect(await typed('watch', 'question', 'light', 'ben')).toEqual([]);
    const [choice] = await typed('watch', 'question', 'light', 'ann');
    for (const question of [LIGHTHOUSE, String(choice?.value)]) {
      expect((await reply('watch', { question }, 'ben')).text).toContain('that you may see');
      expect((await reply('solve', { question, answer: 'Ada' }, 'ben')).text).toContain('that you may see');
    }
    expect((await shown('ann')).ephemeral).toBe(true);
  });

  it('shows nobody that others asked it as well', async () => {
    await ask(LIGHTHOUSE, 'ann', { private: true });
    await ask(LIGHTHOUSE, 'ben', { private: true });
    await reply('solve', { question: LIGHTHOUSE, answer: 'Ada did.' }, 'ann');
    const said = (await reply('list', { status: 'solved' }, 'ben')).text;
    expect(said).not.toMatch(/people|times|<@/);
    const view = await press(await reply('list', { status: 'solved' }, 'ben'), 'Show', 'ben').response();
    expect(view.text).toContain('Ada did.');
    expect(view.text).not.toMatch(/people|times|<@/);
  });

  it('is also what is asked where not everybody sees it', async () => {
    const everyone = bot.client.guilds.cache.get(server())?.roles.everyone;
    if (everyone === undefined) throw new Error('The bot does not know its server.');
    const before = everyone.permissions;
    everyone.permissions = new PermissionsBitField(0n);
    try {
      const card = await ask(LIGHTHOUSE, 'ann');
      expect(await list('ann')).toContain('shown to you alone');
      expect(await list('ben')).toContain('No question is open');
      const watched = await press(card, 'Tell me when it is answered', 'ben').response();
      expect(watched.text).toContain('shown to you alone');
    } finally {
      everyone.permissions = before;
    }
  });

  it('is listed for all once somebody asks it openly, in that wording', async () => {
    await ask('who PAINTED the lighthouse at stonecross', 'ann', { private: true });
    await ask(LIGHTHOUSE, 'ben');
    expect(await list('cleo')).toContain(LIGHTHOUSE);
    expect(await list('cleo')).toContain('asked 2 times by 2 people');
  });
});

describe('/gaps list', () => {
  it('is for the asker alone, in pages, by status and words', async () => {
    const things = [
      'lighthouse',
      'ferry',
      'windmill',
      'chapel',
      'harbour',
      'tower',
      'school',
      'market',
      'well',
    ];
    for (const thing of things) await ask(`Who painted the ${thing} at Stonecross?`);
    const first = await reply('list');
    expect(first.ephemeral).toBe(true);
    expect(first.text).toContain('page 1 of 2');
    expect(labels(first).filter((label) => label === 'Show')).toHaveLength(GAPS_ON_PAGE);
    const second = await press(first, 'Next page').response();
    expect(labels(second)).toEqual(['Show', 'Show', 'Previous page']);
    expect(await list('ann', { words: 'LIGHT stone' })).toContain('1 open question** with “LIGHT stone”');
    expect(await list('ann', { words: 'zeppelin' })).toContain('There is no open question with “zeppelin”');
    expect(await list('ann', { status: 'dismissed' })).toContain('No question has been dismissed');
  });

  it('shows the last page when a page is gone meanwhile', async () => {
    for (let count = 0; count <= GAPS_ON_PAGE; count += 1) await ask(`Who painted house number ${count}?`);
    const first = await reply('list');
    await store.privacy.removeServer(server());
    await ask(LIGHTHOUSE);
    const now = await press(first, 'Next page').response();
    expect(now.text).toContain('1 open question');
    expect(now.text).toContain('lighthouse');
  });
});

describe('/gaps solve', () => {
  it('takes words', async () => {
    await ask(LIGHTHOUSE);
    const solved = await reply('solve', { question: 'lighthouse', answer: 'Ada Fenwick did.' }, 'ben');
    expect(solved.text).toContain('Ada Fenwick did.');
    expect(solved.text).toMatch(/\*\*Solved\*\* by <@\d+>/);
    expect(await list()).toContain('No question is open');
    expect(await list('ann', { status: 'solved' })).toContain('Ada Fenwick did.');
  });

  it('takes a finding, which is shown', async () => {
    await ask(LIGHTHOUSE);
    const finding = await savedIn(store, server(), await notebookIn(store, server()), 'Who painted it?');
    expect(await typed('solve', 'finding', 'painted')).toEqual([
      { name: 'Who painted it? · 1874', value: finding.id },
    ]);
    const solved = await reply('solve', { question: 'lighthouse', finding: finding.id });
    const view = await press(solved, 'Show the finding').response();
    expect(view.text).toContain('The mill opened in 1874.');
  });

  it('says what is missing', async () => {
    await ask(LIGHTHOUSE);
    expect((await reply('solve', { question: 'lighthouse' })).text).toContain(
      'Say what answers the question',
    );
    expect((await reply('solve', { question: 'lighthouse', finding: 'no such' })).text).toContain('no such');
    expect((await reply('solve', { question: 'zeppelin', answer: 'Yes.' })).text).toContain(
      'keeps no question “zeppelin”',
    );
    await ask('Who painted the ferry at Stonecross?');
    expect((await reply('solve', { question: 'painted', answer: 'Yes.' })).text).toContain(
      'More than one question may be meant',
    );
    expect(await list()).toContain('2 open questions');
  });

  it('takes words and a finding from a form', async () => {
    await ask(LIGHTHOUSE);
    const finding = await savedIn(store, server(), await notebookIn(store, server()), 'Who painted it?');
    const view = await shown();
    const form = await press(view, 'Solve').modal();
    const solved = await bot.discord
      .submitModal({ user: 'ann', modal: form, values: { finding: [finding.id], answer: 'See there.' } })
      .response();
    expect(solved.id).toBe(view.id);
    expect(solved.text).toContain('See there.');
    expect(labels(solved)).toContain('Show the finding');
  });
});

describe('the form of /gaps solve', () => {
  it('needs a finding or words, and takes words alone', async () => {
    await ask(LIGHTHOUSE);
    await savedIn(store, server(), await notebookIn(store, server()), 'Who painted it?');
    const view = await shown();
    const send = async (answer: string): Promise<string> => {
      const modal = await press(view, 'Solve').modal();
      return (await bot.discord.submitModal({ user: 'ann', modal, values: { answer } }).response()).text;
    };
    expect(await send(' ')).toContain('Say what answers the question');
    expect(await send('Ada did.')).toContain('Ada did.');
  });
});

describe('/gaps dismiss and reopen', () => {
  it('ask for a reason, and take it back', async () => {
    await ask(LIGHTHOUSE);
    expect((await reply('dismiss', { question: 'lighthouse', reason: ' ' })).text).toContain('Say why');
    const dismissed = await reply('dismiss', { question: 'lighthouse', reason: 'It is white.' });
    expect(dismissed.text).toMatch(/\*\*Dismissed\*\* by <@\d+>, .*: It is white\./);
    await ask(LIGHTHOUSE);
    expect(await list()).toContain('No question is open');
    const reopened = await press(dismissed, 'Reopen').response();
    expect(reopened.text).toContain('Open question');
    expect((await reply('reopen', { question: 'lighthouse' })).text).toContain('open already');
  });

  it('work from a form and from the list while typing', async () => {
    await ask(LIGHTHOUSE);
    const form = await press(await shown(), 'Dismiss').modal();
    await bot.discord
      .submitModal({ user: 'ann', modal: form, values: { reason: 'It is white.' } })
      .response();
    expect(await typed('dismiss', 'question')).toEqual([]);
    const [choice] = await typed('reopen', 'question', 'light');
    expect(choice?.name).toBe(LIGHTHOUSE);
    await reply('reopen', { question: choice?.value });
    expect(await list()).toContain('1 open question');
  });
});

describe('who may settle a question', () => {
  it('is who may write into notebooks; others may look and watch', async () => {
    await ask(LIGHTHOUSE);
    const view = await shown('ben');
    const editors = bot.discord.world.guilds[0]?.roles.find(({ name }) => name === 'editors')?.id ?? '';
    await store.settings.set(server(), { whoMaySave: [editors] });
    const question = 'lighthouse';
    for (const refused of [
      await reply('solve', { question, answer: 'Yes.' }, 'ben'),
      await reply('dismiss', { question, reason: 'No.' }, 'ben'),
      await reply('reopen', { question }, 'ben'),
      await press(view, 'Solve', 'ben').response(),
      await press(view, 'Dismiss', 'ben').response(),
    ])
      expect(refused.text).toContain('not write into them');
    expect((await reply('watch', { question }, 'ben')).text).toContain('direct message');
    expect((await reply('dismiss', { question, reason: 'No.' }, 'cleo')).text).toContain('Dismissed');
  });
});

describe('watching a question', () => {
  it('goes from the card, for whoever presses, and is called off', async () => {
    const card = await ask(LIGHTHOUSE, 'ben');
    const watched = await press(card, 'Tell me when it is answered', 'cleo').response();
    expect(watched.ephemeral).toBe(true);
    expect(watched.text).toContain('I send you a direct message, once');
    expect(watched.text).toContain('asked once by 1 person');
    expect(await list('cleo')).toContain('watched by you');
    expect(await list('ben')).not.toContain('watched by you');
    const off = await press(watched, 'Stop watching', 'cleo').response();
    expect(off.id).toBe(watched.id);
    expect(off.text).toContain('You are not told');
    expect(await list('cleo')).not.toContain('watched by you');
  });

  it('goes by command, on and off', async () => {
    await ask(LIGHTHOUSE);
    await reply('watch', { question: 'lighthouse' });
    expect(await list()).toContain('watched by you');
    await reply('watch', { question: 'lighthouse', off: true });
    expect(await list()).not.toContain('watched by you');
  });

  it('keeps a question for whoever presses, privately, where it is not kept for them', async () => {
    const card = await ask(LIGHTHOUSE, 'ben');
    await store.privacy.removeServer(server());
    const watched = await press(card, 'Tell me when it is answered', 'cleo').response();
    expect(watched.text).toContain('shown to you alone');
    expect(await list('ben')).toContain('No question is open');
  });

  it('says when there is nothing to wait for', async () => {
    const card = await ask(LIGHTHOUSE, 'ben');
    await reply('solve', { question: 'lighthouse', answer: 'Ada did.' });
    const solved = await press(card, 'Tell me when it is answered', 'cleo').response();
    expect(solved.text).toContain('has been answered meanwhile');
    expect(solved.text).toContain('Ada did.');
    await reply('dismiss', { question: 'lighthouse', reason: 'No.' });
    const dismissed = await press(card, 'Tell me when it is answered', 'cleo').response();
    expect(dismissed.text).toContain('This was dismissed');
  });
});

/** A card of the bot with these lines, and the button to watch. */
const posted = async (lines: readonly string[]): Promise<SeenMessage> => {
  const id = bot.discord.world.channels.find((each) => 'name' in each && each.name === channel)?.id ?? '';
  const place = await bot.client.channels.fetch(id);
  if (place?.isSendable() !== true) throw new Error('The bot cannot write there.');
  const card = { components: [container([...lines.map(textDisplay), row([watchGapButton()])])], files: [] };
  const sent = await place.send(messagePost(card));
  return bot.discord.awaitMessage({ user: 'ann', channel }, (message) => message.id === sent.id);
};

const pressWatch = async (lines: readonly string[]): Promise<string> =>
  (await press(await posted(lines), 'Tell me when it is answered').response()).text;

describe('a question that cannot be watched', () => {
  it.each([
    [
      'asked of some articles',
      ['-# Question\nWho painted it?', '-# Asked of 2 articles'],
      'some of the articles',
    ],
    ['a single word', ['-# Question\nZorbinska'], 'too short'],
    ['on no card', ['Hello!'], 'an earlier version'],
  ])('is %s', async (_what, lines, said) => {
    expect(await pressWatch(lines)).toContain(said);
    expect(await list()).toContain('No question is open');
  });

  it('is one too many', async () => {
    const { ask: keep } = store.gaps;
    Object.assign(store.gaps, { ask: () => Promise.resolve({ kind: 'full', limit: 5000 }) });
    try {
      expect(await pressWatch([`-# Question\n${LIGHTHOUSE}`])).toContain('as it may keep, 5,000');
    } finally {
      Object.assign(store.gaps, { ask: keep });
    }
  });
});

describe('asking a question again', () => {
  it('shows the card to whoever presses, and solves what is answered surely', async () => {
    await ask(LIGHTHOUSE);
    const view = await shown('ben');
    const card = await press(view, 'Ask again', 'ben').response();
    expect(card.ephemeral).toBe(true);
    expect(card.text).toContain('Not found');
    expect(await list()).toContain('asked once by 1 person');
    const kept = { question: 'How long is the bridge over the Wend?', person: '1', isPrivate: false, at: 1 };
    await store.gaps.ask(server(), kept, 10);
    await reply('dismiss', { question: 'lighthouse', reason: 'No.' });
    const answered = await press(await shown('ben'), 'Ask again', 'ben').response();
    expect(answered.text).toContain('412 metres');
    expect(await list('ann', { status: 'solved' })).toContain('412 metres');
  });
});
