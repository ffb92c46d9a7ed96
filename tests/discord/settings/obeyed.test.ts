import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messagePost } from '../../../src/discord/messages.ts';
import { container, row } from '../../../src/discord/components.ts';
import { button } from '../../../src/discord/components.ts';
import { createSystemClock } from '../../../src/loopback/clock.ts';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import { serverSettingsSchema } from '../../../src/store/server-settings.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../../articles/bot-with-articles.ts';
import { bridge } from '../newsroom.ts';

const SERVER = '200000000000000001';
const RESEARCHERS = '300000000000000001';
const CARETAKERS = '300000000000000002';
const GONE = '300000000000000009';
const QUESTION = 'How long is the bridge over the Wend?';
const HOUR = 60 * 60 * 1000;

let store: Store;
let bot: ServerBot;
let ahead = 0;

beforeAll(async () => {
  store = await memoryStore();
  const system = createSystemClock();
  bot = await runServerBot({
    shipped: [bridge],
    store,
    messageContent: true,
    clock: { now: () => system.now() + ahead, schedule: (at, task) => system.schedule(at - ahead, task) },
    loopback: {
      users: ['ann', 'ben', 'cleo', 'dan'],
      guilds: [
        {
          name: 'newsroom',
          id: SERVER,
          channels: ['general', 'research'],
          administrators: ['ann'],
          roles: [
            { name: 'Re*searchers', id: RESEARCHERS, members: ['cleo'] },
            { name: 'Caretakers', id: CARETAKERS, members: ['dan'] },
          ],
        },
      ],
    },
  });
});

afterAll(() => bot.stop());

afterEach(async () => {
  await store.settings.set(SERVER, serverSettingsSchema.parse({}));
  // What was told once is told again.
  ahead += HOUR;
});

const channel = (name: string): string =>
  bot.discord.world.channels.find((each) => 'name' in each && each.name === name)?.id ?? '';

const ask = (user: string, where = 'general', options = {}): Promise<SeenMessage> =>
  bot.discord
    .command({ user, channel: where, name: 'ask', options: { question: QUESTION, ...options } })
    .response();

const run = (user: string, name: string, subcommand?: string): Promise<SeenMessage> =>
  bot.discord
    .command({ user, channel: 'general', name, ...(subcommand !== undefined && { subcommand }) })
    .response();

const mention = (user: string, where = 'general'): SeenMessage =>
  bot.discord.say({ user, channel: where, content: `${bot.discord.mention} ${QUESTION}` });

const reply = (said: SeenMessage, user: string, where = 'general'): Promise<SeenMessage> =>
  bot.discord.awaitMessage({ user, channel: where }, ({ repliesTo }) => repliesTo === said.id);

/** How a message ended, once it is over. */
const outcomeOf = async ({ id }: { readonly id: string }): Promise<string | undefined> => {
  await expect.poll(() => bot.observed.some((each) => each.id === id)).toBe(true);
  return bot.observed.find((each) => each.id === id)?.outcome;
};

const told = (user: string): readonly string[] =>
  bot.discord.read({ user, channel: bot.discord.direct(user) }).map(({ text }) => text);

const onlyIn = (...names: readonly string[]) => store.settings.set(SERVER, { channels: names.map(channel) });

