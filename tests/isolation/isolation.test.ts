import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIApplicationCommandBasicOption,
  type APIButtonComponent,
} from 'discord.js';
import { expect, it } from 'vitest';
import { registry } from '../../commands/registry.ts';
import { isSlashCommandData } from '../../src/discord/command.ts';
import type { Exchange } from '../../src/loopback/exchange.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { serverSettingsSchema } from '../../src/store/server-settings.ts';
import { MEMORY } from '../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import { runServerBot, type ServerBot } from '../articles/bot-with-articles.ts';
import { fillings, runnables } from './fill-in.ts';
import {
  articleNamed,
  ASKED_IN_B,
  GUESSES,
  SHIPPED,
  TEXT_OF_A,
  TEXT_OF_B,
  TITLE_OF_B,
  UNTYPED,
} from './servers.ts';
import {
  fillNotebook,
  NOTEBOOK_OF_A,
  NOTEBOOK_OF_B,
  PRIVATE_WORD,
  UNTYPED_IN_NOTEBOOKS,
} from './notebooks.ts';
import { choicesIn, customIdsIn, filledForm, outcomeOf, plain, soon } from './visit.ts';

const A = '200000000000000001';
const B = '200000000000000002';

/** Buttons of one kind that are pressed: of an article, of a page, of a place. */
const OF_A_KIND = 4;

/** Questions that are looked for before anything is asked: as many as the bot itself looks for. */
const QUESTIONS = 25;

/** What somebody did, and everything that the bot gave for it. */
type Exchanged = { readonly what: string; readonly got: readonly string[] };

type Place = { readonly user: string; readonly channel: string };

/** The bot in two servers. Ann runs A, Bea runs B, Cleo is an ordinary member of both. Without B's things they were there once and were taken out. */
const start = async (
  hasThingsOfB: boolean,
): Promise<{ readonly bot: ServerBot; readonly resetSettings: () => Promise<void> }> => {
  let count = 0;
  const store = await openSqliteStore({
    file: MEMORY,
    newId: () => String((count += 1)).padStart(16, '0'),
  });
  const limits = { articles: 100, bytes: 1_000_000 };
  await store.articles.add(A, articleNamed('The mill at Oxley', TEXT_OF_A), limits);
  await store.articles.add(B, articleNamed(TITLE_OF_B, TEXT_OF_B), limits);
  await fillNotebook(store, A, NOTEBOOK_OF_A);
  await fillNotebook(store, B, NOTEBOOK_OF_B);
  if (!hasThingsOfB) await store.privacy.removeServer(B);
  const bot = await runServerBot({
    shipped: [SHIPPED],
    store,
    loopback: {
      users: ['ann', 'bea', 'cleo'],
      guilds: [
        { name: 'alpha', id: A, channels: ['general'], members: ['ann', 'cleo'], administrators: ['ann'] },
        { name: 'beta', id: B, channels: ['elsewhere'], members: ['bea', 'cleo'], administrators: ['bea'] },
      ],
    },
  });
  /** Buttons of B's settings are pressed in A as well: what they set there does not last. */
  const resetSettings = async (): Promise<void> => {
    await store.settings.set(A, serverSettingsSchema.parse({}));
    bot.engines.forget(A);
  };
  return { bot, resetSettings };
};

