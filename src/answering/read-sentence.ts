import type { Sentence } from '../corpus/article.ts';
import type { Mention } from '../corpus/name-mentions.ts';
import type { SentenceRef } from '../retrieval/collection.ts';
import type { Token } from '../text/language.ts';
import type { TypedSpan } from './spans/typed-span.ts';

/** A sentence as ranking and extraction see it. `terms[i]` is the index term of `tokens[i]`, `undefined` for stop words and punctuation. */
export type ReadSentence = SentenceRef & {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly terms: readonly (string | undefined)[];
  /** The tokens in lower case. */
  readonly lower: readonly string[];
  /** The terms, each once, with those of the other names of what it names. */
  readonly held: ReadonlySet<string>;
  /** Names in it that have other names. */
  readonly mentions: readonly Mention[];
  /** `TokenClass` by token. */
  readonly classes: Uint8Array;
  /** Figures and dates. */
  readonly figures: readonly TypedSpan[];
};
