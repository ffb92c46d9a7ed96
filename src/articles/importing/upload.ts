import type { PartialDate } from '../../corpus/article.ts';
import type { FileHint } from '../reading/reading-outcome.ts';

/** The bytes of something that is handed in, or one sentence on why they cannot be had. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly hint: FileHint }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Something that is to become an article: a file, a page, a text. */
export type Upload = {
  /** What whoever brought it calls it. */
  readonly name: string;
  /** What they say of it, before what it says of itself. */
  readonly title?: string;
  readonly url?: string;
  readonly published?: PartialDate;
  /** Fetched when its turn comes. What it rejects with is a fault of ours. */
  readonly fetch: () => Promise<Fetched>;
};