describe('channels in which the bot answers', () => {
  it('are named to whoever asks elsewhere, privately; there it answers', async () => {
    await onlyIn('research');
    const refused = await ask('ben');
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toBe(`I do not answer in this channel. Ask me in <#${channel('research')}>.`);
    expect((await ask('ben', 'research')).text).toContain('412 metres');
    expect((await ask('ann')).text).toContain('I do not answer in this channel');
  });

  it('have their threads', async () => {
    await onlyIn('research');
    const thread = bot.discord.openThread({ user: 'ben', channel: 'research', name: 'The bridge' });
    expect((await ask('ben', thread)).text).toContain('412 metres');
    const other = bot.discord.openThread({ user: 'ben', channel: 'general', name: 'The bridge' });
    expect((await ask('ben', other)).text).toContain('I do not answer in this channel');
  });

  it('bind the buttons of cards, the menus of messages and the examples of /help', async () => {
    const card = await ask('ben');
    const said = bot.discord.say({
      user: 'cleo',
      channel: 'general',
      content: 'The bridge is 412 metres long.',
    });
    await onlyIn('research');
    const context = card.buttons.find((each) => 'label' in each && each.label === 'Context');
    const customId = context !== undefined && 'custom_id' in context ? (context.custom_id ?? '') : '';
    const pressed = await bot.discord.click({ user: 'ben', message: card, customId }).response();
    expect(pressed.text).toContain('I do not answer in this channel');
    const menu = { user: 'ben', channel: 'general', name: 'Check against the articles', target: said };
    expect((await bot.discord.menuCommand(menu).response()).text).toContain('I do not answer');
    const place = await bot.client.channels.fetch(channel('general'));
    const posted =
      place?.isSendable() === true
        ? await place.send(
            messagePost({ components: [container([row([button(QUESTION, 'example:0')])])], files: [] }),
          )
        : undefined;
    const example = bot.discord.read({ user: 'ben', channel: 'general' }).find(({ id }) => id === posted?.id);
    const asked =
      example &&
      (await bot.discord.click({ user: 'ben', message: example, customId: 'example:0' }).response());
    expect(asked?.text).toContain('I do not answer');
  });

  it('give no lists elsewhere', async () => {
    const typing = { user: 'ben', channel: 'general', name: 'read', option: 'article', value: '' };
    expect(await bot.discord.autocomplete(typing)).not.toEqual([]);
    await onlyIn('research');
    expect(await bot.discord.autocomplete(typing)).toEqual([]);
    await expect.poll(() => bot.observed.at(-1)).toMatchObject({ kind: 'autocomplete', outcome: 'refused' });
  });

  it('do not bind /help and /privacy, nor /settings and /articles for those who look after them', async () => {
    await store.settings.set(SERVER, { whoMayAdd: [CARETAKERS] });
    await onlyIn('research');
    const help = await run('ben', 'help');
    expect(help.text).toContain('I answer questions');
    // Its examples would say something of the articles.
    expect(help.buttons).toEqual([]);
    expect((await run('ben', 'privacy')).text).toContain('What is kept');
    expect((await run('ann', 'settings')).text).toContain('Settings of this server');
    expect((await run('ann', 'articles', 'list')).text).toContain('1 article');
    expect((await run('dan', 'articles', 'list')).text).toContain('1 article');
    expect((await run('ben', 'articles', 'list')).text).toContain('I do not answer in this channel');
  });

  it('are no matter in a direct conversation', async () => {
    await onlyIn('research');
    expect((await ask('ben', bot.discord.direct('ben'))).text).toContain('412 metres');
  });

  it('that are gone are not named', async () => {
    await store.settings.set(SERVER, { channels: [GONE] });
    expect((await ask('ben')).text).toContain(
      'The channels in which I did answer are gone; somebody who may manage',
    );
  });
});

