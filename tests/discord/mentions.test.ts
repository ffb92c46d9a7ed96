import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/conversations.ts';
import { answered, bridge, LENGTH, libraryOf, readingOf, turn } from './newsroom.ts';
import { runBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot;
let asked: string[] = [];
let answer: () => Promise<Turn>;

const card = turn(answered(readingOf(bridge, LENGTH, '412 metres')));

beforeAll(async () => {
  bot = await runBot({
    library: libraryOf(bridge),
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: (_key, question) => {
        asked.push(question);
        return answer();
      },
    },
  });
});

beforeEach(() => {
  asked = [];
  answer = () => Promise.resolve(card);
});

afterAll(async () => {
  await bot.stop();
});

const say = (content: string, channel = 'general') => bot.discord.say({ user: 'ann', channel, content });

/** The bot's reply to a message. */
const replyTo = (message: { readonly id: string }, channel = 'general') =>
  bot.discord.awaitMessage({ user: 'ann', channel }, ({ repliesTo }) => repliesTo === message.id);

describe('a message', () => {
  it('that mentions the bot is answered with a reply, and pings nobody', async () => {
    const reply = await replyTo(say(`${bot.discord.mention} How long is the bridge?`));
    expect(asked).toEqual(['How long is the bridge?']);
    expect(reply.text).toContain('## ✓ 412 metres');
    expect(reply.pinged).toEqual([]);
  });

  it('that mentions the bot in its middle keeps the words on both sides', async () => {
    await replyTo(say(`Hey ${bot.discord.mention}, how long is it?`));
    expect(asked[0]?.replace(/\s+/g, ' ')).toBe('Hey , how long is it?');
  });

  it('to the bot itself is answered without a mention', async () => {
    const direct = bot.discord.direct('ann');
    const reply = await replyTo(say('How long is the bridge?', direct), direct);
    expect(reply.text).toContain('## ✓ 412 metres');
  });

  it('that mentions the bot and says nothing gets a friendly word', async () => {
    expect((await replyTo(say(bot.discord.mention))).text).toContain('Ask me a question in words');
    expect(asked).toEqual([]);
  });

  it('that is too long is told the limit', async () => {
    const reply = await replyTo(say(`${bot.discord.mention} ${'why '.repeat(200)}`));
    expect(reply.text).toContain('at most 400 characters');
    expect(asked).toEqual([]);
  });

  it('that does not mention the bot, or everyone, is left alone', async () => {
    say('How long is the bridge?');
    say('@everyone How long is the bridge?');
    await replyTo(say(`${bot.discord.mention} the last one`));
    expect(asked).toEqual(['the last one']);
  });

  it('is told when something goes wrong, and the bot goes on', async () => {
    answer = () => Promise.reject(new Error('broken'));
    expect((await replyTo(say(`${bot.discord.mention} How long?`))).text).toContain('Something went wrong');
    expect(bot.log.at(-1)).toMatchObject({ level: 'error', error: new Error('broken') });
    answer = () => Promise.resolve(card);
    expect((await replyTo(say(`${bot.discord.mention} How long?`))).text).toContain('## ✓ 412 metres');
  });
});
