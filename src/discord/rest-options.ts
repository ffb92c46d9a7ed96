import type { RESTOptions } from 'discord.js';

/**
 * Milliseconds after which a request is given up. An interaction has no use for an answer after 3 s; a deferred answer with a file, or
 * the commands at the start, may take a little longer.
 */
const REQUEST_TIMEOUT = 5000;

/** Requests repeated after a server error or a lost connection; an answer that comes after 3 s is of no use. */
const RETRIES = 1;

/** @param apiUrl base address of Discord's REST interface with `/api` at its end; `undefined` for Discord's own */
export const restOptions = (apiUrl: string | undefined): Partial<RESTOptions> => ({
  version: '10',
  timeout: REQUEST_TIMEOUT,
  retries: RETRIES,
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
});
