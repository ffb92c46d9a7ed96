import { createHash } from 'node:crypto';
import { ownHosts } from './own-address.ts';

/** Scripts that stand in the document itself. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(?<text>[\s\S]*?)<\/script>/g;

/**
 * The Content-Security-Policy of the page: everything from this server alone, and of scripts in the document those that stand there now, by
 * their hashes. What is written by people and articles can be no script, whatever the page does with it.
 */
export const contentPolicy = (html: string, port: number): string => {
  const hashes = Array.from(html.matchAll(INLINE_SCRIPT), ({ groups }) =>
    createHash('sha256')
      .update(groups?.['text'] ?? '')
      .digest('base64'),
  );
  const sockets = ownHosts(port).map((host) => `ws://${host}`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", ...sockets].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
};

/** The policy of everything that is no page: nothing is loaded or run from it. */
export const NO_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};
