import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { answered, bridge, LENGTH, libraryOf, readingOf, turn } from './newsroom.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const QUESTION = 'How long is the bridge?';

let bot: RunningBot;

beforeEach(async () => {
  bot = await runBot({
    library: libraryOf(bridge),
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: () => Promise.resolve(turn(answered(readingOf(bridge, LENGTH, '412 metres')))),
    },
    loopback: {
      guilds: [
        {
          name: 'newsroom',
          channels: [
            'general',
            { name: 'news', kind: 'announcement' },
            { name: 'studio', kind: 'voice' },
            { name: 'questions', kind: 'forum' },
          ],
        },
      ],
    },
  });
});

afterEach(() => bot.stop());

const ask = (channel: string) =>
  bot.discord.command({ user: 'ann', channel, name: 'ask', options: { question: QUESTION } }).response();

const mention = (channel: string) => {
  const said = bot.discord.say({ user: 'ann', channel, content: `${bot.discord.mention} ${QUESTION}` });
  return bot.discord.awaitMessage({ user: 'ann', channel }, ({ repliesTo }) => repliesTo === said.id);
};

const askOn = ({ buttons }: SeenMessage) =>
  buttons.find(({ custom_id: id }) => id?.startsWith('ask-on:'))?.custom_id;

describe('a place of a server', () => {
  it.each([
    ['the text of a voice channel', () => 'studio'],
    [
      'a post in a forum',
      () => bot.discord.openThread({ user: 'ben', channel: 'questions', name: 'Bridges', content: 'Look.' }),
    ],
    [
      'a thread that somebody opened',
      () => bot.discord.openThread({ user: 'ben', channel: 'general', name: 'Bridges' }),
    ],
  ])('is answered in, and no thread is offered where there can be none: %s', async (_, place) => {
    const channel = place();
    for (const card of [await ask(channel), await mention(channel)]) {
      expect(card.text).toContain('412 metres');
      expect(askOn(card)).toBeUndefined();
    }
  });

  it('is answered in where a forum’s post begins with a mention', async () => {
    const content = `${bot.discord.mention} ${QUESTION}`;
    const post = bot.discord.openThread({ user: 'ann', channel: 'questions', name: 'Bridges', content });
    const card = await bot.discord.awaitMessage({ user: 'ann', channel: post }, ({ id }) => id !== post);
    expect(card).toMatchObject({ repliesTo: post, text: expect.stringContaining('412 metres') });
  });

  it('holds a thread under a card among announcements', async () => {
    const card = await ask('news');
    const customId = askOn(card) ?? 'no such button';
    const told = await bot.discord.click({ user: 'ann', message: card, customId }).response();
    expect(told.text).toContain(`The talk goes on in <#${card.id}>`);
    expect((await mention(card.id)).text).toContain('412 metres');
  });

  it('is answered in again when it lies in the archive', async () => {
    const thread = bot.discord.openThread({ user: 'ben', channel: 'general', name: 'Bridges' });
    const card = await mention(thread);
    bot.discord.archive(thread);
    expect((await mention(thread)).text).toContain('412 metres');
    bot.discord.archive(thread, true);
    const customId = card.buttons.find(({ custom_id: id }) => id?.startsWith('context:'))?.custom_id;
    const context = await bot.discord
      .click({ user: 'ann', message: card, customId: customId ?? 'no such button' })
      .response();
    expect(context).toMatchObject({ ephemeral: true, text: expect.stringContaining('412 metres') });
  });
});

describe('controls of another version, or of nobody', () => {
  it('are answered in words, whatever stands in their ids', async () => {
    const ids = [
      'context:',
      'context:abcdefghij.zzzzzz.zzzzzz',
      `context:${bridge.key}.5.1`,
      `evidence:${bridge.key}.0.5,nothing`,
      'more:999',
      'read:abcdefghij:99999',
      'articles:99999',
      'found:1:x::::',
      'share:1',
      'ask-on:1',
      'constructor:1',
      '__proto__:',
      ':',
      'nothing',
    ];
    const general = bot.client.channels.cache.find(
      (channel) => 'name' in channel && channel.name === 'general',
    );
    const place = { user: 'ann', channel: 'general' };
    for (const id of ids) {
      // Each on a card of its own: some put another message in its place.
      const button = {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Old',
        custom_id: id,
      };
      await bot.client.rest.post(`/channels/${general?.id ?? ''}/messages`, {
        body: {
          flags: MessageFlags.IsComponentsV2,
          components: [{ type: ComponentType.ActionRow, components: [button] }],
        },
      });
      const card = await bot.discord.awaitMessage(place, ({ buttons }) => buttons[0]?.custom_id === id);
      const { kind } = await bot.discord.click({ user: 'ann', message: card, customId: id }).acknowledged();
      expect([id, kind]).toEqual([id, expect.stringMatching(/^(?:reply|update)$/)]);
    }
    await expect.poll(() => bot.observed).toHaveLength(ids.length);
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
