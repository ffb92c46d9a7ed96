/** Why nothing was fetched. Sizes in bytes, times in milliseconds. */
export type FetchingRefusal =
  | { readonly kind: 'address'; readonly problem: 'unreadable' | 'scheme' | 'credentials' | 'port' }
  /** It leads, by name or by a redirect, to a network that is not the public one. */
  | { readonly kind: 'not-public' }
  | { readonly kind: 'unknown-host'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'redirects'; readonly limit: number }
  | { readonly kind: 'media-type'; readonly mediaType: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'time'; readonly limit: number };

type Fetched = {
  readonly kind: 'fetched';
  readonly bytes: Uint8Array;
  /** The address that gave them, after all redirects. */
  readonly url: string;
  /** As the server says, with its `charset`. */
  readonly mediaType?: string;
};

export type FetchingOutcome =
  | Fetched
  | { readonly kind: 'refused'; readonly reason: FetchingRefusal; readonly sentence: string };
