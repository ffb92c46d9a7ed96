import type { PartOfSpeech } from './part-of-speech.ts';
import type { Span } from './span.ts';

/** What a stretch of an article is. Only `sentence` can be an answer's quote of first choice; `furniture` is never quoted. */
export type SentenceKind = 'sentence' | 'heading' | 'caption' | 'furniture';

/** A stretch of one kind inside a paragraph. */
export type Segment = Span & { readonly kind: SentenceKind };

export type TokenKind = 'word' | 'number' | 'punctuation';

/** `text` is the token as written. A number keeps its separators and decimals ("33.265", "450,000", "2/3"). */
export type Token = Span & { readonly kind: TokenKind; readonly text: string };

/**
 * Everything that belongs to one language. English stands in `english/`; another language is another object of this type.
 * All functions are pure; offsets are in UTF-16 units of the text passed in.
 */
export interface Language {
  /** BCP 47 tag, such as "en". */
  readonly code: string;
  /**
   * Splits one paragraph of `text` into segments: ordered, disjoint, inside `paragraph`, covering all of it but white space.
   * `position` tells where the paragraph stands, since a line at the head of a text is read differently.
   */
  segments(text: string, paragraph: Span, position: ParagraphPosition): readonly Segment[];
  /** Words, numbers and punctuation of `text` (of `within`, when given), in order, disjoint, covering all but white space. */
  tokens(text: string, within?: Span): readonly Token[];
  /**
   * The form under which a token is indexed: case and typography folded, possessive taken off, stemmed; a number whole, without its
   * thousands separators. `undefined` for punctuation and stop words.
   */
  term(token: Token): string | undefined;
  /** The part of speech of each of the tokens of a sentence of `text`. */
  partsOfSpeech(tokens: readonly Token[], text: string): readonly PartOfSpeech[];
  isStopWord(word: string): boolean;
  /** The stem of a lower-case word. */
  stem(word: string): string;
  /** Number words, lower case, to their value: "six" → 6, "dozen" → 12, "billion" → 1e9. */
  readonly numberWords: ReadonlyMap<string, number>;
  /** Month names and their abbreviations, lower case, to 1–12. */
  readonly months: ReadonlyMap<string, number>;
}

export type ParagraphPosition = {
  /** Zero-based, and how many there are in the text. */
  readonly index: number;
  readonly count: number;
};
