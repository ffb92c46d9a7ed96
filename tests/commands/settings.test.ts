import { ComponentType } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { serverSettingsSchema, type ServerSettings } from '../../src/store/server-settings.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, runServerBot, type ServerBot } from '../articles/bot-with-articles.ts';
import { bridge } from '../discord/newsroom.ts';

const SERVER = '200000000000000001';
const RESEARCHERS = '300000000000000001';
const EDITORS = '300000000000000002';
const GONE = '300000000000000009';
const DEFAULTS = serverSettingsSchema.parse({});

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
        {
          name: 'newsroom',
          id: SERVER,
          channels: ['general', 'research', { name: 'posts', kind: 'forum' }],
          administrators: ['ann'],
          roles: [
            { name: 'Researchers', id: RESEARCHERS, members: ['cleo'] },
            { name: 'Editors', id: EDITORS, members: [] },
          ],
        },
      ],
    },
  });
});

afterAll(() => bot.stop());

beforeEach(() => store.settings.set(SERVER, DEFAULTS));

const channel = (name: string): string =>
  bot.discord.world.channels.find((each) => 'name' in each && each.name === name)?.id ?? '';

const shown = (): Promise<SeenMessage> =>
  bot.discord.command({ user: 'ann', channel: 'general', name: 'settings' }).response();

const choose = (message: SeenMessage, customId: string, values: readonly string[]): Promise<SeenMessage> =>
  bot.discord.select({ user: 'ann', message, customId, values }).response();

const press = (message: SeenMessage, label: string): Promise<SeenMessage> => {
  const found = message.buttons.find((each) => 'label' in each && each.label === label);
  const customId = found !== undefined && 'custom_id' in found ? (found.custom_id ?? label) : label;
  return bot.discord.click({ user: 'ann', message, customId }).response();
};

const kept = (): Promise<ServerSettings> => store.settings.get(SERVER);

/** The menus with the ids that are chosen in them. */
const chosenIn = ({ selects }: SeenMessage): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    selects.map((select) => [
      select.custom_id,
      select.type === ComponentType.StringSelect ? [] : (select.default_values ?? []).map(({ id }) => id),
    ]),
  );

describe('/settings', () => {
  it('shows to whoever manages the server, and to nobody else, what is set and what it means', async () => {
    const message = await shown();
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain('**Channels**: all that I can see');
    expect(message.text).toContain('**Who may ask**: everybody');
    expect(message.text).toContain('**Who may look after the articles**: nobody else');
    expect(message.text).toContain('**Who may write into the notebooks**: everybody who may ask');
    expect(message.text).toContain('**Answers to commands**: for everybody in the channel');
    expect(message.text).toContain('**Articles that come with the bot**: asked too');
    expect(message.text).toContain('Kept: 0 of at most 100 articles, 0 kB of at most 1 MB of text');
    expect(message.selects).toHaveLength(4);
  });

  it('is not offered to others, nor in direct conversations', () => {
    const names = (user: string, where: string) =>
      bot.discord.offered({ user, channel: where }).map(({ name }) => name);
    expect(names('ann', 'general')).toContain('settings');
    expect(names('ben', 'general')).not.toContain('settings');
    expect(names('ann', bot.discord.direct('ann'))).not.toContain('settings');
  });

  it('keeps the channels that are chosen, says so and shows them as chosen', async () => {
    const changed = await choose(await shown(), 'set:channels', [channel('research'), channel('posts')]);
    expect((await kept()).channels).toEqual([channel('research'), channel('posts')]);
    expect(changed.text).toContain(
      `✓ Saved: **Channels**: <#${channel('research')}>, <#${channel('posts')}>`,
    );
    expect(chosenIn(changed)).toEqual({
      'set:channels': [channel('research'), channel('posts')],
      'set:whoMayAsk': [],
      'set:whoMayAdd': [],
      'set:whoMaySave': [],
    });
    expect(chosenIn(await shown())).toEqual(chosenIn(changed));
  });

  it.each([
    ['set:whoMayAsk', 'whoMayAsk'],
    ['set:whoMayAdd', 'whoMayAdd'],
    ['set:whoMaySave', 'whoMaySave'],
  ] as const)('keeps the roles that are chosen in %s, and clears them', async (menu, name) => {
    const changed = await choose(await shown(), menu, [RESEARCHERS, EDITORS]);
    expect(await kept()).toEqual({ ...DEFAULTS, [name]: [RESEARCHERS, EDITORS] });
    expect(changed.text).toContain(`<@&${RESEARCHERS}>, <@&${EDITORS}>`);
    expect(changed.pinged).toEqual([]);
    await choose(changed, menu, []);
    expect(await kept()).toEqual(DEFAULTS);
  });

  it('makes answers private and public again', async () => {
    const changed = await press(await shown(), 'Make them private');
    expect(await kept()).toEqual({ ...DEFAULTS, privateByDefault: true });
    expect(changed.text).toContain('✓ Saved: **Answers to commands**: for the asker alone');
    await press(changed, 'Make them public');
    expect(await kept()).toEqual(DEFAULTS);
  });

  it('leaves out the articles that come with the bot, and asks them again', async () => {
    const question = 'How long is the bridge over the Wend?';
    const ask = async () =>
      (
        await bot.discord
          .command({ user: 'ben', channel: 'general', name: 'ask', options: { question } })
          .response()
      ).text;
    expect(await ask()).toContain('412 metres');
    const changed = await press(await shown(), 'Leave them out');
    expect(await ask()).not.toContain('412 metres');
    const list = { user: 'ben', channel: 'general', name: 'articles', subcommand: 'list' };
    expect((await bot.discord.command(list).response()).text).toContain('No articles are loaded');
    await press(changed, 'Ask them too');
    expect(await ask()).toContain('412 metres');
  });

  it('says what is gone since it was chosen, shows the rest as chosen, and takes it off the lists', async () => {
    await store.settings.set(SERVER, {
      channels: [channel('research'), GONE],
      whoMayAsk: [GONE],
      whoMayAdd: [GONE, EDITORS, '300000000000000008'],
    });
    const message = await shown();
    expect(message.text).toContain(`**Channels**: <#${channel('research')}>, 1 channel that is gone`);
    expect(message.text).toContain(
      '**Who may ask**: 1 role that is gone, so nobody but those who may manage the server',
    );
    expect(message.text).toContain(`<@&${EDITORS}>, 2 roles that are gone`);
    expect(chosenIn(message)['set:channels']).toEqual([channel('research')]);
    const tidied = await press(message, 'Take what is gone off the lists');
    expect(tidied.text).toContain('✓ Saved');
    expect(await kept()).toEqual({ ...DEFAULTS, channels: [channel('research')], whoMayAdd: [EDITORS] });
    expect(tidied.buttons.map((each) => ('label' in each ? each.label : ''))).not.toContain(
      'Take what is gone off the lists',
    );
  });

  it('goes on with what others have changed meanwhile', async () => {
    const message = await shown();
    await store.settings.set(SERVER, { privateByDefault: true });
    await choose(message, 'set:whoMaySave', [EDITORS]);
    expect(await kept()).toEqual({ ...DEFAULTS, privateByDefault: true, whoMaySave: [EDITORS] });
  });

  it('works on after a restart', async () => {
    const { discord } = bot;
    const message = await shown();
    await bot.leave();
    bot = await runServerBot({ shipped: [bridge], store, discord });
    await choose(message, 'set:whoMayAsk', [RESEARCHERS]);
    expect((await kept()).whoMayAsk).toEqual([RESEARCHERS]);
  });
});