/** Everything that can be done with the commands of the registry in a place, one after the other. */
const visitor = (bot: ServerBot, { user, channel }: Place) => {
  const { discord, engines } = bot;
  const done: Exchanged[] = [];
  const given: SeenMessage[] = [];
  const place = { user, channel };
  const inServer = !/^\d+$/.test(channel);
  const where = `${user} in ${channel.replace(/\d+/, 'a direct conversation')}`;

  /** Likely questions are looked for in the background: all of them are known before anything is asked. */
  const settle = async (): Promise<void> => {
    for (const server of [A, null]) {
      const { suggestions } = await engines.engineOf(server);
      await suggestions.likely.atLeast(QUESTIONS);
    }
  };

  const exchange = async (what: string, act: () => Exchange): Promise<Exchange> => {
    await settle();
    const acted = act();
    done.push({ what: plain(`${where}: ${what}`), got: await outcomeOf(bot, acted) });
    given.push(...acted.messages);
    return acted;
  };

  const isOffered = (name: string): boolean => discord.offered(place).some((form) => form.name === name);

  /** Runs each command with each guess. @param handsIn whether those that bring a file are meant, or the others */
  const commands = async (handsIn: boolean): Promise<void> => {
    for (const data of registry.data.filter(isSlashCommandData)) {
      if (!isOffered(data.name)) continue;
      for (const { options: defined, ...command } of runnables(data)) {
        const ways = GUESSES.flatMap((typed) => fillings(defined, { typed, inServer }));
        for (const [key, options] of new Map(ways.map((way) => [JSON.stringify(way), way]))) {
          const bringsFile = Object.values(options).some((value) => typeof value === 'object');
          if (bringsFile !== handsIn && defined.length > 0) continue;
          const what = `/${command.name} ${command.subcommand ?? ''} ${key}`;
          const acted = await exchange(what, () => discord.command({ ...place, ...command, options }));
          const form = await filledForm(acted, handsIn ? TEXT_OF_B : TITLE_OF_B);
          if (form !== undefined)
            await exchange(`${what}, sent`, () => discord.submitModal({ user, ...form }));
        }
      }
    }
  };

  const typing = async (): Promise<void> => {
    for (const data of registry.data.filter(isSlashCommandData)) {
      if (!isOffered(data.name)) continue;
      for (const { options, ...command } of runnables(data))
        for (const option of options)
          for (const value of isCompleted(option) ? GUESSES : []) {
            const others = fillings(
              options.filter(({ name, type }) => name !== option.name && type === option.type),
              { typed: TITLE_OF_B, inServer },
            );
            for (const filled of others.length === 0 ? [{}] : others)
              await exchange(`typing “${value}” into ${option.name} of /${command.name}`, () =>
                discord.type({ ...place, ...command, option: option.name, value, options: filled }),
              );
          }
    }
  };

  const menus = async (): Promise<void> => {
    for (const { name } of registry.data.filter((data) => !isSlashCommandData(data))) {
      if (!isOffered(name)) continue;
      for (const guess of GUESSES.filter((each) => each !== '')) {
        const target = discord.say({ ...place, content: guess });
        await exchange(`“${name}” on “${guess}”`, () => discord.menuCommand({ ...place, name, target }));
      }
    }
  };

  const messages = async (words: readonly string[]): Promise<void> => {
    for (const guess of words.filter((each) => each !== '')) {
      await settle();
      const said = discord.say({ ...place, content: `${discord.mention} ${guess}` });
      const reply = await discord.awaitMessage(place, ({ repliesTo }) => repliesTo === said.id);
      while (!bot.observed.some(({ id }) => id === said.id)) await soon();
      done.push({ what: `${where}: says “${guess}”`, got: [reply.text] });
    }
  };

  /** Presses buttons with these custom ids, on a message of the bot that asks what B answers. */
  const press = async (customIds: readonly string[]): Promise<void> => {
    const known = discord.world.channels.find((each) => 'name' in each && each.name === channel);
    const found = await bot.client.channels.fetch(known?.id ?? channel);
    if (found?.isSendable() !== true) throw new Error(`The bot cannot write in ${channel}.`);
    for (const customId of customIds) {
      const button: APIButtonComponent = {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Who opened the Zorbinska works?',
        custom_id: customId,
      };
      const posted = await found.send({
        flags: MessageFlags.IsComponentsV2,
        components: [
          {
            type: ComponentType.Container,
            components: [
              { type: ComponentType.TextDisplay, content: '-# Question\nWho opened the Zorbinska works?' },
              { type: ComponentType.ActionRow, components: [button] },
            ],
          },
        ],
      });
      const message = discord.read(place).find((each) => each.id === posted.id);
      if (message === undefined) throw new Error('The message was not posted.');
      await exchange(`presses “${customId}”`, () => discord.click({ user, message, customId }));
    }
  };

  /** Chooses in every menu that the bot has shown here so far, and in those that then come. */
  const choose = async (): Promise<void> => {
    const known = discord.world.channels.find((each) => 'name' in each && each.name === channel);
    const chosen = new Set<string>();
    for (let place = 0; place < given.length; place += 1) {
      const message = given[place];
      if (message === undefined) break;
      for (const { customId, values } of choicesIn(message, { role: A, channel: known?.id ?? channel })) {
        if (chosen.has(customId)) continue;
        chosen.add(customId);
        await exchange(`chooses in “${customId}”`, () => discord.select({ user, message, customId, values }));
      }
    }
  };

  return { done, given, commands, typing, menus, messages, press, choose };
};

