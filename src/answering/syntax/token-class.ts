import { AUXILIARIES, DETERMINERS, NEGATIONS } from '../english/function-words.ts';
import type { Token } from '../../text/language.ts';
import type { PartOfSpeech } from '../../text/part-of-speech.ts';

/** What a token is in its sentence, as far as span reading needs to know. Small whole numbers: they index feature tables. */
export const tokenClass = {
  noun: 0,
  verb: 1,
  adjective: 2,
  adverb: 3,
  number: 4,
  name: 5,
  determiner: 6,
  preposition: 7,
  conjunction: 8,
  pronoun: 9,
  auxiliary: 10,
  to: 11,
  negation: 12,
  comma: 13,
  quotation: 14,
  opening: 15,
  closing: 16,
  hyphen: 17,
  sign: 18,
  stop: 19,
} as const;

type TokenClass = (typeof tokenClass)[keyof typeof tokenClass];

/** Whether a class is that of a verb, main or helping. */
export const isVerbal = (kind: number | undefined): boolean =>
  kind === tokenClass.verb || kind === tokenClass.auxiliary;

/** As many as there are classes. */
export const TOKEN_CLASSES = 20;

const SIGNS: ReadonlyMap<string, TokenClass> = new Map([
  [',', tokenClass.comma],
  ...Array.from('"“”‘’«»\'`').map((sign) => [sign, tokenClass.quotation] as const),
  ...Array.from('([{（【').map((sign) => [sign, tokenClass.opening] as const),
  ...Array.from(')]}）】').map((sign) => [sign, tokenClass.closing] as const),
  ...['-', '–', '/', '&'].map((sign) => [sign, tokenClass.hyphen] as const),
  ...Array.from('%$€£¥°₹₩').map((sign) => [sign, tokenClass.sign] as const),
]);

/** Words whose class is the same wherever they stand; the tagger is asked about all others. */
const FIXED: readonly (readonly [ReadonlySet<string>, TokenClass])[] = [
  [NEGATIONS, tokenClass.negation],
  [DETERMINERS, tokenClass.determiner],
];

const BY_TAG: Readonly<Record<PartOfSpeech, TokenClass>> = {
  ADJ: tokenClass.adjective,
  ADP: tokenClass.preposition,
  ADV: tokenClass.adverb,
  AUX: tokenClass.auxiliary,
  CCONJ: tokenClass.conjunction,
  DET: tokenClass.determiner,
  INTJ: tokenClass.adverb,
  NOUN: tokenClass.noun,
  NUM: tokenClass.number,
  PART: tokenClass.adverb,
  PRON: tokenClass.pronoun,
  // A name in lower case is a common noun that the tagger didn't know.
  PROPN: tokenClass.noun,
  PUNCT: tokenClass.stop,
  SCONJ: tokenClass.conjunction,
  SYM: tokenClass.sign,
  VERB: tokenClass.verb,
  X: tokenClass.noun,
};

/** What classing needs to know of words, in lower case. */
export type WordSense = {
  /** Whether it is a number: "six". */
  readonly isNumber: (word: string) => boolean;
  /** Share (0–1) of its uses in which it is a verb. */
  readonly verbShare: (word: string) => number;
};

/** Least share of a word's uses as a verb for it to be the verb of a sentence in which the tagger found none. */
const LEAST_VERB_SHARE = 0.1;

/**
 * The class of each token of a sentence, by its part of speech; punctuation, figures and names by how they are written. A sentence has a verb: where
 * the tagger found none ("The harbour exports wool"), it is the first noun after another that can be one.
 */
export function classify(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  sense: WordSense,
): Uint8Array {
  let opens = true;
  const classes = Uint8Array.from(tokens, (token, at) => {
    const kind = classOf(token, tags[at] ?? 'X', opens, sense);
    if (token.kind !== 'punctuation') opens = false;
    return kind;
  });
  if (classes.some((kind) => isVerbal(kind))) return classes;
  const verb = tokens.findIndex(
    ({ text }, at) =>
      classes[at] === tokenClass.noun &&
      (classes[at - 1] === tokenClass.noun || classes[at - 1] === tokenClass.name) &&
      /(?:s|ed)$/.test(text) &&
      sense.verbShare(text.toLowerCase()) >= LEAST_VERB_SHARE,
  );
  if (verb > 0) classes[verb] = tokenClass.verb;
  return classes;
}

function classOf(token: Token, tag: PartOfSpeech, opens: boolean, sense: WordSense): TokenClass {
  if (token.kind === 'punctuation') return SIGNS.get(token.text) ?? tokenClass.stop;
  if (token.kind === 'number') return tokenClass.number;
  const word = token.text.toLowerCase();
  if (word === 'to') return tokenClass.to;
  const capital = /^\p{Lu}/u.test(token.text) && (!opens || tag === 'PROPN');
  // "May" and "Will" are names.
  if (capital && (AUXILIARIES.has(word) || tag === 'PROPN')) return tokenClass.name;
  if (word !== 'that') for (const [list, kind] of FIXED) if (list.has(word)) return kind;
  if (sense.isNumber(word)) return tokenClass.number;
  const kind = BY_TAG[tag];
  return capital && OPEN.has(kind) ? tokenClass.name : kind;
}

/** Classes of which a word with a capital inside a sentence is a name. */
const OPEN: ReadonlySet<TokenClass> = new Set([
  tokenClass.noun,
  tokenClass.verb,
  tokenClass.adjective,
  tokenClass.adverb,
]);
