import type { SentenceKind } from '../../text/language.ts';

/** A piece of the head of a text, for reading metadata from. */
export type HeadLine = { readonly kind: SentenceKind; readonly words: string };
