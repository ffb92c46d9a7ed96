import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { systemClock, type Clock } from './clock.ts';
import { createRequestSender } from './send-request.ts';

/** Milliseconds after which discord.js gives a request up: longer than all our own tries together. */
const REQUEST_TIMEOUT = 15_000;

/** Repeating is ours; see `send-request.ts`. */
const RETRIES = 0;

/** Milliseconds that Discord may make a first answer wait: what is left of its 3 s after the work and the way there. */
const LONGEST_WAIT_FOR_FIRST_ANSWER = 2000;

/** Milliseconds that Discord may make anything else wait. Whoever asked has gone by then. */
const LONGEST_WAIT = 60_000;

/** Milliseconds after which what discord.js remembers of a route is dropped: each interaction is a route of its own. */
const FORGETTING_INTERVAL = 5 * 60_000;

const CALLBACK_ROUTE = '/interactions/:id/:token/callback';

/** Whether Discord asks to wait so long that the request is of no use any more. */
const isTooLong = ({ route, retryAfter }: { readonly route: string; readonly retryAfter: number }): boolean =>
  retryAfter > (route === CALLBACK_ROUTE ? LONGEST_WAIT_FOR_FIRST_ANSWER : LONGEST_WAIT);

/** @param apiUrl base address of Discord's REST interface with `/api` at its end; `undefined` for Discord's own */
export const restOptions = (
  apiUrl: string | undefined,
  clock: Clock = systemClock,
): Partial<RESTOptions> => ({
  version: '10',
  timeout: REQUEST_TIMEOUT,
  retries: RETRIES,
  rejectOnRateLimit: isTooLong,
  handlerSweepInterval: FORGETTING_INTERVAL,
  makeRequest: createRequestSender(DefaultRestOptions.makeRequest, clock),
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
});