const isCompleted = (option: APIApplicationCommandBasicOption): boolean =>
  'autocomplete' in option && option.autocomplete;

/** A few custom ids of each kind. */
const someOfEach = (customIds: readonly string[]): readonly string[] => {
  const kinds = new Map<string, Set<string>>();
  for (const customId of customIds) {
    const kind = customId.slice(0, customId.indexOf(':')) + customId.replace(/[0-9a-z]/g, '').length;
    const ids = kinds.get(kind) ?? new Set();
    kinds.set(kind, ids);
    if (ids.size < OF_A_KIND) ids.add(customId);
  }
  return Array.from(kinds.values()).flatMap((ids) => Array.from(ids));
};

/** The buttons that people in B are shown, and what they are told there. */
const lookAtB = async (): Promise<{ readonly customIds: readonly string[]; readonly told: string }> => {
  const { bot } = await start(true);
  const bea = visitor(bot, { user: 'bea', channel: 'elsewhere' });
  await bea.commands(false);
  await bea.messages(GUESSES);
  const customIds = someOfEach([
    ...customIdsIn(bea.given),
    ...customIdsIn(bot.discord.read({ user: 'bea', channel: 'elsewhere' })),
  ]);
  await bot.stop();
  return { customIds, told: JSON.stringify(bea.done) };
};

/** What people of A, and people in direct conversations, are given for all that they do; and what is logged of it. */
const lookAround = async (hasThingsOfB: boolean, customIds: readonly string[]) => {
  const { bot, resetSettings } = await start(hasThingsOfB);
  if (hasThingsOfB) {
    const inB = visitor(bot, { user: 'cleo', channel: 'elsewhere' });
    await inB.typing();
    await inB.messages([ASKED_IN_B]);
  }
  const seenBefore = bot.observed.length;
  const guessing: Exchanged[] = [];
  const handingIn: Exchanged[] = [];
  const places = [
    { user: 'ann', channel: 'general' },
    { user: 'cleo', channel: 'general' },
    { user: 'cleo', channel: bot.discord.direct('cleo') },
  ];
  for (const place of places) {
    await resetSettings();
    const visit = visitor(bot, place);
    await visit.commands(false);
    await visit.typing();
    await visit.menus();
    await visit.messages(GUESSES);
    await visit.press(customIds);
    await visit.choose();
    guessing.push(...visit.done);
  }
  await resetSettings();
  const ann = visitor(bot, { user: 'ann', channel: 'general' });
  await ann.commands(true);
  await ann.typing();
  handingIn.push(...ann.done);
  const observed = bot.observed
    .slice(seenBefore)
    .map(({ kind, name, outcome }) => `${kind} ${name} ${outcome}`);
  const lines = bot.log.map(({ level, message }) => `${level} ${message}`);
  await bot.stop();
  return { guessing, handingIn, observed, lines };
};

it('what a server keeps changes nothing for anybody outside of it, whatever the commands', async () => {
  const { customIds, told } = await lookAtB();
  // The articles are there to be seen, and their buttons to be pressed.
  const untyped = [...UNTYPED, ...UNTYPED_IN_NOTEBOOKS];
  expect(untyped.filter((word) => !told.includes(word))).toEqual([]);
  expect(customIds.length).toBeGreaterThan(OF_A_KIND);

  const beside = await lookAround(true, customIds);
  const without = await lookAround(false, customIds);
  expect(beside.guessing).toEqual(without.guessing);
  expect(beside.handingIn).toEqual(without.handingIn);
  expect(beside.observed).toEqual(without.observed);
  expect(beside.lines).toEqual(without.lines);

  // No run was compared with one that leaked as well.
  const said = beside.guessing.map(({ got }) => got.join('\n'));
  expect([...untyped, PRIVATE_WORD].filter((word) => said.some((text) => text.includes(word)))).toEqual([]);

  const exchanges = beside.guessing.length + beside.handingIn.length;
  expect(exchanges).toBeGreaterThan(300);
  process.stdout.write(
    `Isolation: ${exchanges} exchanges are the same with and without what another server keeps.\n`,
  );
}, 300_000);
