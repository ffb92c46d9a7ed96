import { isIP } from 'node:net';

import type { FetchingRefusal } from './fetching-outcome.ts';

/** An IP address, and 4 or 6. */
export type HostAddress = { readonly address: string; readonly family: number };

/** All addresses of a name; rejects when it has none. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

export type PublicHost =
  | { readonly ok: true; readonly addresses: readonly HostAddress[] }
  | { readonly ok: false; readonly reason: FetchingRefusal };

/**
 * The addresses of a URL's host, all of them public. One that is not spoils the name: who owns it may answer differently each time.
 * @param host as in `URL.hostname`, which has turned decimal, octal and hexadecimal numbers into the usual form
 */
export const publicHost = async (
  host: string,
  resolve: Resolve,
  isPublic: (address: string) => boolean,
): Promise<PublicHost> => {
  const literal = host.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  const addresses = family === 0 ? await resolve(host).catch(() => []) : [{ address: literal, family }];
  if (addresses.length === 0) return { ok: false, reason: { kind: 'unknown-host', host } };
  return addresses.every(({ address }) => isPublic(address))
    ? { ok: true, addresses }
    : { ok: false, reason: { kind: 'not-public' } };
};
