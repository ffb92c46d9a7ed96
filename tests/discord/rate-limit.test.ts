import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Conversations } from '../../src/conversation/conversations.ts';
import { createRateLimiter, RATE_WINDOW, type Asker } from '../../src/discord/rate-limit.ts';
import { createManualClock } from '../../src/loopback/clock.ts';
import { answered, bridge, LENGTH, libraryOf, readingOf, turn } from './newsroom.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const ann: Asker = { userId: 'ann', guildId: 'newsroom' };

/** A limiter whose time the test sets. */
const limiterAt = (perUser: number, perServer: number) => {
  const time = { now: 1_000_000 };
  return { limiter: createRateLimiter({ perUser, perServer }, () => time.now), time };
};

describe('the rate limit', () => {
  it('lets a person ask so often in a window, then says until when to wait', () => {
    const { limiter, time } = limiterAt(2, 0);
    const until = time.now + RATE_WINDOW;
    expect(limiter.admit(ann)).toBeUndefined();
    time.now += 10_000;
    expect(limiter.admit(ann)).toBeUndefined();
    expect(limiter.admit(ann)).toMatchObject({ by: 'user', until });
    time.now = until;
    expect(limiter.admit(ann)).toBeUndefined();
  });

  it('counts a server together and each person for themselves', () => {
    const { limiter } = limiterAt(2, 3);
    limiter.admit(ann);
    limiter.admit(ann);
    expect(limiter.admit(ann)).toMatchObject({ by: 'user' });
    expect(limiter.admit({ ...ann, userId: 'ben' })).toBeUndefined();
    expect(limiter.admit({ ...ann, userId: 'ben' })).toMatchObject({ by: 'server' });
    expect(limiter.admit({ userId: 'ben', guildId: 'elsewhere' })).toBeUndefined();
  });

  it('counts a direct conversation for its person alone', () => {
    const { limiter } = limiterAt(0, 1);
    const direct = { ...ann, guildId: null };
    expect([1, 2, 3].map(() => limiter.admit(direct))).toEqual([undefined, undefined, undefined]);
  });

  it('counts lists that come while typing apart', () => {
    const { limiter } = limiterAt(1, 0);
    limiter.admit(ann);
    expect(limiter.admit(ann)).toBeDefined();
    expect(limiter.admitTyping(ann)).toBeUndefined();
    const typed = Array.from({ length: 20 }, () => limiter.admitTyping(ann));
    expect(typed.filter((refusal) => refusal !== undefined)).toHaveLength(11);
  });

  it('is off at 0', () => {
    const { limiter } = limiterAt(0, 0);
    const askings = Array.from({ length: 1000 }, () => limiter.admit(ann));
    expect(askings.every((refusal) => refusal === undefined)).toBe(true);
  });

  it('names the same window in all its refusals, and another one after it', () => {
    const { limiter, time } = limiterAt(1, 0);
    limiter.admit(ann);
    const first = limiter.admit(ann)?.window;
    time.now += 1;
    expect(limiter.admit(ann)?.window).toBe(first);
    time.now += RATE_WINDOW;
    limiter.admit(ann);
    expect(limiter.admit(ann)?.window).not.toBe(first);
  });

  it('admits what a count in windows admits, whoever asks when', () => {
    const asking = record({
      userId: constantFrom('ann', 'ben', 'cleo'),
      guildId: constantFrom('newsroom', 'elsewhere', null),
      pause: integer({ min: 0, max: RATE_WINDOW / 3 }),
    });
    assert(
      property(
        array(asking, { maxLength: 60 }),
        integer({ min: 1, max: 4 }),
        integer({ min: 1, max: 6 }),
        (askings, perUser, perServer) => {
          const { limiter, time } = limiterAt(perUser, perServer);
          const admitted: { readonly key: string; readonly at: number }[] = [];
          /** Those of the window that `at` lies in, counted from the first one ever. */
          const inWindow = (key: string, at: number): number => {
            const times = admitted.filter((one) => one.key === key).map((one) => one.at);
            let opened = -Infinity;
            let count = 0;
            for (const time of times) {
              if (time >= opened + RATE_WINDOW) [opened, count] = [time, 0];
              count += 1;
            }
            return at >= opened + RATE_WINDOW ? 0 : count;
          };
          for (const { userId, guildId, pause } of askings) {
            time.now += pause;
            const free =
              inWindow(userId, time.now) < perUser &&
              (guildId === null || inWindow(`in ${guildId}`, time.now) < perServer);
            const refusal = limiter.admit({ userId, guildId });
            expect(refusal === undefined).toBe(free);
            if (free) {
              admitted.push({ key: userId, at: time.now });
              if (guildId !== null) admitted.push({ key: `in ${guildId}`, at: time.now });
            }
            expect(refusal?.until ?? Infinity).toBeGreaterThan(time.now);
            expect(refusal?.until ?? 0).toBeLessThanOrEqual(time.now + RATE_WINDOW);
          }
        },
      ),
    );
  });

  it('remembers a bounded number of people, and nobody for longer than a window', () => {
    const { limiter, time } = limiterAt(1, 0);
    for (let person = 0; person < 25_000; person += 1)
      limiter.admit({ userId: `person ${person}`, guildId: null });
    expect(limiter.size).toBe(10_000);
    time.now += RATE_WINDOW;
    limiter.admit({ userId: 'ann', guildId: null });
    expect(limiter.size).toBe(1);
  });
});

