import type { FetchingRefusal } from './fetching-outcome.ts';

export type LinkAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: FetchingRefusal };

/** Ports of the web; everything else behind a name may be a service of another kind. */
const PORTS = new Set(['', '80', '443']);

/** Ports that are fetched from; `''` is the scheme's own. */
export const isWebPort = (port: string): boolean => PORTS.has(port);

const refuse = (problem: 'unreadable' | 'scheme' | 'credentials' | 'port'): LinkAddress => ({
  ok: false,
  reason: { kind: 'address', problem },
});

/**
 * A link as it may be asked for: http or https, without name and password, at a usual port. The fragment is dropped.
 * @param base address that a redirect is relative to
 */
export const readLink = (written: string, isPort: (port: string) => boolean, base?: URL): LinkAddress => {
  const trimmed = written.trim();
  if (!URL.canParse(trimmed, base?.href)) return refuse('unreadable');
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('scheme');
  if (url.username !== '' || url.password !== '') return refuse('credentials');
  if (!isPort(url.port)) return refuse('port');
  url.hash = '';
  return { ok: true, url };
};
