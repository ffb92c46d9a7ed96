import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusals } from '../../src/loopback/api-error.ts';
import { createManualClock } from '../../src/loopback/clock.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { createSeededRandom } from '../../src/loopback/seeded-random.ts';
import { request } from '../support/rest.ts';

let discord: Loopback;
let path: string;

beforeEach(async () => {
  discord = await startLoopback({ clock: createManualClock(), users: ['ann'] });
  path = `/channels/${discord.world.channels[0]!.id}/messages`;
});

afterEach(() => discord.close());

const write = () => request(discord, 'POST', path, { content: 'a' });
const written = () => discord.read({ user: 'ann', channel: 'general' }).length;
/** What a request ends with when it is given up after a moment. */
const outcome = async (signal?: AbortSignal): Promise<unknown> => {
  try {
    const { status } = await fetch(`${discord.apiUrl}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'a' }),
      ...(signal && { signal }),
    });
    return status;
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
};

describe('a request that a fault strikes', () => {
  it('hangs, and takes effect or not', async () => {
    discord.faults.add({ fault: { kind: 'hang' } });
    const withheld = outcome(AbortSignal.timeout(1000));
    await expect.poll(() => discord.faults.struck.length).toBe(1);
    expect(await withheld).toBe('TimeoutError');
    expect(written()).toBe(0);
    discord.faults.add({ fault: { kind: 'hang', carriedOut: true } });
    const given = outcome(AbortSignal.timeout(1000));
    await expect.poll(written).toBe(1);
    expect(await given).toBe('TimeoutError');
  });

  it('is cut off before it takes effect, or after', async () => {
    discord.faults.add({ fault: { kind: 'reset' } });
    expect(await outcome()).toBe('TypeError');
    expect(written()).toBe(0);
    discord.faults.add({ fault: { kind: 'lost' } });
    expect(await outcome()).toBe('TypeError');
    expect(written()).toBe(1);
  });

  it('is answered with a fault of the server, a wait or a refusal', async () => {
    discord.faults.add({ fault: { kind: 'failure', status: 503 } });
    expect(await outcome()).toBe(503);
    discord.faults.add({ fault: { kind: 'rate-limit', retryAfter: 7 } });
    expect(await write()).toMatchObject({ status: 429, body: { retry_after: 7, global: false } });
    discord.faults.add({ fault: { kind: 'refusal', error: refusals.missingAccess() } });
    expect(await write()).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(written()).toBe(0);
    expect(discord.faults.struck.map(({ fault }) => fault.kind)).toEqual([
      'failure',
      'rate-limit',
      'refusal',
    ]);
  });

  it('is chosen by its path, method, number and by a rule', async () => {
    const fault = { kind: 'failure', status: 500 } as const;
    discord.faults.add({ fault, path: '/reactions' });
    discord.faults.add({ fault, method: 'DELETE' });
    discord.faults.add({ fault, when: () => false });
    expect(await outcome()).toBe(200);
    discord.faults.clear();
    discord.faults.add({ fault, path: '/messages', method: 'POST', after: 1, times: 2 });
    expect([await outcome(), await outcome(), await outcome(), await outcome()]).toEqual([
      200, 500, 500, 200,
    ]);
    const end = discord.faults.add({ fault, times: Number.POSITIVE_INFINITY });
    expect(await outcome()).toBe(500);
    end();
    expect(await outcome()).toBe(200);
  });
});

describe('requests with the token of the bot', () => {
  it('are at most fifty a second, and the rest have to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => request(discord, 'GET', '/users/@me')),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.body).toMatchObject({ global: true });
  });
});

const send = (nonce: string) => request(discord, 'POST', path, { content: 'a', nonce, enforce_nonce: true });

describe('a nonce that is enforced', () => {
  it('is taken once', async () => {
    const [first, again, other] = [await send('one'), await send('one'), await send('two')];
    expect(again.body).toEqual(first.body);
    expect(other.body).not.toEqual(first.body);
    expect(written()).toBe(2);
  });

  it('is not taken when it is longer than 25 characters', async () => {
    const { status } = await request(discord, 'POST', path, { content: 'a', nonce: 'n'.repeat(26) });
    expect(status).toBe(400);
  });
});

const numbers = (seed: number) => Array.from({ length: 1000 }, createSeededRandom(seed));

describe('seeded randomness', () => {
  it('gives the same numbers for the same seed, in [0, 1)', () => {
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers(7)).size).toBeGreaterThan(990);
  });
});
