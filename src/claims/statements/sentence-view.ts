import type { Language, Token } from '../../text/language.ts';
import type { PartOfSpeech } from '../../text/part-of-speech.ts';
import type { Span } from '../../text/span.ts';

/** What the kinds of statements are told by. */
export type SentenceView = {
  /** As written. */
  readonly text: string;
  /** Its words and numbers outside quotation marks, lower case, with straight apostrophes; joined by single spaces. */
  readonly own: string;
  /** The words and numbers that `own` joins, with their parts of speech. */
  readonly words: readonly { readonly text: string; readonly part: PartOfSpeech }[];
  readonly hasFigure: boolean;
  readonly hasName: boolean;
  /** Whether a word is a verb, or may be one that was taken for a plural: "Selmouth supplies …". */
  readonly hasVerb: boolean;
};

/** Stretches that somebody else says. Straight and curly marks; a single quote is an apostrophe more often than not. */
const QUOTATION = /"[^"]*"?|“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?/gu;
/** Links are read as nothing: what is in their addresses says nothing. */
const LINK = /<?\bhttps?:\/\/\S+/gu;

const blank = (stretch: string): string => ' '.repeat(stretch.length);

const isWord = ({ kind }: Token): boolean => kind !== 'punctuation';

/** The view of a sentence of `text`. A sentence that is one quotation as a whole is read as if it had no marks. */
export const sentenceView = (text: string, span: Span, language: Language): SentenceView => {
  const written = text.slice(span.start, span.end);
  const unlinked = written.replace(LINK, blank);
  const outside = unlinked.replace(QUOTATION, blank);
  const read = /[\p{L}\p{N}]/u.test(outside) ? outside : unlinked;
  const tokens = language.tokens(read);
  const parts = language.partsOfSpeech(tokens, read);
  const words = tokens.flatMap((token, index) =>
    isWord(token)
      ? [{ text: token.text.toLowerCase().replaceAll('’', "'"), part: parts[index] ?? 'X', token }]
      : [],
  );
  return {
    text: written,
    own: words.map((word) => word.text).join(' '),
    words: words.map((word) => ({ text: word.text, part: word.part })),
    hasFigure: words.some(({ token }) => token.kind === 'number' || /\d/u.test(token.text)),
    hasName: words.some(({ part, token }) => part === 'PROPN' && /^\p{Lu}/u.test(token.text)),
    hasVerb: words.some(
      ({ part, text, token }, index) =>
        part === 'VERB' ||
        part === 'AUX' ||
        (index > 0 && token.text === text && text.length > 2 && /(?:s|ed)$/u.test(text)),
    ),
  };
};
