import { EventEmitter, once } from 'node:events';
import { Events, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Conversations } from '../../../src/conversation/conversations.ts';
import type { RunningBot } from '../running-bot.ts';
import { ann, ANSWER, CARD, conversations, done, withBot } from './scene.ts';

const { SendMessages, ViewChannel, AttachFiles } = PermissionFlagsBits;

const heard = (
  { client }: RunningBot,
  event: Events.ChannelUpdate | Events.ChannelDelete | Events.GuildDelete,
): Promise<void> =>
  new Promise((resolve) => {
    client.once(event, () => resolve());
  });

/** A machine that is busy takes its time. */
const PATIENT = { timeout: 60_000 };

type Held = {
  /** Resolves when somebody has asked. */
  readonly begun: Promise<unknown>;
  /** Lets the answer come. */
  readonly now: () => void;
};

/** With an answer that comes when the test says so. */
const withHeld = (test: (bot: RunningBot, give: Held) => Promise<void>) => {
  const events = new EventEmitter();
  const [begun, given] = [once(events, 'begun'), once(events, 'given')];
  const held: Conversations = {
    ...conversations,
    ask: async (...asked) => {
      events.emit('begun');
      await given;
      return conversations.ask(...asked);
    },
  };
  const give = { begun, now: () => void events.emit('given') };
  return withBot((bot) => test(bot, give), { conversations: held });
};

const mention = ({ discord }: RunningBot) =>
  discord.say({ ...ann, content: `${discord.mention} How long is the bridge?` });

describe.concurrent('a permission that is taken away', PATIENT, () => {
  it.each([
    ['to write', SendMessages],
    ['to see the channel', ViewChannel],
  ])('%s: a command is answered all the same', (_, permission) =>
    withBot(async (bot) => {
      bot.discord.deny('footnote', 'general', permission);
      const exchange = bot.discord.command({ ...ann, name: 'quick' });
      expect((await exchange.response()).text).toContain(ANSWER);
      await done(bot, 1);
      expect(bot.log).toEqual([]);
    })(),
  );

  it(
    'to write: whoever mentions the bot is told in a direct message',
    withBot(async (bot) => {
      const told = heard(bot, Events.ChannelUpdate);
      bot.discord.deny('footnote', 'general', SendMessages);
      await told;
      mention(bot);
      await done(bot, 1);
      const direct = { user: 'ann', channel: bot.discord.direct('ann') };
      expect(bot.discord.read(direct).map(({ text }) => text)).toEqual([
        expect.stringContaining('I may not write in'),
      ]);
      expect(bot.discord.read({ ...ann })).toHaveLength(1);
      expect(bot.log).toMatchObject([
        { level: 'warn', message: expect.stringContaining('does not let the bot write there') },
      ]);
    }),
  );

  it(
    'to write, when its author takes no direct messages: it is logged',
    withBot(async (bot) => {
      bot.discord.deny('footnote', 'general', SendMessages);
      bot.discord.reach('ann', false);
      mention(bot);
      await done(bot, 1);
      expect(bot.log.map(({ level }) => level)).toEqual(['warn', 'warn']);
    }),
  );

  it(
    'and given back: answers come again',
    withBot(async (bot) => {
      bot.discord.deny('footnote', 'general', SendMessages | AttachFiles);
      bot.discord.allow('footnote', 'general', SendMessages);
      const said = mention(bot);
      const answer = await bot.discord.awaitMessage(ann, ({ repliesTo }) => repliesTo === said.id);
      expect(answer.text).toContain(CARD);
    }),
  );
});

describe.concurrent('what is deleted meanwhile', PATIENT, () => {
  it(
    'a message: it is answered without a reference',
    withBot(async (bot) => {
      const said = mention(bot);
      bot.discord.erase({ user: 'ann', message: said });
      const answer = await bot.discord.awaitMessage(
        ann,
        ({ author }) => author === bot.discord.applicationId,
      );
      expect(answer.text).toContain(CARD);
      expect(answer.repliesTo).toBeUndefined();
    }),
  );

  it(
    'a channel: the log says so',
    withHeld(async (bot, give) => {
      const told = heard(bot, Events.ChannelDelete);
      mention(bot);
      await give.begun;
      bot.discord.deleteChannel('general');
      await told;
      give.now();
      await done(bot, 1);
      expect(bot.log).toMatchObject([
        { level: 'warn', message: expect.stringContaining('deleted meanwhile') },
      ]);
    }),
  );

  it(
    'the message that says that the answer is coming: the log says so',
    withBot(async (bot) => {
      const exchange = bot.discord.command({ ...ann, name: 'slow' });
      await exchange.acknowledged();
      const [loading] = exchange.messages;
      bot.discord.allow('ann', 'general', PermissionFlagsBits.ManageMessages);
      if (loading) bot.discord.erase({ user: 'ann', message: loading });
      await done(bot, 1);
      expect(exchange.messages).toEqual([]);
      expect(bot.log[0]).toMatchObject({
        level: 'warn',
        message: expect.stringContaining('deleted meanwhile'),
      });
    }),
  );
});

describe.concurrent('servers', PATIENT, () => {
  it(
    'come while it runs, and are answered',
    withBot(async (bot) => {
      bot.discord.joinGuild({ name: 'archive', channels: ['shelves'] });
      const place = { user: 'ben', channel: 'shelves' };
      expect((await bot.discord.command({ ...place, name: 'quick' }).response()).text).toContain(ANSWER);
      bot.discord.say({ ...place, content: `${bot.discord.mention} How long is the bridge?` });
      await bot.discord.awaitMessage(place, ({ text }) => text.includes(CARD));
      expect(bot.log).toMatchObject([{ level: 'info', message: 'The bot was added to a server.' }]);
    }),
  );

  it(
    'go with a question under way, and the others are answered',
    withHeld(async (bot, give) => {
      bot.discord.joinGuild({ name: 'archive', channels: ['shelves'] });
      const gone = heard(bot, Events.GuildDelete);
      bot.discord.say({
        user: 'ann',
        channel: 'shelves',
        content: `${bot.discord.mention} How long is the bridge?`,
      });
      await give.begun;
      bot.discord.leaveGuild('archive');
      await gone;
      give.now();
      await bot.discord.command({ ...ann, name: 'quick' }).response();
      await done(bot, 2);
      expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
    }),
  );

  it(
    'fail on the side of Discord and come back',
    withBot(async (bot) => {
      bot.discord.failGuild('newsroom', false);
      bot.discord.failGuild('newsroom', true);
      expect((await bot.discord.command({ ...ann, name: 'quick' }).response()).text).toContain(ANSWER);
      const said = mention(bot);
      await bot.discord.awaitMessage(ann, ({ repliesTo }) => repliesTo === said.id);
    }),
  );
});
