import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../articles/bot-with-articles.ts';
import { bridge } from '../discord/newsroom.ts';
import { registry } from '../../commands/registry.ts';
import { runBot } from '../discord/running-bot.ts';
import { libraryOf } from '../discord/newsroom.ts';
import { madeUpFeedback, notebookIn, savedIn, THEN, MANY } from '../store/made-up-notebook.ts';

const A = '200000000000000001';
const B = '200000000000000002';

let store: Store;
let bot: ServerBot;

beforeAll(async () => {
  store = await memoryStore();
  bot = await runServerBot({
    shipped: [bridge],
    store,
    loopback: {
      users: ['ann', 'ben', 'cleo'],
      guilds: [
        { name: 'alpha', id: A, channels: ['general'] },
        { name: 'beta', id: B, channels: ['elsewhere'] },
      ],
    },
  });
});

afterAll(() => bot.stop());

const idOf = (user: string): string => bot.discord.world.userNamed(user)?.id ?? '';

const open = (user: string, channel = 'general'): Promise<SeenMessage> =>
  bot.discord.command({ user, channel, name: 'privacy' }).response();

const press = (user: string, message: SeenMessage, label: string): Promise<SeenMessage> => {
  const found = message.buttons.find((each) => 'label' in each && each.label === label);
  const customId = found !== undefined && 'custom_id' in found ? (found.custom_id ?? label) : label;
  return bot.discord.click({ user, message, customId }).response();
};

const dataIn = ({ files }: SeenMessage): unknown =>
  JSON.parse(Buffer.from(files[0]?.bytes ?? []).toString('utf8'));

/** Something of everything that is kept of a person. */
const fill = async (server: string, person: string): Promise<void> => {
  const notebook = await notebookIn(store, server, `Of ${person}`);
  const { id } = await savedIn(store, server, notebook, `Why ${person}?`, { savedBy: person });
  await store.findings.vote(server, id, person, 'up');
  await store.feedback.give(server, madeUpFeedback(`card of ${person}`, { person }));
  const asked = { person, at: THEN };
  await store.gaps.ask(server, { ...asked, question: `Open ${person}?`, isPrivate: false }, MANY);
  await store.gaps.ask(server, { ...asked, question: `Secret ${person}?`, isPrivate: true }, MANY);
};

describe('/privacy', () => {
  it('says to everybody, privately, what is kept, what is not, and for how long', async () => {
    for (const place of ['general', bot.discord.direct('ben')]) {
      const message = await open('ben', place);
      expect(message.ephemeral).toBe(true);
      expect(message.text).toContain('Messages that are not addressed to me are never kept');
      expect(message.text).toContain('for 30 days after I have left it');
    }
    expect((await open('ben')).text).toContain('in this server');
    expect((await open('ben', bot.discord.direct('ben'))).text).toContain('in all servers together');
  });

  it('gives one’s own data of the server as a file, and of all servers in a direct conversation', async () => {
    const ann = idOf('ann');
    await fill(A, ann);
    await fill(B, ann);
    await fill(A, idOf('ben'));
    const here = await press('ann', await open('ann'), 'My data');
    expect(here.ephemeral).toBe(true);
    expect(here.text).toContain(
      '**What is kept of you in this server**: 1 finding, 1 vote, 2 questions asked or watched, 1 answer judged',
    );
    expect(here.files.map(({ filename }) => filename)).toEqual(['my-data.json']);
    expect(dataIn(here)).toEqual(JSON.parse(JSON.stringify(await store.privacy.dataOf(ann, A))));
    const direct = bot.discord.direct('ann');
    const everywhere = await press('ann', await open('ann', direct), 'My data');
    expect(dataIn(everywhere)).toEqual(JSON.parse(JSON.stringify(await store.privacy.dataOf(ann))));
    expect(everywhere.text).toContain('2 findings');
  });

  it('says so where nothing is kept', async () => {
    expect((await press('cleo', await open('cleo'), 'My data')).text).toBe(
      'Nothing is kept of you in this server.',
    );
  });

  it('leaves everything when told so', async () => {
    const before = await store.privacy.dataOf(idOf('ben'));
    const question = await press('ben', await open('ben'), 'Forget me');
    expect(question.text).toContain('Forget you in this server?');
    expect((await press('ben', question, 'Leave it')).text).toBe('All is left as it was.');
    expect(await store.privacy.dataOf(idOf('ben'))).toEqual(before);
  });

  it('forgets in one server, and says what is gone and what stays', async () => {
    const ann = idOf('ann');
    const question = await press('ann', await open('ann'), 'Forget me');
    const done = await press('ann', question, 'Forget me');
    expect(done.text).toBe(
      [
        'You are forgotten in this server.',
        '- Removed: 1 vote, 1 judgement, 1 question asked privately',
        '- Kept without your id: 1 finding, 1 question',
      ].join('\n'),
    );
    expect((await store.privacy.dataOf(ann, A)).findings).toEqual([]);
    expect((await store.privacy.dataOf(ann, B)).findings).toHaveLength(1);
  });

  it('forgets everywhere in a direct conversation', async () => {
    const ann = idOf('ann');
    const direct = bot.discord.direct('ann');
    const done = await press('ann', await press('ann', await open('ann', direct), 'Forget me'), 'Forget me');
    expect(done.text).toContain('You are forgotten in all servers.');
    const { person: _person, ...lists } = await store.privacy.dataOf(ann);
    expect(Object.values(lists).flat()).toEqual([]);
    expect((await store.privacy.dataOf(idOf('ben'))).findings).toHaveLength(1);
  });

  it('forgets the talk and the questions that are offered again', async () => {
    const ask = (question: string) =>
      bot.discord
        .command({ user: 'cleo', channel: 'general', name: 'ask', options: { question } })
        .response();
    const offered = () =>
      bot.discord.autocomplete({
        user: 'cleo',
        channel: 'general',
        name: 'ask',
        option: 'question',
        value: '',
      });
    const first = 'How long is the bridge over the Wend?';
    await ask(first);
    expect((await offered()).map(({ value }) => value)).toContain(first);
    expect((await ask('Who said that?')).text).not.toContain('Not found');
    await press('cleo', await press('cleo', await open('cleo'), 'Forget me'), 'Forget me');
    const { suggestions } = await bot.engines.engineOf(A);
    expect(suggestions.earlier.of({ userId: idOf('cleo'), guildId: A })).toEqual([]);
    expect((await ask('Who said that?')).text).toContain('Not found');
  });

  it('works after a restart, and says in words what the store cannot do', async () => {
    const { discord } = bot;
    const message = await open('ben');
    await bot.leave();
    bot = await runServerBot({ shipped: [bridge], store, discord });
    const question = await press('ben', message, 'Forget me');
    const { forget } = store.privacy;
    Object.assign(store.privacy, {
      forget: () => Promise.reject(new StoreError('busy', 'The file is locked.')),
    });
    expect((await press('ben', question, 'Forget me')).text).toContain('The store of this bot is busy');
    Object.assign(store.privacy, { forget });
  });

  it('has no buttons where nothing is kept', async () => {
    const bare = await runBot({
      library: libraryOf(bridge),
      registry,
      conversations: { ask: () => Promise.reject(new Error('unasked')), takeUp: () => Promise.resolve() },
    });
    const message = await bare.discord
      .command({ user: 'ann', channel: 'general', name: 'privacy' })
      .response();
    expect(message.buttons).toEqual([]);
    await bare.stop();
  });
});
