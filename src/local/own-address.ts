import type { IncomingHttpHeaders } from 'node:http';

/** Names under which this server is reached; any other one in a request was put there by another site (DNS rebinding). */
const NAMES = ['127.0.0.1', 'localhost'] as const;

const HTTP_PORT = 80;

/** Hosts of requests that are meant for this server. */
export const ownHosts = (port: number): readonly string[] =>
  NAMES.flatMap((name) => (port === HTTP_PORT ? [name, `${name}:${port}`] : [`${name}:${port}`]));

/**
 * Whether a request comes from this server's own page, from a person who opens it, or from a program on this machine: its Host is ours and
 * its Origin, if it has one, is too. Browsers send an Origin with every request that changes something, and with WebSockets.
 */
export const isOwnRequest = (headers: IncomingHttpHeaders, port: number): boolean => {
  const hosts = ownHosts(port);
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  if (origin !== undefined && !hosts.some((own) => origin.toLowerCase() === `http://${own}`)) return false;
  const site = headers['sec-fetch-site'];
  const isOpening = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || isOpening;
};
