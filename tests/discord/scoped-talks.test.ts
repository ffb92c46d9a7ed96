import { afterEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/answering/answerer.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { answered, articleFrom, bridge, LENGTH, libraryOf, readingOf, turn } from './newsroom.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const QUESTION = 'How long is the bridge?';
const mill = articleFrom('mill.md', 'The mill has four wheels.\n');
const BRIDGE = { article: 'bridge.md', from: undefined, to: undefined };

let bot: RunningBot;
let scopes: (Scope | undefined)[] = [];

const start = async (articles = [bridge, mill], discord?: RunningBot['discord']): Promise<void> => {
  scopes = [];
  bot = await runBot({
    library: libraryOf(...articles),
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: (_key, _question, { scope } = {}) => {
        scopes.push(scope);
        return Promise.resolve(turn(answered(readingOf(bridge, LENGTH, '412 metres'))));
      },
    },
    ...(discord && { discord }),
  });
};

const restart = async (articles = [bridge, mill]): Promise<void> => {
  await bot.leave();
  await start(articles, bot.discord);
};

afterEach(() => bot.stop());

const ask = (options: Readonly<Record<string, string>>, channel = 'general') =>
  bot.discord
    .command({ user: 'ann', channel, name: 'ask', options: { question: QUESTION, ...options } })
    .response();

const mention = async (channel: string, replyTo?: SeenMessage) => {
  const content = `${bot.discord.mention} And how old?`;
  const said = bot.discord.say({ user: 'ann', channel, content, ...(replyTo && { replyTo }) });
  return bot.discord.awaitMessage({ user: 'ann', channel }, ({ repliesTo }) => repliesTo === said.id);
};

const openThread = async (card: SeenMessage): Promise<string> => {
  const button = card.buttons.find(({ custom_id: id }) => id?.startsWith('ask-on:'));
  await bot.discord.click({ user: 'ann', message: card, customId: button?.custom_id ?? 'none' }).response();
  return card.id;
};

describe('a talk about some articles', () => {
  it.each([
    ['one article', { article: 'bridge.md' }, BRIDGE],
    [
      'a period',
      { from: '2019', to: 'May 2019' },
      { article: undefined, from: '2019-01-01', to: '2019-05-31' },
    ],
  ])('goes on with them in a reply to its card, and so from card to card: %s', async (_, options, scope) => {
    await start();
    const card = await ask(options);
    const next = await mention('general', card);
    await mention('general', next);
    expect(scopes).toEqual([scope, scope, scope]);
    expect(next.text).toContain('Asked of');
  });

  it('ends where somebody asks without a reply', async () => {
    await start();
    await ask({ article: 'bridge.md' });
    const card = await mention('general');
    expect(scopes).toEqual([BRIDGE, undefined]);
    expect(card.text).not.toContain('Asked of');
  });

  it('goes on with them in its thread, also after a restart', async () => {
    await start();
    const thread = await openThread(await ask({ article: 'bridge.md' }));
    await mention(thread);
    await mention(thread);
    expect(scopes).toEqual([BRIDGE, BRIDGE, BRIDGE]);
    await restart();
    await mention(thread);
    await mention(thread);
    expect(scopes).toEqual([BRIDGE, BRIDGE]);
  });

  it('goes on with all in its thread when a card that was asked of all is replied to', async () => {
    await start();
    const thread = await openThread(await ask({ article: 'bridge.md' }));
    await mention(thread, await ask({}, thread));
    await mention(thread);
    expect(scopes).toEqual([BRIDGE, undefined, undefined, undefined]);
  });

  it('says so when its article is gone, and asks no other', async () => {
    await start();
    const card = await ask({ article: 'bridge.md' });
    await restart([mill]);
    expect((await mention('general', card)).text).toContain('has changed or is gone');
    expect(scopes).toEqual([]);
  });
});
