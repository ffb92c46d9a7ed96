import { afterEach, describe, expect, it } from 'vitest';
import { refusals } from '../../../src/loopback/api-error.ts';
import type { Loopback } from '../../../src/loopback/loopback.ts';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../../articles/bot-with-articles.ts';
import { bridge } from '../../discord/newsroom.ts';
import { notebookIn, savedIn } from '../../store/made-up-notebook.ts';

const MILL = `The mill at Quernbridge

The mill at Quernbridge was built in 1791 by Tobias Oatcake. It grinds barley on Mondays.

Its wheel is nine metres wide. The owner is Petra Oatcake.`;

const BUILT = 'Who built the mill at Quernbridge?';
const SENTENCE = 'The mill at Quernbridge was built in 1791 by Tobias Oatcake.';

const TWO_SERVERS = {
  users: ['ann', 'ben', 'cleo'],
  guilds: [
    { name: 'newsroom', channels: ['general'], administrators: ['ann'] },
    { name: 'archive', channels: ['shelves'], administrators: ['ann'] },
  ],
};

let bot: ServerBot | undefined;

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

const start = async (store: Store, discord?: Loopback, triesAgain = true): Promise<ServerBot> => {
  bot = await runServerBot({
    shipped: [bridge],
    store,
    triesAgain,
    loopback: TWO_SERVERS,
    ...(discord && { discord }),
  });
  return bot;
};

const scene = ({ discord }: ServerBot) => {
  const ask = (user: string, question: string, options = {}) =>
    discord.command({ user, channel: 'general', name: 'ask', options: { question, ...options } }).response();
  const watch = async (user: string, card: SeenMessage) => {
    const customId = card.buttons.find(({ label }) => label?.startsWith('Tell me'))?.custom_id ?? 'none';
    return discord.click({ user, message: card, customId }).response();
  };
  const add = (channel = 'general') =>
    discord
      .command({
        user: 'ann',
        channel,
        name: 'articles',
        subcommand: 'add',
        options: { file: { name: 'mill.txt', contentType: 'text/plain', bytes: Buffer.from(MILL) } },
      })
      .response();
  const gaps = (user: string, subcommand: string, options = {}) =>
    discord.command({ user, channel: 'general', name: 'gaps', subcommand, options }).response();
  const told = (user: string) => discord.read({ user, channel: discord.direct(user) });
  const server = discord.world.guilds.find(({ name }) => name === 'newsroom')?.id ?? '';
  return { ask, watch, add, gaps, told, server };
};