const options = { question: 'How long is the bridge?' };
const here = { user: 'ann', channel: 'general' };
const card = turn(answered(readingOf(bridge, LENGTH, '412 metres')));
const conversations: Conversations = {
  takeUp: () => Promise.resolve(),
  ask: () => Promise.resolve(card),
};

let bot: RunningBot | undefined;

const started = async (perUser: number, perServer = 0): Promise<RunningBot> => {
  bot = await runBot({ library: libraryOf(bridge), conversations, limits: { perUser, perServer } });
  return bot;
};

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

describe('somebody who asks too fast', () => {
  it('is told privately when to ask again, and others are answered', async () => {
    const { discord, observed, log } = await started(1);
    await discord.command({ ...here, name: 'ask', options }).response();
    const notice = await discord.command({ ...here, name: 'ask', options }).response();
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toMatch(/<t:\d{10}:R>/);
    const other = await discord.command({ ...here, user: 'ben', name: 'ask', options }).response();
    expect(other.text).toContain('412 metres');
    await expect
      .poll(() => observed.map(({ outcome }) => outcome))
      .toEqual(['answered', 'rate_limited', 'answered']);
    expect(log).toEqual([]);
  });

  it('is told so by a button as well', async () => {
    const { discord } = await started(1);
    const message = await discord.command({ ...here, name: 'ask', options }).response();
    const [button] = message.buttons;
    const customId = button !== undefined && 'custom_id' in button ? String(button.custom_id) : '';
    const notice = await discord.click({ user: 'ann', message, customId }).response();
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('Please try again <t:');
  });

  it('finds the list empty while typing', async () => {
    const { discord, observed } = await started(1);
    const typing = () => discord.autocomplete({ ...here, name: 'read', option: 'article', value: 'bri' });
    for (let count = 0; count < 10; count += 1) expect(await typing()).toHaveLength(1);
    expect(await typing()).toEqual([]);
    await expect.poll(() => observed.length).toBe(11);
    expect(observed.at(-1)).toMatchObject({ kind: 'autocomplete', name: 'read', outcome: 'rate_limited' });
  });

  it('is told once in a channel, and then the bot is silent', async () => {
    const { discord, observed } = await started(1);
    const ask = () =>
      discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} How long is the bridge?` });
    const answers = () =>
      discord
        .read({ user: 'ann', channel: 'general' })
        .filter(({ author }) => author === discord.applicationId);
    ask();
    await expect.poll(() => observed.length).toBe(1);
    ask();
    await expect.poll(() => observed.length).toBe(2);
    ask();
    ask();
    await expect.poll(() => observed.length).toBe(4);
    expect(observed.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'rate_limited',
      'rate_limited',
      'rate_limited',
    ]);
    expect(answers().map(({ text }) => text.includes('Please try again <t:'))).toEqual([false, true]);
  });
});

describe('a server that asks too much', () => {
  it('is told so, and another place is answered', async () => {
    const { discord } = await started(0, 1);
    await discord.command({ ...here, name: 'ask', options }).response();
    const notice = await discord.command({ ...here, user: 'ben', name: 'ask', options }).response();
    expect(notice.text).toContain('in this server');
    const direct = discord.direct('ben');
    const answer = await discord.command({ user: 'ben', channel: direct, name: 'ask', options }).response();
    expect(answer.text).toContain('412 metres');
  });
});

describe('after a window', () => {
  it('is answered again', async () => {
    const clock = createManualClock();
    bot = await runBot({
      library: libraryOf(bridge),
      conversations,
      limits: { perUser: 1, perServer: 0 },
      clock,
    });
    const ask = () => bot!.discord.command({ ...here, name: 'ask', options }).response();
    await ask();
    expect((await ask()).text).toContain('Please try again');
    clock.advance(RATE_WINDOW);
    expect((await ask()).text).toContain('412 metres');
  });
});
