import type { Span } from '../../text/span.ts';
import type { TypedSpan } from '../spans/typed-span.ts';

/* Patterns of English sentences, to be put together. A name is known by its capitals. */

export const NAME = String.raw`\p{Lu}[\p{L}\p{N}-]*(?: (?:of |de |the )?\p{Lu}[\p{L}\p{N}-]*){0,5}`;

/** A noun phrase with "the": up to six words, with one "of" or "in" phrase. */
export const THE_PHRASE = String.raw`(?:The|the) (?!same\b|first\b|second\b|other\b|former\b|latter\b|following\b|above\b)[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,5}?`;

/** "Aldney Mills' turnover", "Selmouth's first bridge". */
export const OWNED = String.raw`${NAME}['’]s?(?: [\p{Ll}\p{N}-]+){1,5}?`;

export const SUBJECT = `(?<subject>${OWNED}|${NAME}|${THE_PHRASE})`;

/** Where a clause begins: at the sentence's head, or after some words and a comma. */
export const HEAD = String.raw`^(?:\p{Lu}[^,]{2,80}, )?`;

export const pattern = (form: string): RegExp => new RegExp(form, 'u');

/** Words that point at something said before; a question with one of them cannot be understood alone. */
const POINTS_BACK =
  /\b(?:it|its|they|their|them|he|his|him|she|her|this|these|that|those|such|we|our|us|I|my|which|who|whose|also|where|when|while|and|will|would|can|could|may|must|should|is|was|are|were|has|have|had|been|not|there)\b/i;

export const asSubject = (subject: string): string => subject.replace(/^The /, 'the ');

/** Longest subject, in characters: with it a question still fits on a button. */
const SUBJECT_LENGTH = 60;

/** "the Group": a name that only its article knows. */
const SHORT_NAME = /^the \p{Lu}\S*$/u;

/** A phrase without a name tells what it is about when it has so many words: "the number of newly opened schools". */
const TELLING = 5;

/** Whether a phrase can be understood without its article: it holds a name or enough words, and points at nothing said before. */
export const isPlain = (phrase: string | undefined): phrase is string =>
  phrase !== undefined &&
  (/\p{Lu}/u.test(asSubject(phrase)) || phrase.split(' ').length >= TELLING) &&
  !SHORT_NAME.test(asSubject(phrase)) &&
  !POINTS_BACK.test(phrase) &&
  phrase.length <= SUBJECT_LENGTH;

export const spanAt = (start: number, text: string): Span => ({ start, end: start + text.length });

export const firstAfter = (spans: readonly TypedSpan[], at: number): TypedSpan | undefined =>
  spans.find(({ start }) => start >= at);

export const startsNear = (span: TypedSpan | undefined, at: number): span is TypedSpan =>
  span !== undefined && span.start - at <= 1;