describe('a message where the bot does not answer', () => {
  it('gets no reply there; its author is told once in an hour, directly', async () => {
    await onlyIn('research');
    const before = told('ben').length;
    const first = mention('ben');
    expect(await outcomeOf(first)).toBe('refused');
    expect(await outcomeOf(mention('ben'))).toBe('refused');
    expect(told('ben').slice(before)).toEqual([
      `I do not answer in <#${channel('general')}>. Ask me in <#${channel('research')}>.`,
    ]);
    const said = bot.discord.read({ user: 'ben', channel: 'general' });
    expect(said.filter(({ repliesTo }) => repliesTo === first.id)).toEqual([]);
    ahead += HOUR;
    await outcomeOf(mention('ben'));
    expect(told('ben')).toHaveLength(before + 2);
    expect((await reply(mention('ben', 'research'), 'ben', 'research')).text).toContain('412 metres');
  });

  it('is not told of where its author takes no direct messages', async () => {
    await onlyIn('research');
    bot.discord.reach('cleo', false);
    expect(await outcomeOf(mention('cleo'))).toBe('refused');
    expect(told('cleo')).toEqual([]);
    expect(bot.log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    bot.discord.reach('cleo', true);
  });

  it('is not even told of in a thread of the bot’s, where people talk to each other', async () => {
    const card = await ask('ben');
    const askOn = card.buttons.find((each) => 'label' in each && each.label === 'Ask on');
    const customId = askOn !== undefined && 'custom_id' in askOn ? (askOn.custom_id ?? '') : '';
    await bot.discord.click({ user: 'ben', message: card, customId }).response();
    const thread = bot.discord.world.channels.findLast((each) => 'parentId' in each)?.id ?? '';
    await store.settings.set(SERVER, { whoMayAsk: [RESEARCHERS] });
    const before = told('dan').length;
    const said = bot.discord.say({ user: 'dan', channel: thread, content: 'I was there when it opened' });
    expect(await outcomeOf(said)).toBe('refused');
    expect(told('dan')).toHaveLength(before);
    expect(await outcomeOf(mention('dan', thread))).toBe('refused');
    expect(told('dan')).toHaveLength(before + 1);
  });
});

describe('who may ask', () => {
  it('is who has one of the roles, and who may manage the server', async () => {
    await store.settings.set(SERVER, { whoMayAsk: [RESEARCHERS] });
    expect((await ask('cleo')).text).toContain('412 metres');
    expect((await ask('ann')).text).toContain('412 metres');
    expect((await reply(mention('cleo'), 'cleo')).text).toContain('412 metres');
    expect((await reply(mention('ann'), 'ann')).text).toContain('412 metres');
    const refused = await ask('ben');
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toBe(
      `You may not ask me in this server. That takes this role: <@&${RESEARCHERS}>. Ask somebody who may manage the server.`,
    );
    expect(refused.pinged).toEqual([]);
  });

  it('is everybody where everybody’s role is named', async () => {
    await store.settings.set(SERVER, { whoMayAsk: [SERVER] });
    expect((await ask('ben')).text).toContain('412 metres');
    expect((await reply(mention('ben'), 'ben')).text).toContain('412 metres');
  });

  it('is told once in the whole server when they write to the bot, with the role’s name as it is', async () => {
    await store.settings.set(SERVER, { whoMayAsk: [RESEARCHERS] });
    const before = told('ben').length;
    await outcomeOf(mention('ben'));
    await outcomeOf(mention('ben', 'research'));
    expect(told('ben').slice(before)).toEqual([
      'You may not ask me in “newsroom”. That takes this role: “Re\\*searchers”. Ask somebody who may manage the server.',
    ]);
  });

  it('does not keep anybody from looking after the articles who may', async () => {
    await store.settings.set(SERVER, { whoMayAsk: [RESEARCHERS], whoMayAdd: [CARETAKERS] });
    expect((await run('dan', 'articles', 'list')).text).toContain('1 article');
    expect((await ask('dan')).text).toContain('You may not ask me');
  });

  it('is nobody but who may manage the server when the roles are gone', async () => {
    await store.settings.set(SERVER, { whoMayAsk: [GONE] });
    expect((await ask('cleo')).text).toContain(
      'The roles that may are gone; somebody who may manage the server',
    );
    expect((await ask('ann')).text).toContain('412 metres');
  });
});

describe('answers that are private unless asked otherwise', () => {
  it.each([
    ['ask', { question: QUESTION }],
    ['search', { words: 'bridge' }],
    ['check', { claim: 'The bridge over the Wend is 412 metres long.' }],
  ])('/%s', async (name, options) => {
    const shown = async (more: object) =>
      (
        await bot.discord
          .command({ user: 'ben', channel: 'general', name, options: { ...options, ...more } })
          .response()
      ).ephemeral;
    expect(await shown({})).toBe(false);
    expect(await shown({ private: true })).toBe(true);
    await store.settings.set(SERVER, { privateByDefault: true });
    expect(await shown({})).toBe(true);
    expect(await shown({ private: false })).toBe(false);
  });

  it('leave mentions answered where they stand', async () => {
    await store.settings.set(SERVER, { privateByDefault: true });
    expect((await reply(mention('ben'), 'cleo')).text).toContain('412 metres');
  });
});

const busy = () => Promise.reject(new StoreError('busy', 'The file is locked.'));

describe('settings that cannot be read', () => {
  it('let nothing be answered that they may forbid, which is said', async () => {
    const { get } = store.settings;
    Object.assign(store.settings, { get: busy });
    try {
      expect((await ask('ben')).text).toContain('The store of this bot is busy');
      expect((await reply(mention('ben'), 'ben')).text).toContain('The store of this bot is busy');
      expect((await run('ben', 'help')).text).toContain('I answer questions');
      expect((await ask('ben', bot.discord.direct('ben'))).text).toContain('412 metres');
    } finally {
      Object.assign(store.settings, { get });
    }
  });
});

describe('buttons of /settings', () => {
  it('change nothing for somebody who may not manage the server', async () => {
    const place = await bot.client.channels.fetch(channel('general'));
    if (place?.isSendable() !== true) throw new Error('The bot cannot write there.');
    const ids = ['set:privateByDefault.on', 'set:tidy', 'set:nothing'];
    const posted = await place.send(
      messagePost({ components: [container([row(ids.map((id) => button(id, id)))])], files: [] }),
    );
    const message = bot.discord.read({ user: 'ben', channel: 'general' }).find(({ id }) => id === posted.id);
    if (message === undefined) throw new Error('It was not posted.');
    const press = async (user: string, customId: string) =>
      (await bot.discord.click({ user, message, customId }).response()).text;
    for (const id of ids) expect(await press('ben', id)).toContain('“Manage Server”');
    expect((await store.settings.get(SERVER)).privateByDefault).toBe(false);
    expect(await press('ann', 'set:nothing')).toContain('from an earlier version');
  });
});
