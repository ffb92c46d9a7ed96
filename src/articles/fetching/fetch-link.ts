import { lookup } from 'node:dns/promises';
import { request } from 'undici';

import { FETCHING_LIMITS, type FetchingLimits } from './fetching-limits.ts';
import type { FetchingOutcome, FetchingRefusal } from './fetching-outcome.ts';
import { fetchingSentence } from './fetching-refusal.ts';
import { ACCEPTED_ENCODINGS, limitedBody, TooLarge } from './limited-body.ts';
import { isWebPort, readLink } from './link-address.ts';
import { createPinnedAgent } from './pinned-agent.ts';
import { isPublicAddress } from './public-address.ts';
import { publicHost, type Resolve } from './public-host.ts';

/** What stands between us and the network; the tests put a server of their own there. */
export type FetchingRules = {
  readonly limits: FetchingLimits;
  readonly resolve: Resolve;
  readonly isPublic: (address: string) => boolean;
  readonly isPort: (port: string) => boolean;
  readonly userAgent: string;
};

const FETCHING_RULES: FetchingRules = {
  limits: FETCHING_LIMITS,
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  isPublic: isPublicAddress,
  isPort: isWebPort,
  userAgent: 'Footnote (fetches a page that a reader asked for)',
};

/** What a page, a text or a document may be called; bytes of no kind as well, since what a file is, its bytes decide. */
const MEDIA_TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/octet-stream',
  'binary/octet-stream',
]);
const ACCEPT = 'text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf, */*;q=0.5';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

type Step = FetchingOutcome | { readonly kind: 'moved'; readonly to: string };

const refuse = (reason: FetchingRefusal): FetchingOutcome => ({
  kind: 'refused',
  reason,
  sentence: fetchingSentence(reason),
});

const single = (header: string | string[] | undefined): string =>
  (Array.isArray(header) ? header[0] : header) ?? '';

/** One request, to addresses that were checked just before. */
const fetchOnce = async (url: URL, rules: FetchingRules, signal: AbortSignal): Promise<Step> => {
  const { limits, userAgent } = rules;
  const host = await publicHost(url.hostname, rules.resolve, rules.isPublic);
  if (!host.ok) return refuse(host.reason);
  const agent = createPinnedAgent(host.addresses, limits.connect);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: { 'user-agent': userAgent, accept: ACCEPT, 'accept-encoding': ACCEPTED_ENCODINGS },
    });
    // What is left of a body that nobody reads must not fall over when the connection is cut.
    body.on('error', () => {});
    const to = single(headers['location']);
    if (REDIRECTS.has(statusCode) && to !== '') return { kind: 'moved', to };
    if (statusCode !== 200) return refuse({ kind: 'status', status: statusCode });
    const mediaType = single(headers['content-type']);
    const essence = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (essence !== '' && !MEDIA_TYPES.has(essence))
      return refuse({ kind: 'media-type', mediaType: essence });
    if (Number(single(headers['content-length'])) > limits.largest)
      return refuse({ kind: 'too-large', limit: limits.largest });
    const bytes = await limitedBody(body, single(headers['content-encoding']), limits.largest);
    return { kind: 'fetched', bytes, url: url.href, ...(mediaType !== '' && { mediaType }) };
  } catch (error) {
    if (error instanceof TooLarge) return refuse({ kind: 'too-large', limit: limits.largest });
    if (signal.aborted) return refuse({ kind: 'time', limit: limits.total });
    return refuse({ kind: 'unreachable', host: url.host });
  } finally {
    await agent.destroy();
  }
};

/** The outcome, or the refusal when the time is over: a look-up of a name can't be called back. */
const inTime = (step: Promise<Step>, signal: AbortSignal, limit: number): Promise<Step> =>
  new Promise((resolve, reject) => {
    const late = (): void => resolve(refuse({ kind: 'time', limit }));
    signal.addEventListener('abort', late, { once: true });
    step.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });

/**
 * Fetches what a link leads to: http and https at the usual ports, never to an address that is not public, with limits of size, time and
 * redirects, each of which is checked like the first. Nothing is kept between two fetches: no cookies, no connections. Never rejects.
 * @param rules for tests; what is left out is as the bot has it
 */
export const fetchLink = async (
  link: string,
  rules: Partial<FetchingRules> = {},
): Promise<FetchingOutcome> => {
  const all: FetchingRules = { ...FETCHING_RULES, ...rules };
  const { limits } = all;
  const signal = AbortSignal.timeout(limits.total);
  let at = readLink(link, all.isPort);
  for (let redirects = 0; redirects <= limits.mostRedirects; redirects += 1) {
    if (!at.ok) return refuse(at.reason);
    const step = await inTime(fetchOnce(at.url, all, signal), signal, limits.total);
    if (step.kind !== 'moved') return step;
    at = readLink(step.to, all.isPort, at.url);
  }
  return refuse({ kind: 'redirects', limit: limits.mostRedirects });
};
