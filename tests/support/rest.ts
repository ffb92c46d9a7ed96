import type { Loopback } from '../../src/loopback/loopback.ts';

/** What a request to the loopback came back with; `body` is undefined when there is none. */
export type Answer = { readonly status: number; readonly body: unknown };

/** Sends one request to a loopback as the bot, without a client in between. */
export const request = async (
  discord: Pick<Loopback, 'apiUrl' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
  token: string = discord.token,
): Promise<Answer> => {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};
