import { RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { FIRST_RESPONSE_LIMIT } from './limits.ts';

/*
 * discord.js repeats a request after a time-out or a server error at once, and never after a broken connection. Here a request is
 * repeated with pauses where that can do no harm: Discord takes the first answer to an interaction only once, and a message with a
 * nonce of its own as well; what reads, changes or deletes may be done twice.
 */

export type SendRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<SendRequest>>;
type Init = Parameters<SendRequest>[1];

type Plan = {
  /** Milliseconds that one try may take. */
  readonly try: number;
  /** Milliseconds after which no further try begins. */
  readonly window: number;
  readonly isRepeatable: boolean;
};

/**
 * A first answer has 3 s in all. Discord takes it in some tenths of a second; a third of the time leaves room for two more tries, and
 * one that was slow and not lost does no harm, since a second one is refused.
 */
const FIRST_ANSWER: Plan = {
  try: FIRST_RESPONSE_LIMIT * 0.3,
  window: FIRST_RESPONSE_LIMIT * 0.9,
  isRepeatable: true,
};

/** Everything else has more time; but whoever wrote a message should see the answer within 3 s also when the first try hangs. */
const OTHER = { try: 2000, window: 12_000 } as const;

/** A file over a slow line takes some seconds. */
const WITH_FILES = { try: 6000, window: 13_000 } as const;

/** Milliseconds before the second, third … try: short for the 3 s of an interaction, longer as a fault lasts. */
const PAUSES = [100, 250, 500, 1000, 2000] as const;

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/**
 * What may be sent twice though it is a POST: the sign of typing, asking for a direct conversation, and a thread under a message, of
 * which there is one at most (160004 says that it is there).
 */
const HARMLESS_TWICE = /\/(?:typing|users\/@me\/channels|messages\/\d+\/threads)$/;

/** Codes of errors before anything was sent, which may be repeated whatever the request was. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const BAD_REQUEST = 400;
const SERVER_ERROR = 500;
const NO_CONTENT = 204;

const payload = z.object({ enforce_nonce: z.literal(true) });
const refusal = z.object({ code: z.literal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether Discord would take a message with this body only once. */
const hasEnforcedNonce = (body: Init['body']): boolean => {
  const json = body instanceof FormData ? body.get('payload_json') : body;
  return typeof json === 'string' && payload.safeParse(parsed(json)).success;
};

const planFor = (url: string, { method, body }: Init): Plan => {
  if (CALLBACK.test(url)) return FIRST_ANSWER;
  const times = body instanceof FormData ? WITH_FILES : OTHER;
  const isRepeatable = method?.toUpperCase() !== 'POST' || HARMLESS_TWICE.test(url) || hasEnforcedNonce(body);
  return { ...times, isRepeatable };
};

const isNotConnected = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NOT_CONNECTED.has(error.code);

/** An answer whose body is here already. */
const withBody = (answer: Answer, bytes: ArrayBuffer, status: number = answer.status): Answer => {
  const text = (): string => Buffer.from(bytes).toString('utf8');
  return {
    body: null,
    bodyUsed: false,
    headers: answer.headers,
    ok: status < BAD_REQUEST,
    status,
    statusText: answer.statusText,
    arrayBuffer: () => Promise.resolve(bytes),
    text: () => Promise.resolve(text()),
    json: () => Promise.resolve().then((): unknown => JSON.parse(text())),
  };
};

/** The answer with its body, so that a connection that breaks in the middle of it counts as broken. */
const whole = async (answer: Answer): Promise<Answer> => withBody(answer, await answer.arrayBuffer());

/** Whether Discord refuses a first answer because it has one. */
const isAcknowledged = async (answer: Answer): Promise<boolean> =>
  refusal.safeParse(parsed(await answer.text())).success;

/** What discord.js is told instead. */
const taken = (answer: Answer): Answer => ({
  ...withBody(answer, new ArrayBuffer(0), NO_CONTENT),
  // Those of the refusal speak of JSON, of which there is none now.
  headers: new Headers(),
});

const pause = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.schedule(clock.now() + milliseconds, resolve);
  });

/** What a try came to: an answer, or an error; and whether it may have taken effect though nobody said so. */
type Try =
  | { readonly answer: Answer; readonly isOpen: boolean }
  | { readonly error: unknown; readonly isOpen: boolean };

/**
 * Sends requests for discord.js, repeating them as said above. When an earlier try may have arrived and Discord then says that the
 * interaction has its answer, that answer is ours, and the request has succeeded.
 * @param send sends one request once
 */
export const createRequestSender = (send: SendRequest, clock: Clock): SendRequest => {
  const attempt = async (url: string, init: Init, time: number): Promise<Try> => {
    const limit = new AbortController();
    const cancel = clock.schedule(clock.now() + time, () => {
      limit.abort();
    });
    const signals = [limit.signal, init.signal].filter((signal) => signal instanceof AbortSignal);
    try {
      const answer = await whole(await send(url, { ...init, signal: AbortSignal.any(signals) }));
      return { answer, isOpen: answer.status >= SERVER_ERROR };
    } catch (error) {
      return { error, isOpen: !isNotConnected(error) };
    } finally {
      cancel();
    }
  };

  return async (url, init) => {
    const plan = planFor(url, init);
    const begun = clock.now();
    let isOpen = false;
    for (let count = 0; ; count += 1) {
      const done = await attempt(url, init, Math.min(plan.try, begun + plan.window - clock.now()));
      if ('answer' in done && !done.isOpen) {
        if (isOpen && plan === FIRST_ANSWER && (await isAcknowledged(done.answer))) return taken(done.answer);
        return done.answer;
      }
      isOpen ||= done.isOpen;
      const wait = PAUSES[count];
      // A server error is no sign that something was done; a connection that breaks may be.
      const mayRepeat = plan.isRepeatable || !done.isOpen || 'answer' in done;
      const hasTime = wait !== undefined && clock.now() + wait < begun + plan.window;
      if (!mayRepeat || !hasTime || init.signal?.aborted === true) {
        if ('answer' in done) return done.answer;
        throw done.error;
      }
      await pause(clock, wait);
    }
  };
};