describe('who watches a question', () => {
  it('gets one direct message with the quote when an article answers it, and nobody else does', async () => {
    const running = await start(await memoryStore());
    const { ask, watch, add, told, gaps } = scene(running);
    const card = await ask('ben', BUILT);
    await watch('ben', card);
    await ask('cleo', BUILT);
    await add();
    await expect.poll(() => told('ben')).toHaveLength(1);
    const [message] = told('ben');
    expect(message?.text).toContain(`> ${SENTENCE.replace('Tobias Oatcake', '**Tobias Oatcake**')}`);
    expect(message?.text).toContain('in **newsroom** is answered now');
    expect(message?.text).toContain(BUILT);
    expect(message?.buttons).toEqual([]);
    expect(message?.pinged).toEqual([]);
    expect((await gaps('cleo', 'list', { status: 'solved' })).text).toContain('Tobias Oatcake');
    // Nothing is told again, whatever happens next.
    await gaps('ann', 'list');
    running.engines.noteShipped();
    await ask('ben', 'How long is the bridge over the Wend?');
    expect(told('ben')).toHaveLength(1);
    expect(told('cleo')).toEqual([]);
  });

  it('is told of what was asked privately, which shows nowhere else', async () => {
    const running = await start(await memoryStore());
    const { ask, watch, add, told, gaps } = scene(running);
    await watch('ben', await ask('ben', BUILT, { private: true }));
    await watch('cleo', await ask('cleo', 'who built the mill at quernbridge', { private: true }));
    await add();
    await expect.poll(() => told('ben')).toHaveLength(1);
    await expect.poll(() => told('cleo')).toHaveLength(1);
    expect(told('ben')[0]?.text).toContain(BUILT);
    expect(told('cleo')[0]?.text).toContain('who built the mill at quernbridge');
    expect(told('cleo')[0]?.text).not.toContain(BUILT);
    expect((await gaps('ann', 'list', { status: 'solved' })).text).toContain('No question has been solved');
    const seen = running.discord.read({ user: 'ann', channel: 'general' }).map(({ text }) => text);
    expect(seen.filter((text) => /who built/i.test(text))).toEqual([]);
    expect(running.written()).not.toMatch(/who built/i);
  });

  it('is told by the next process what the last one did not come to, once', async () => {
    const store = await memoryStore();
    const first = await start(store, undefined, false);
    const { discord } = first;
    const { ask, watch, add, told } = scene(first);
    await watch('ben', await ask('ben', BUILT));
    await add();
    await first.leave();
    expect(told('ben')).toEqual([]);
    const second = await start(store, discord);
    await expect.poll(() => told('ben')).toHaveLength(1);
    expect(told('ben')[0]?.text).toContain('Tobias Oatcake');
    await second.leave();
    const third = await start(store, discord);
    await scene(third).gaps('ann', 'list');
    await expect.poll(() => store.gaps.solved(scene(third).server)).toEqual([]);
    expect(told('ben')).toHaveLength(1);
  });

  it('gets the finding, or the words, by which somebody solves it', async () => {
    const store = await memoryStore();
    const running = await start(store);
    const { ask, watch, gaps, told, server } = scene(running);
    await watch('ben', await ask('ben', 'Who painted the lighthouse?'));
    await gaps('ann', 'solve', { question: 'lighthouse', answer: 'Ada *Fenwick*.' });
    await expect.poll(() => told('ben')).toHaveLength(1);
    expect(told('ben')[0]?.text).toContain('Ada \\*Fenwick\\*.');
    await watch('cleo', await ask('cleo', 'When did the mill of Ardle open?'));
    const finding = await savedIn(store, server, await notebookIn(store, server), 'When did it open?');
    await gaps('ann', 'solve', { question: 'Ardle', finding: finding.id });
    await expect.poll(() => told('cleo')).toHaveLength(1);
    expect(told('cleo')[0]?.text).toContain('> The mill opened in 1874.');
    expect(told('cleo')[0]?.text).toContain('When did the mill of Ardle open?');
    expect(told('cleo')[0]?.buttons).toEqual([]);
  });

  it('is not told of what another server answers', async () => {
    const running = await start(await memoryStore());
    const { ask, watch, add, told, gaps } = scene(running);
    await watch('ben', await ask('ben', BUILT));
    await add('shelves');
    await add('shelves');
    expect((await gaps('ben', 'list')).text).toContain('1 open question');
    await add();
    await expect.poll(() => told('ben')).toHaveLength(1);
  });

  it('is let be who takes no direct messages, or has left', async () => {
    const store = await memoryStore();
    const running = await start(store);
    const { ask, watch, add, told, server } = scene(running);
    const card = await ask('ben', BUILT);
    await watch('ben', card);
    await watch('cleo', card);
    running.discord.reach('ben', false);
    const cleo = running.discord.world.userNamed('cleo')?.id ?? '';
    running.discord.faults.add({
      fault: { kind: 'refusal', error: refusals.unknownMember() },
      path: `/members/${cleo}`,
    });
    await add();
    await expect.poll(async () => (await store.gaps.open(server)).length).toBe(0);
    await expect.poll(() => store.gaps.solved(server)).toEqual([]);
    running.discord.reach('ben', true);
    expect(told('ben')).toEqual([]);
    expect(told('cleo')).toEqual([]);
    expect(running.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('gets one message also where the store could not write down that it was sent', async () => {
    const store = await memoryStore();
    const running = await start(store);
    const { ask, watch, add, told, server } = scene(running);
    await watch('ben', await ask('ben', BUILT));
    const { watch: writeDown } = store.gaps;
    Object.assign(store.gaps, { watch: () => Promise.reject(new StoreError('full', 'The disk is full.')) });
    await add();
    await expect.poll(() => told('ben')).toHaveLength(1);
    Object.assign(store.gaps, { watch: writeDown });
    running.engines.noteShipped();
    await expect.poll(() => store.gaps.solved(server)).toEqual([]);
    expect(told('ben')).toHaveLength(1);
  });

  it('is not shown articles of a server in which they may no longer ask', async () => {
    const store = await memoryStore();
    const running = await start(store);
    const { ask, watch, add, told, server, gaps } = scene(running);
    await watch('ben', await ask('ben', BUILT));
    await store.settings.set(server, { whoMayAsk: ['300000000000000001'] });
    await add();
    await expect.poll(async () => (await store.gaps.solved(server)).length).toBe(1);
    expect((await gaps('ann', 'list', { status: 'solved' })).text).toContain('Tobias Oatcake');
    expect(told('ben')).toEqual([]);
    await store.settings.set(server, { whoMayAsk: [] });
    running.engines.noteShipped();
    await expect.poll(() => told('ben')).toHaveLength(1);
  });

  it('is told later when Discord cannot be reached', async () => {
    const store = await memoryStore();
    const running = await start(store);
    const { ask, watch, add, told, server, gaps } = scene(running);
    await watch('ben', await ask('ben', BUILT));
    running.discord.faults.add({
      fault: { kind: 'failure', status: 500 },
      path: '/users/@me/channels',
      times: 20,
    });
    await add();
    await expect.poll(async () => (await store.gaps.solved(server)).length).toBe(1);
    await expect.poll(() => running.discord.faults.struck.length).toBeGreaterThan(3);
    running.discord.faults.clear();
    running.engines.noteShipped();
    await gaps('ann', 'list');
    await expect.poll(() => told('ben')).toHaveLength(1);
  }, 30_000);
});
