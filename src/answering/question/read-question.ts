import type { Collection } from '../../retrieval/collection.ts';
import type { Language, Token } from '../../text/language.ts';
import { fillers, fillerWeight } from '../english/fillers.ts';
import { isNameIn } from '../read-sentence.ts';
import { typeOfNoun } from '../english/head-nouns.ts';
import { type Asked, readAnswerType } from './answer-type.ts';
import { withoutPoliteFrame } from './polite-frame.ts';
import type { Question, QuestionTerm } from './question.ts';
import { nearestWord } from './spelling.ts';

const quoted = /["“”'‘’«»]([^"“”«»]{2,}?)["“”'‘’«»](?![\p{L}\p{N}])/gu;
/** A quotation begins at the start of a word. */
const quotedAtWord = new RegExp(`(?<![\\p{L}\\p{N}])${quoted.source}`, 'gu');

/** How much a word counts that no article uses and that is no name: most often another word for what they say. */
const unknownWeight = 0.5;

/** Question words as they are mistyped. */
const mistyped: ReadonlyMap<string, string> = new Map([
  ['wen', 'when'],
  ['whn', 'when'],
  ['wehn', 'when'],
  ['wat', 'what'],
  ['waht', 'what'],
  ['whta', 'what'],
  ['wut', 'what'],
  ['wich', 'which'],
  ['whcih', 'which'],
  ['wihch', 'which'],
  ['whihc', 'which'],
  ['hwo', 'how'],
  ['hw', 'how'],
  ['whoo', 'who'],
  ['wher', 'where'],
  ['whre', 'where'],
  ['wy', 'why'],
  ['whi', 'why'],
]);

/** How much a word put right counts against one typed right. */
const correctedWeight = 0.9;

/**
 * Reads a question against the collections that are to answer it: what it asks for, its words with their weight, names, quoted phrases.
 * Slips of the hand are put right by the collections' own words.
 */
export function readQuestion(text: string, collections: readonly Collection[], language: Language): Question {
  const core = withoutPoliteFrame(text);
  const tokens = language.tokens(core).filter((token) => token.kind !== 'punctuation');
  const phrases = [...core.matchAll(quotedAtWord)]
    .map((match) => termsOf(match[1] ?? '', language))
    .filter((terms) => terms.length > 0);

  const read = tokens.map((token) => readTerm(token, core, collections, language));
  const asked = readAnswerType(
    read.map((entry) => entry.word),
    phrases.length > 0,
  );
  const terms = new Map<string, QuestionTerm>();
  const order: string[] = [];
  for (const { term } of read) {
    if (term === undefined) continue;
    order.push(term.term);
    if (!terms.has(term.term)) terms.set(term.term, term);
  }
  const kindTerm =
    asked.focus !== undefined && namesKind(asked) ? termsOf(asked.focus, language)[0] : undefined;
  return {
    ...asked,
    text,
    core,
    terms: [...terms.values()].map((term) =>
      term.term === kindTerm ? { ...term, isFiller: true, weight: term.weight * fillerWeight } : term,
    ),
    pairs: order.slice(1).map((term, index) => [order[index] ?? '', term] as const),
    focusTerm: asked.focus === undefined ? undefined : termsOf(asked.focus, language)[0],
    phrases,
  };
}

/** Whether the noun asked for only says what kind of thing the answer is: "which country". A person's office says more. */
const namesKind = ({ type, focus }: Asked): boolean =>
  ['place', 'organisation', 'list', 'date'].includes(type) && typeOfNoun(focus ?? '') !== undefined;

const termsOf = (text: string, language: Language): readonly string[] =>
  language.tokens(text).flatMap((token) => language.term(token) ?? []);

function readTerm(
  token: Token,
  core: string,
  collections: readonly Collection[],
  language: Language,
): { readonly word: string; readonly term: QuestionTerm | undefined } {
  const typed = token.text.toLowerCase();
  const plain = language.term(token);
  const frequency = (term: string): number =>
    collections.reduce((sum, collection) => sum + collection.documentFrequency(term), 0);
  let [word, term, corrected] = [mistyped.get(typed) ?? typed, plain, false];
  if (mistyped.has(typed)) return { word, term: undefined };
  if (plain !== undefined && token.kind === 'word' && frequency(plain) === 0 && !fillers.has(typed)) {
    const near = nearest(typed, collections);
    const nearTerm = near === undefined ? undefined : termsOf(near, language)[0];
    if (near !== undefined && nearTerm !== undefined) [word, term, corrected] = [near, nearTerm, true];
  }
  if (term === undefined) return { word, term: undefined };
  const isUnknown = frequency(term) === 0;
  const isFiller = fillers.has(word);
  const idf = Math.max(...collections.map((collection) => collection.idf(term)), 0);
  const capital =
    /^\p{Lu}/u.test(token.text) && token.start > 0 && /\p{Ll}/u.test(core[token.start - 2] ?? 'a');
  return {
    word,
    term: {
      term,
      word: token.text,
      weight:
        idf *
        (isFiller ? fillerWeight : isUnknown && !capital ? unknownWeight : 1) *
        (corrected ? correctedWeight : 1),
      isName: isUnknown ? capital : isNameIn(collections, word),
      isUnknown,
      isFiller,
    },
  };
}

function nearest(typed: string, collections: readonly Collection[]): string | undefined {
  for (const collection of collections) {
    const found = nearestWord(typed, collection.vocabulary, (word) => isNameIn(collections, word));
    if (found !== undefined) return found;
  }
  return undefined;
}
