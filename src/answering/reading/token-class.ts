import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from '../english/function-words.ts';
import type { Token } from '../../text/language.ts';
import type { WordTable } from '../words/word-table.ts';

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

const CLOSED: readonly (readonly [ReadonlySet<string>, TokenClass])[] = [
  [NEGATIONS, tokenClass.negation],
  [DETERMINERS, tokenClass.determiner],
  [AUXILIARIES, tokenClass.auxiliary],
  [PREPOSITIONS, tokenClass.preposition],
  [CONJUNCTIONS, tokenClass.conjunction],
  [PRONOUNS, tokenClass.pronoun],
];

/**
 * The class of each token of a sentence: closed classes by list, the others by the word's most frequent part of speech in WordNet, put right by
 * the word before. `isNumberWord` tells "six" from other words.
 */
export function classify(
  tokens: readonly Token[],
  words: WordTable,
  isNumberWord: (word: string) => boolean,
): Uint8Array {
  const classes = new Uint8Array(tokens.length);
  let opens = true;
  for (const [at, token] of tokens.entries()) {
    const before = at === 0 ? undefined : classes[at - 1];
    classes[at] = classOf(token, before, opens, words, isNumberWord);
    if (token.kind !== 'punctuation') opens = false;
  }
  return classes;
}

function classOf(
  token: Token,
  before: number | undefined,
  opens: boolean,
  words: WordTable,
  isNumberWord: (word: string) => boolean,
): TokenClass {
  if (token.kind === 'punctuation') return SIGNS.get(token.text) ?? tokenClass.stop;
  if (token.kind === 'number') return tokenClass.number;
  const word = token.text.toLowerCase();
  if (word === 'to') return tokenClass.to;
  const capital = !opens && /^\p{Lu}/u.test(token.text);
  // "May" and "Will" are names.
  if (capital && AUXILIARIES.has(word)) return tokenClass.name;
  for (const [list, kind] of CLOSED) if (list.has(word)) return kind;
  if (isNumberWord(word)) return tokenClass.number;
  if (capital) return tokenClass.name;
  return openClass(word, before, words);
}

function openClass(word: string, before: number | undefined, words: WordTable): TokenClass {
  const shares = words.partsOfSpeech(word);
  const follows = (...kinds: readonly TokenClass[]): boolean => kinds.some((kind) => kind === before);
  if (shares === undefined) {
    if (word.endsWith('ly')) return tokenClass.adverb;
    if (/(?:ed|ing)$/.test(word))
      return follows(tokenClass.determiner) ? tokenClass.adjective : tokenClass.verb;
    return tokenClass.noun;
  }
  const { noun, verb, adjective, adverb } = shares;
  if (verb > 0.05 && follows(tokenClass.to, tokenClass.auxiliary, tokenClass.pronoun, tokenClass.negation)) {
    return adverb > verb ? tokenClass.adverb : tokenClass.verb;
  }
  if (
    noun > 0.05 &&
    follows(tokenClass.determiner, tokenClass.adjective, tokenClass.preposition, tokenClass.number)
  ) {
    if (verb >= adjective && noun * 4 > verb) return tokenClass.noun;
  }
  const most = Math.max(noun, verb, adjective, adverb);
  if (most === noun) return tokenClass.noun;
  if (most === verb) return tokenClass.verb;
  return most === adjective ? tokenClass.adjective : tokenClass.adverb;
}
