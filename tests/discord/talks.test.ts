import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import { answered, bridge, LENGTH, libraryOf, notFound, readingOf, turn } from './newsroom.ts';
import { runBot, type BotParts, type RunningBot } from './running-bot.ts';

const answer = answered(readingOf(bridge, LENGTH, '412 metres'));
const QUESTION = 'How long is the bridge?';

let bot: RunningBot;
let asked: { key: string; question: string }[] = [];
let takenUp: { key: string; questions: readonly string[] }[] = [];
let next: Turn = turn(answer);

const parts = (): BotParts => ({
  library: libraryOf(bridge),
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
});

const start = async (more: Partial<BotParts> = {}): Promise<void> => {
  asked = [];
  takenUp = [];
  next = turn(answer);
  bot = await runBot({ ...parts(), ...more });
};

/** Another process with nothing remembered takes the place of the first one. */
const restart = async (more: Partial<BotParts> = {}): Promise<void> => {
  await bot.leave();
  asked = [];
  takenUp = [];
  bot = await runBot({ ...parts(), ...more, discord: bot.discord });
};

afterEach(async () => {
  await bot.stop();
});

type Words = {
  readonly user?: string;
  readonly channel?: string;
  readonly replyTo?: SeenMessage;
};

const write = (content: string, { user = 'ann', channel = 'general', replyTo }: Words = {}) =>
  bot.discord.say({ user, channel, content, ...(replyTo && { replyTo }) });

/** What the bot replies to the words. */
const say = async (content: string, where: Words = {}) => {
  const message = write(content, where);
  const channel = where.channel ?? 'general';
  return bot.discord.awaitMessage(
    { user: where.user ?? 'ann', channel },
    ({ repliesTo }) => repliesTo === message.id,
  );
};

const mention = (words: string, where: Words = {}) => say(`${bot.discord.mention} ${words}`, where);

const keys = () => asked.map(({ key }) => key);

/** Opens a thread under a card, as "Ask on" does. */
const openThread = async (card: SeenMessage): Promise<string> => {
  const button = card.buttons.find((each) => 'label' in each && each.label === 'Ask on');
  const customId = button !== undefined && 'custom_id' in button ? String(button.custom_id) : '';
  await bot.discord.click({ user: 'ann', message: card, customId }).response();
  takenUp = [];
  asked = [];
  return card.id;
};

