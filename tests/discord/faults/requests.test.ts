import { describe, expect, it } from 'vitest';
import { refusals } from '../../../src/loopback/api-error.ts';
import type { Fault } from '../../../src/loopback/faults.ts';
import { ann, ANSWER, CARD, done, turnPage, ways, withBot } from './scene.ts';

/** Some of what is waited for takes seconds, on a machine that is busy more. */
const PATIENT = { timeout: 60_000 };

/** Faults of one request after which there is an answer all the same. */
const mended: readonly (readonly [name: string, fault: Fault])[] = [
  ['hangs', { kind: 'hang' }],
  ['is carried out and hangs', { kind: 'hang', carriedOut: true }],
  ['meets a broken connection', { kind: 'reset' }],
  ['is carried out and its answer is lost', { kind: 'lost' }],
  ['fails with 500', { kind: 'failure', status: 500 }],
  ['fails with 503', { kind: 'failure', status: 503 }],
  ['has to wait a little', { kind: 'rate-limit', retryAfter: 0.3 }],
];

describe.concurrent.each(mended)('when a request %s', PATIENT, (_, fault) => {
  it.each(ways)('$name comes in time, once', (way) =>
    withBot(async (running) => {
      running.discord.faults.add({ fault, path: way.path, method: way.method });
      const seen = await way.ask(running);
      expect(running.discord.faults.struck).toHaveLength(1);
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatch(new RegExp(`${ANSWER}|${CARD}`));
      expect(running.log).toEqual([]);
    })(),
  );

  it(
    'a card changes in time, and no other comes',
    withBot(async (running) => {
      const seen = await turnPage(running, () => {
        running.discord.faults.add({ fault, path: '/callback' });
      });
      expect(running.discord.faults.struck).toHaveLength(1);
      expect(seen).toEqual([ANSWER]);
      expect(running.log).toEqual([]);
    }),
  );
});

describe.concurrent('when faults come together', PATIENT, () => {
  it.each<readonly [string, readonly Fault[]]>([
    ['answers are lost twice', [{ kind: 'lost' }, { kind: 'lost' }]],
    ['a hang follows a server error', [{ kind: 'failure', status: 502 }, { kind: 'hang' }]],
    ['a broken connection follows a lost answer', [{ kind: 'lost' }, { kind: 'reset' }]],
    [
      'a server error follows two broken connections',
      [{ kind: 'reset' }, { kind: 'reset' }, { kind: 'failure', status: 500 }],
    ],
  ])('%s', (_, faults) =>
    withBot(async (running) => {
      const { discord, log } = running;
      for (const fault of faults) discord.faults.add({ fault, path: '/callback' });
      const exchange = discord.command({ ...ann, name: 'quick' });
      expect((await exchange.response()).text).toContain(ANSWER);
      await done(running, 1);
      expect(discord.faults.struck).toHaveLength(faults.length);
      expect(exchange.messages).toHaveLength(1);
      expect(log).toEqual([]);
    })(),
  );

  it(
    'every answer to a command is lost: it stands there all the same',
    withBot(async (running) => {
      running.discord.faults.add({ fault: { kind: 'lost' }, path: '/callback', times: 10 });
      const exchange = running.discord.command({ ...ann, name: 'quick' });
      // What the bot puts in its place when it has given up asking.
      await exchange.edited();
      running.discord.faults.clear();
      await done(running, 1);
      expect(exchange.messages.map(({ text }) => text)).toEqual([ANSWER]);
      expect(running.log).toEqual([]);
    }),
  );
});

describe.concurrent('when nothing can be done', PATIENT, () => {
  it(
    'Discord forbids an answer in time: the log says so',
    withBot(async (running) => {
      running.discord.faults.add({ fault: { kind: 'rate-limit', retryAfter: 30 }, path: '/callback' });
      const exchange = running.discord.command({ ...ann, name: 'quick' });
      await done(running, 1);
      expect(exchange.messages).toEqual([]);
      expect(running.log).toMatchObject([
        { level: 'warn', message: expect.stringContaining('no request for 31 s') },
      ]);
    }),
  );

  it(
    'Discord cannot be reached: the log says so, and the next one is answered',
    withBot(async (running) => {
      const end = running.discord.faults.add({ fault: { kind: 'reset' }, times: 100 });
      const exchange = running.discord.command({ ...ann, name: 'quick' });
      await expect(exchange.response()).rejects.toThrow('did not respond');
      end();
      await done(running, 1);
      expect(running.log).toMatchObject([{ message: expect.stringContaining('could not be reached') }]);
      expect(exchange.messages).toEqual([]);
      await running.discord.command({ ...ann, name: 'quick' }).response();
    }),
    30_000,
  );

  it(
    'an answer comes too late: logged, and nothing more is sent',
    withBot(async (running) => {
      running.discord.faults.add({
        fault: { kind: 'refusal', error: refusals.unknownInteraction() },
        path: '/callback',
      });
      const exchange = running.discord.command({ ...ann, name: 'quick' });
      await done(running, 1);
      expect(exchange.messages).toEqual([]);
      expect(running.log).toMatchObject([{ level: 'warn', message: expect.stringContaining('too late') }]);
    }),
  );

  it(
    'another process has answered: its answer is replaced by ours',
    withBot(async (running) => {
      const { discord } = running;
      const exchange = discord.command({ ...ann, name: 'quick' });
      await fetch(`${discord.apiUrl}/v10/interactions/${exchange.id}/${exchange.token}/callback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 5 }),
      });
      await done(running, 1);
      expect((await exchange.response()).text).toContain(ANSWER);
      expect(exchange.messages).toHaveLength(1);
    }),
  );

  it(
    'the work of a command needs Discord, which is away: the asker is told',
    withBot(async (running) => {
      const exchange = running.discord.command({ ...ann, name: 'cut-off' });
      expect((await exchange.response()).text).toContain('Something went wrong');
      await done(running, 1);
      expect(running.log).toMatchObject([{ message: expect.stringContaining('could not be reached') }]);
    }),
  );

  it(
    'a command has a fault of its own: it says so, once, also when that is lost',
    withBot(async (running) => {
      running.discord.faults.add({ fault: { kind: 'lost' }, path: '/callback' });
      const exchange = running.discord.command({ ...ann, name: 'broken' });
      const message = await exchange.response();
      await done(running, 1);
      expect(message.text).toContain('Something went wrong');
      expect(exchange.messages).toHaveLength(1);
      expect(running.log).toMatchObject([{ level: 'error', message: 'An interaction failed.' }]);
    }),
  );
});
