import { describe, expect, it } from 'vitest';
import { createRequestSender, type SendRequest } from '../../src/discord/send-request.ts';
import { createManualClock } from '../../src/loopback/clock.ts';

const API = 'http://discord.test/api/v10';
const MESSAGES = `${API}/channels/1/messages`;
const CALLBACK = `${API}/interactions/1/token/callback`;

type Outcome = Error | Response;

const broken = (code: string): Error => Object.assign(new Error(code), { code });
const reset = broken('UND_ERR_SOCKET');
const answer = (status: number, body?: object): Response =>
  body === undefined ? new Response(null, { status }) : Response.json(body, { status });

/** Sends a request whose tries end with `outcomes` in turn; the clock goes on by itself. @returns how it ended and how often it was tried */
const send = async (
  url: string,
  init: { method: string; body?: string | FormData },
  outcomes: readonly Outcome[],
) => {
  const clock = createManualClock(0);
  let tries = 0;
  const once = () => {
    const outcome = outcomes[tries] ?? answer(200);
    tries += 1;
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const sender = createRequestSender(once, {
    now: () => clock.now(),
    schedule(at, task) {
      // A pause is over at once; the limit of a try is never reached, since each ends at once.
      const cancel = clock.schedule(at, task);
      setImmediate(() => clock.advance(Math.max(0, at - clock.now())));
      return cancel;
    },
  });
  const ended = await sender(url, init as Parameters<SendRequest>[1]).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    (error: unknown) => ({ error }),
  );
  return { ended, tries };
};

const withNonce = JSON.stringify({ content: 'a', nonce: '1', enforce_nonce: true });
const form = new FormData();
form.append('payload_json', withNonce);

describe('a request that meets a broken connection', () => {
  it.each<readonly [string, string, { method: string; body?: string | FormData }]>([
    ['reads', MESSAGES, { method: 'GET' }],
    ['changes', `${MESSAGES}/1`, { method: 'PATCH', body: '{}' }],
    ['deletes', `${MESSAGES}/1`, { method: 'DELETE' }],
    ['writes a message with a nonce', MESSAGES, { method: 'POST', body: withNonce }],
    ['writes one with files and a nonce', MESSAGES, { method: 'POST', body: form }],
    ['answers an interaction', CALLBACK, { method: 'POST', body: '{}' }],
    ['shows that the bot is typing', `${API}/channels/1/typing`, { method: 'POST' }],
    ['opens a thread under a message', `${MESSAGES}/1/threads`, { method: 'POST', body: '{}' }],
  ])('is sent again when it %s', async (_, url, init) => {
    expect(await send(url, init, [reset])).toEqual({ ended: { status: 200, text: '' }, tries: 2 });
  });

  it.each([
    ['writes a message without a nonce', MESSAGES, JSON.stringify({ content: 'enforce_nonce' })],
    ['opens a thread of its own', `${API}/channels/1/threads`, '{}'],
  ])('is not sent again when it %s', async (_, url, body) => {
    expect(await send(url, { method: 'POST', body }, [reset])).toEqual({ ended: { error: reset }, tries: 1 });
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'is sent again whatever it is when it never left: %s',
    async (code) => {
      const init = { method: 'POST', body: '{"content":"a"}' };
      expect((await send(MESSAGES, init, [broken(code)])).tries).toBe(2);
    },
  );

  it('is given up after some tries, with what went wrong last', async () => {
    const last = broken('ECONNRESET');
    const { ended, tries } = await send(MESSAGES, { method: 'GET' }, [
      reset,
      reset,
      reset,
      reset,
      reset,
      last,
    ]);
    expect(ended).toEqual({ error: last });
    expect(tries).toBe(6);
  });
});

describe('a first answer', () => {
  const acknowledged = { code: 40_060, message: 'Interaction has already been acknowledged.' };
  const post = { method: 'POST', body: '{}' };

  it('that Discord has already, after a try that may have arrived, has succeeded', async () => {
    const { ended } = await send(CALLBACK, post, [reset, answer(400, acknowledged)]);
    expect(ended).toEqual({ status: 204, text: '' });
  });

  it('that Discord has already, at the first try, is refused', async () => {
    const { ended } = await send(CALLBACK, post, [answer(400, acknowledged)]);
    expect(ended).toMatchObject({ status: 400, text: expect.stringContaining('40060') });
  });

  it('that is refused for another reason stays refused', async () => {
    const { ended } = await send(CALLBACK, post, [reset, answer(404, { code: 10_062 })]);
    expect(ended).toMatchObject({ status: 404 });
  });
});

describe('a server error', () => {
  it('is given back when it lasts', async () => {
    const { ended, tries } = await send(
      MESSAGES,
      { method: 'GET' },
      Array.from({ length: 9 }, () => answer(503)),
    );
    expect(ended).toMatchObject({ status: 503 });
    expect(tries).toBe(6);
  });

  it('that goes away is not seen', async () => {
    const body = { id: '1' };
    const { ended } = await send(MESSAGES, { method: 'GET' }, [answer(502), answer(200, body)]);
    expect(ended).toEqual({ status: 200, text: JSON.stringify(body) });
  });
});
