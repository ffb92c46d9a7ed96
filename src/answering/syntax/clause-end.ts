import type { ReadSentence } from '../read-sentence.ts';
import { OPENERS_AFTER_COMMA } from './clause-openers.ts';
import { isVerbal, tokenClass } from './token-class.ts';

const {
  comma,
  opening,
  closing,
  verb,
  auxiliary,
  determiner,
  pronoun,
  name,
  noun,
  quotation,
  stop,
  preposition,
  adjective,
} = tokenClass;

/**
 * The last token of the clause that begins at `first`: up to the sentence's end, a semicolon, the end of the bracket or quotation it stands in,
 * or a comma behind which another clause begins. Unlike an extent of `readClauses` it holds whole what the clause says, relative clauses without a comma and
 * infinitives with it, and may begin at any word: "because", "is". A clause that opens its sentence or stands between commas ends where the subject of the main clause
 * follows.
 */
export function clauseEnd(sentence: ReadSentence, first: number): number {
  const { classes, lower } = sentence;
  let depth = 0;
  let hasVerb = false;
  const isSeries = opensSeries(lower, first);
  const opensSentence = first <= 3;
  for (let at = first; at < classes.length; at++) {
    const kind = classes[at];
    if (kind === opening) depth++;
    if (kind === closing && --depth < 0) return at - 1;
    if (depth > 0) continue;
    if (lower[at] === ';' || isDash(sentence, at)) return at - 1;
    if (kind === stop && (lower[at] === '.' || lower[at] === '?' || lower[at] === '!') && closes(classes, at))
      return at - 1;
    if (isVerbal(kind)) hasVerb = true;
    if (kind !== comma || at === first) continue;
    const next = lower[at + 1] ?? '';
    if (OPENERS_AFTER_COMMA.has(next)) return at - 1;
    if (classes[at + 1] === preposition && at > first + 2) return at - 1;
    if (!isSeries && GERUND.test(next) && classes[at + 1] === verb) return at - 1;
    if (next === 'and' && (isVerb(classes, lower, at + 2) || beginsClause(classes, lower, at + 2)))
      return at - 1;
    if (opensSentence && hasVerb && beginsClause(classes, lower, at + 1)) return at - 1;
  }
  return classes.length - 1;
}

const GERUND = /^[a-z]{3,}ing$/;

/** "closing the bay, banning nets and paying the boats": the clause goes on over its commas. */
const opensSeries = (lower: readonly string[], first: number): boolean =>
  GERUND.test(lower[first] ?? '') &&
  lower.some(
    (word, at) => at > first && (word === 'and' || word === 'or') && GERUND.test(lower[at + 1] ?? ''),
  );

/** Whether nothing but marks follow. */
const closes = (classes: Uint8Array, at: number): boolean =>
  classes.subarray(at + 1).every((kind) => kind === quotation || kind === closing || kind === stop);

/** Whether a subject and soon its verb stand at `at`. */
function beginsClause(classes: Uint8Array, lower: readonly string[], at: number): boolean {
  const kind = classes[at] ?? stop;
  if (kind !== determiner && kind !== pronoun && kind !== name && kind !== noun) return false;
  for (let next = at + 1; next < at + 6; next++) {
    if (classes[next] === comma) return false;
    if (isVerb(classes, lower, next)) return true;
  }
  return false;
}

const isVerb = (classes: Uint8Array, lower: readonly string[], at: number): boolean =>
  classes[at] === auxiliary || (classes[at] === verb && !isAttribute(classes, lower, at));

/** A participle before a noun: "other classified policies". */
const isAttribute = (classes: Uint8Array, lower: readonly string[], at: number): boolean =>
  /(?:ed|en|ing)$/.test(lower[at] ?? '') && (classes[at + 1] === noun || classes[at + 1] === adjective);

/** A dash between words, not a hyphen inside one. */
const isDash = ({ tokens }: ReadSentence, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || !/^[-–—]$/.test(token.text)) return false;
  return token.text === '—' || (tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start !== token.end);
};
