import { findMentions } from '../answering/time/find-mentions.ts';
import type { TimeMention } from '../answering/time/expression.ts';
import { nounPhrases, type Stretch } from '../answering/syntax/phrases.ts';
import { classify, isVerbal, tokenClass, type WordSense } from '../answering/syntax/token-class.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/language.ts';
import { mended } from './mended-classes.ts';
import { namesOf, nameTest } from './names-in-turn.ts';
import { QUESTION_WORDS } from './word-lists.ts';

/** A turn or a question as talking reads it: its words with their classes, and what it names. Offsets count in `text`. */
export type TurnText = {
  /** Without what ends it. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
  /** `TokenClass` by token. */
  readonly classes: Uint8Array;
  /** Base noun phrases without question words, in order. */
  readonly phrases: readonly Stretch[];
  /** Names of people, places and things, without a possessive's ending, in order. */
  readonly names: readonly Span[];
  readonly periods: readonly TimeMention[];
};

/** What reading a turn needs to know. */
export type TurnSources = {
  readonly collections: readonly Collection[];
  readonly words: WordTable;
};

/** Reads a turn or a question; `isInside` says that a capital on its first word is a name's, since the text did not begin there. */
export type TurnTextReader = (text: string, isInside?: boolean) => TurnText;

const ASKED_HOW = new Set(['many', 'much']);

const ENDING = /[\s?!.,;:]+$/;

export function createTurnTextReader({ collections, words }: TurnSources): TurnTextReader {
  const language = collections[0]?.language;
  const sense: WordSense = {
    isNumber: (word) => language?.numberWords.has(word) ?? false,
    verbShare: (word) => words.partsOfSpeech(word)?.verb ?? 0,
  };
  return (given, isInside = false) => {
    const text = given.trim().replace(ENDING, '');
    const tokens = language?.tokens(text) ?? [];
    const lower = tokens.map((token) => token.text.toLowerCase());
    const periods = findMentions(text);
    const isName = nameTest(tokens, periods, isInside, { collections, words });
    const tags = language?.partsOfSpeech(tokens, text) ?? [];
    const classes = mended(classify(tokens, tags, sense), lower, isName, words);
    return {
      text,
      tokens,
      lower,
      classes,
      phrases: phrasesOf(classes, lower),
      names: namesOf(text, tokens, isName, collections),
      periods,
    };
  };
}

function phrasesOf(classes: Uint8Array, lower: readonly string[]): readonly Stretch[] {
  return nounPhrases(classes).flatMap(({ first, last }): readonly Stretch[] => {
    let from = first;
    while (
      from <= last &&
      (QUESTION_WORDS.has(lower[from] ?? '') ||
        (ASKED_HOW.has(lower[from] ?? '') && lower[from - 1] === 'how'))
    )
      from++;
    return from > last ? [] : [{ first: from, last }];
  });
}

/** The words of a stretch, as written. */
export const wordsOf = ({ text, tokens }: TurnText, { first, last }: Stretch): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);

/** The text from a token on. */
export const textFrom = ({ text, tokens }: TurnText, first: number): string =>
  first >= tokens.length ? '' : text.slice(tokens[first]?.start ?? 0);

/** Whether it asks in a clause of its own: a question word or helping verb with a verb, or a request ("list them"). */
export function isClause({ lower, classes }: TurnText): boolean {
  const [first = ''] = lower;
  if (REQUESTS.has(first) || classes[0] === tokenClass.auxiliary) return true;
  if (!lower.some((word) => QUESTION_WORDS.has(word))) return false;
  return (
    lower.some((word) => /^\w+['’]s$/.test(word) && QUESTION_WORDS.has(word)) ||
    classes.some((kind) => isVerbal(kind))
  );
}

const REQUESTS: ReadonlySet<string> = new Set(
  'list name give describe explain define tell show compare'.split(' '),
);
