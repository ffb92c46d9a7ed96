import type { AnswerType } from '../answer.ts';
import { isCountry } from '../english/country-names.ts';
import { ROLE_NOUNS, SPEECH_VERBS, typeOfNoun } from '../english/head-nouns.ts';

/** Words in a name that tell what it names. */
const ORGANISATION =
  /\b(?:co|ltd|inc|corp|llc|plc|limited|company|corporation|group|university|college|institute|bank|agency|bureau|commission|committee|ministry|department|association|federation|council|party|government|court|hospital|museum|club|school|electronics?|motors?|electric|pharmaceuticals?|industry|industries|technology|technologies|materials?|semiconductors?|news|times|magazine|studio|airlines?|academy|foundation|organization|organisation|union|center|centre)\b/i;
const PLACE =
  /\b(?:district|city|county|province|town|township|village|lake|river|park|zone|street|road|island|islands|mountain|mountains|bay|area|region|port|harbou?r|prefecture|state|valley|beach|sea|ocean|square|bridge|north|south|east|west)\b/i;
const COMPANY = /\b(?:co|ltd|inc|group|party|university|company)\b/i;
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'into',
  'across',
  'outside',
  'around',
  'towards',
]);
const HONORIFICS: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'professor',
  'sir',
  'reporter',
  'lord',
  'lady',
  'author',
  'by',
]);

/** What each sign that a name is of the kind asked for counts. */
const SIGN = { base: 0.4, strong: 0.6, middle: 0.35, weak: 0.2, against: -0.7 } as const;

/**
 * How well a name fits as a person, place or organisation, by its words and those around it: about −1 to 1.5, above .5 when something
 * speaks for it. NaN for other kinds.
 * @param lower the sentence's tokens in lower case; the name is those from `first` to `last`
 */
export function nameFit(
  kind: AnswerType,
  lower: readonly string[],
  text: string,
  first: number,
  last: number,
): number {
  if (kind === 'person') return personFit(lower, text, first, last);
  if (kind === 'place') return placeFit(lower, text, first);
  return kind === 'organisation' ? organisationFit(lower, text, first) : NaN;
}

function personFit(lower: readonly string[], text: string, first: number, last: number): number {
  const word = (at: number): string => lower[at] ?? '';
  const words = last - first + 1;
  let fit: number = SIGN.base;
  if (ORGANISATION.test(text) || PLACE.test(text) || isCountry(text)) fit += 2 * SIGN.against;
  if (words === 2 || words === 3) fit += SIGN.weak;
  if (words > 4) fit += SIGN.against;
  if (ROLE_NOUNS.has(word(first - 1)) || HONORIFICS.has(word(first - 1))) fit += SIGN.strong;
  if (word(last + 1) === ',' && [2, 3, 4, 5].some((step) => ROLE_NOUNS.has(word(last + step))))
    fit += SIGN.strong;
  if ([last + 1, first - 1, last + 2].some((at) => SPEECH_VERBS.has(word(at)))) fit += SIGN.middle;
  if (PLACE_PREPOSITIONS.has(word(first - 1))) fit += SIGN.against / 2;
  return fit;
}

function placeFit(lower: readonly string[], text: string, first: number): number {
  let fit: number = SIGN.base;
  if (PLACE.test(text) || isCountry(text)) fit += SIGN.strong;
  if (PLACE_PREPOSITIONS.has(lower[first - 1] ?? '')) fit += SIGN.middle;
  if (COMPANY.test(text)) fit += SIGN.against;
  return fit;
}

function organisationFit(lower: readonly string[], text: string, first: number): number {
  const before = lower[first - 1] ?? '';
  let fit: number = SIGN.base;
  if (ORGANISATION.test(text)) fit += SIGN.middle;
  if (PLACE.test(text) && !ORGANISATION.test(text)) fit += SIGN.against;
  if (isCountry(text)) fit += 2 * SIGN.against;
  if (PLACE_PREPOSITIONS.has(before)) fit += SIGN.against / 3;
  if (typeOfNoun(before) === 'organisation') fit += SIGN.weak;
  return fit;
}