describe('a talk', () => {
  it('is one of each person in each channel', async () => {
    await start();
    await mention(QUESTION);
    await mention('And how old?');
    await mention('And how old?', { user: 'ben' });
    const [first, second, other] = keys();
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('goes on with a reply to its latest card', async () => {
    await start();
    const card = await mention(QUESTION);
    await mention('And how old?', { replyTo: card });
    const [first, second] = keys();
    expect(second).toBe(first);
  });

  it('goes on from the card that somebody else replies to', async () => {
    await start();
    await mention('Who pays?', { user: 'ben' });
    const card = await mention(QUESTION);
    await mention('And how old?', { user: 'ben', replyTo: card });
    const [bens, anns, replied] = keys();
    expect(replied).toBe(anns);
    expect(replied).not.toBe(bens);
    expect(takenUp).toEqual([{ key: anns, questions: [QUESTION] }]);
  });

  it('goes on from an earlier card as a talk of its own, taken up from its question', async () => {
    await start();
    const earlier = await mention(QUESTION);
    await mention('Who pays?');
    await mention('And how old?', { replyTo: earlier });
    const [first, , replied] = keys();
    expect(replied).not.toBe(first);
    expect(takenUp).toEqual([{ key: replied, questions: [QUESTION] }]);
  });

  it('goes on from the answer to a command', async () => {
    await start();
    const card = await bot.discord
      .command({ user: 'ann', channel: 'general', name: 'ask', options: { question: QUESTION } })
      .response();
    await mention('And how old?', { replyTo: card });
    expect(takenUp).toEqual([{ key: keys().at(-1), questions: [QUESTION] }]);
  });

  it('is taken up from the card after a restart, with the whole question it was read as', async () => {
    await start();
    next = turn(answer, 'How long is the bridge over the Wend?');
    const card = await mention('And how long?');
    await restart();
    await mention('And how old?', { replyTo: card });
    expect(takenUp).toEqual([{ key: keys()[0], questions: ['How long is the bridge over the Wend?'] }]);
  });

  it('needs no further request for the card that is replied to, which comes with the reply', async () => {
    await start();
    const card = await mention(QUESTION);
    const requests: string[] = [];
    bot.client.rest.on('response', ({ method, path }) => requests.push(`${method} ${path}`));
    await mention('And how old?', { replyTo: card });
    expect(requests.filter((request) => request.startsWith('GET'))).toEqual([]);
  });

  it('is not gone on with by a question in reply to somebody else', async () => {
    await start();
    const theirs = write('Look at this.', { user: 'ben' });
    await mention(QUESTION, { replyTo: theirs });
    expect(takenUp).toEqual([]);
    expect(asked).toMatchObject([{ question: QUESTION }]);
  });
});

describe('a bare mention', () => {
  it('under a message takes its words for the question, as far as they reach the bot', async () => {
    await start({ messageContent: true });
    const theirs = write('How long is **the bridge**?', { user: 'ben' });
    await say(bot.discord.mention, { replyTo: theirs });
    expect(asked).toMatchObject([{ question: QUESTION }]);
  });

  it('says so when the words do not reach it', async () => {
    await start();
    const theirs = write('Pictures only:', { user: 'ben' });
    const reply = await say(bot.discord.mention, { replyTo: theirs });
    expect(reply.text).toContain('Discord does not show me the words of that message');
    expect(asked).toEqual([]);
  });

  it('under a card asks for words', async () => {
    await start();
    const card = await mention(QUESTION);
    expect((await say(bot.discord.mention, { replyTo: card })).text).toContain('Ask me a question in words');
  });
});

describe('a courtesy', () => {
  it('gets a short word back and no "not found"', async () => {
    await start();
    next = { answer: notFound([]), readAs: undefined, remark: { kind: 'courtesy', courtesy: 'thanks' } };
    const reply = await mention('thanks!');
    expect(reply.text).toBe('You are welcome.');
    expect(reply.buttons).toEqual([]);
  });
});

describe('a thread that the bot opened', () => {
  it('is one talk of all who write in it', async () => {
    await start();
    const channel = await openThread(await mention(QUESTION));
    const card = await mention('And how old?', { channel });
    await mention('Who pays?', { channel, user: 'ben', replyTo: card });
    expect(keys()).toEqual([`discord:thread:${channel}`, `discord:thread:${channel}`]);
  });

  it('is taken up from its own cards after a restart', async () => {
    await start();
    const channel = await openThread(await mention(QUESTION));
    await mention('Who pays for the bridge?', { channel });
    await restart();
    await mention('And how old?', { channel });
    await mention('And how high?', { channel });
    expect(takenUp).toEqual([
      { key: `discord:thread:${channel}`, questions: [QUESTION, 'Who pays for the bridge?'] },
    ]);
  });

  it('is taken up from the card it hangs under when nothing was said in it yet', async () => {
    await start();
    const card = await mention(QUESTION);
    const { world } = bot.discord;
    const parent = world.channels.find(({ id }) => id === card.channel);
    if (parent === undefined) throw new Error('The channel is gone.');
    const rights = world.permissions(world.bot, parent);
    world.setPermissions(world.bot, parent, rights & ~PermissionFlagsBits.SendMessagesInThreads);
    const channel = await openThread(card);
    world.setPermissions(world.bot, parent, rights);
    await restart();
    await mention('And how old?', { channel });
    expect(takenUp).toEqual([{ key: `discord:thread:${channel}`, questions: [QUESTION] }]);
  });

  it('is known again after it lay in the archive', async () => {
    await start();
    const channel = await openThread(await mention(QUESTION));
    await restart();
    // As discord.js does with archived threads after some hours.
    bot.client.channels.cache.delete(channel);
    await mention('And how old?', { channel });
    expect(keys()).toEqual([`discord:thread:${channel}`]);
  });

  it('goes on where its earlier messages may not be read', async () => {
    await start();
    const channel = await openThread(await mention(QUESTION));
    await restart();
    const { world } = bot.discord;
    const place = world.channels.find(({ id }) => id === channel);
    if (place === undefined) throw new Error('The thread is gone.');
    const parent = world.channels.find((each) => 'parentId' in place && each.id === place.parentId);
    if (parent === undefined) throw new Error('The channel is gone.');
    const rights = world.permissions(world.bot, parent) & ~PermissionFlagsBits.ReadMessageHistory;
    world.setPermissions(world.bot, parent, rights);
    await mention('And how old?', { channel });
    expect(takenUp).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('without the message content intent answers those who mention it', async () => {
    await start();
    const channel = await openThread(await mention(QUESTION));
    write('And how old?', { channel });
    await mention('And how high?', { channel });
    expect(asked.map(({ question }) => question)).toEqual(['And how high?']);
  });

  it('with it answers every question, and leaves people alone who talk to each other', async () => {
    await start({ messageContent: true });
    const channel = await openThread(await mention(QUESTION));
    const theirs = write('thanks', { channel, user: 'ben' });
    write('You are right.', { channel, replyTo: theirs });
    write('🎉', { channel });
    await say('And how old?', { channel });
    expect(asked.map(({ question }) => question)).toEqual(['And how old?']);
  });
});

describe('other messages', () => {
  it('in a channel are left alone even where their words reach the bot', async () => {
    await start({ messageContent: true });
    write(QUESTION);
    await mention('Who pays?');
    expect(asked.map(({ question }) => question)).toEqual(['Who pays?']);
  });

  it('that reply to a card are answered without a mention where their words reach the bot', async () => {
    await start({ messageContent: true });
    const card = await mention(QUESTION);
    await say('And how old?', { replyTo: card });
    expect(asked.map(({ question }) => question)).toEqual([QUESTION, 'And how old?']);
  });

  it('to the bot itself go on with their own talk, and with the card that is replied to', async () => {
    await start();
    const channel = bot.discord.direct('ann');
    const card = await say(QUESTION, { channel });
    await say('And how old?', { channel });
    await say('And how high?', { channel, replyTo: card });
    const [first, second, replied] = keys();
    expect(second).toBe(first);
    expect(replied).not.toBe(first);
    expect(takenUp).toEqual([{ key: replied, questions: [QUESTION] }]);
  });
});
