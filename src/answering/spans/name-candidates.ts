import type { Token } from '../../text/language.ts';
import { roleNouns, singular, speechVerbs, typeOfNoun } from '../english/head-nouns.ts';
import { isCountry } from '../english/country-names.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { type Candidate, tokenRange } from './candidate.ts';
import type { TypedSpan } from './typed-span.ts';

/** Words in a name that tell what it names. */
const organisationWords =
  /\b(?:co|ltd|inc|corp|llc|plc|limited|company|corporation|group|university|college|institute|bank|agency|bureau|commission|committee|ministry|department|association|federation|council|party|government|court|hospital|museum|club|school|electronics?|motors?|electric|pharmaceuticals?|industry|industries|technology|technologies|materials?|semiconductors?|news|times|magazine|studio|airlines?|academy|foundation|organization|organisation|union|center|centre)\b/i;
const placeWords =
  /\b(?:district|city|county|province|town|township|village|lake|river|park|zone|street|road|island|islands|mountain|mountains|bay|area|region|port|harbou?r|prefecture|state|valley|beach|sea|ocean|square|bridge|north|south|east|west)\b/i;
const placePrepositions: ReadonlySet<string> = new Set([
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
const honorifics: ReadonlySet<string> = new Set([
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

/** Weights of the signs that a name is of the kind asked for. */
const sign = { strong: 0.6, middle: 0.35, weak: 0.2, against: -0.7 } as const;

/** Names of a sentence that could answer "who", "where" or "which company", those in the question left out. */
export function nameCandidates(
  question: Question,
  sentence: ReadSentence,
  names: readonly TypedSpan[],
): readonly Candidate[] {
  return names.flatMap((name) => {
    const range = tokenRange(sentence, name);
    if (range === undefined || isAsked(question, sentence, range)) return [];
    const fit = fitOf(question, sentence, name, range);
    return fit <= 0 ? [] : [{ start: name.start, end: name.end, fit }];
  });
}

function isAsked(
  question: Question,
  sentence: ReadSentence,
  [first, last]: readonly [number, number],
): boolean {
  const terms = sentence.terms.slice(first, last + 1).filter((term) => term !== undefined);
  const inQuestion = terms.filter((term) => question.terms.some((asked) => asked.term === term)).length;
  return terms.length > 0 && inQuestion * 2 >= terms.length;
}

function fitOf(
  question: Question,
  sentence: ReadSentence,
  name: TypedSpan,
  [first, last]: readonly [number, number],
): number {
  const text = sentence.article.text.slice(name.start, name.end);
  const word = (at: number): string => sentence.tokens[at]?.text.toLowerCase() ?? '';
  const around = { before: word(first - 1), after: word(last + 1) };
  if (question.type === 'person') return personFit(sentence.tokens, text, first, last);
  return question.type === 'place' ? placeFit(text, around.before) : organisationFit(question, text, around);
}

function personFit(tokens: readonly Token[], text: string, first: number, last: number): number {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const words = last - first + 1;
  let fit = 0.4;
  if (organisationWords.test(text) || placeWords.test(text) || isCountry(text)) fit += 2 * sign.against;
  if (words === 2 || words === 3) fit += sign.weak;
  if (words > 4) fit += sign.against;
  if (roleNouns.has(word(first - 1)) || honorifics.has(word(first - 1))) fit += sign.strong;
  if (word(last + 1) === ',' && [2, 3, 4, 5].some((step) => roleNouns.has(word(last + step))))
    fit += sign.strong;
  if (speechVerbs.has(word(last + 1)) || speechVerbs.has(word(first - 1)) || speechVerbs.has(word(last + 2)))
    fit += sign.middle;
  if (placePrepositions.has(word(first - 1))) fit += sign.against / 2;
  return fit;
}

function placeFit(text: string, before: string): number {
  let fit = 0.4;
  if (placeWords.test(text) || isCountry(text)) fit += sign.strong;
  if (placePrepositions.has(before)) fit += sign.middle;
  if (/\b(?:co|ltd|inc|group|party|university|company)\b/i.test(text)) fit += sign.against;
  return fit;
}

function organisationFit(
  question: Question,
  text: string,
  around: { readonly before: string; readonly after: string },
): number {
  let fit = 0.5;
  if (organisationWords.test(text)) fit += sign.middle;
  if (placeWords.test(text) && !organisationWords.test(text)) fit += sign.against;
  if (isCountry(text)) fit += 2 * sign.against;
  if (placePrepositions.has(around.before)) fit += sign.against / 3;
  if (
    typeOfNoun(around.before) === 'organisation' &&
    question.focus !== undefined &&
    singular(question.focus) === singular(around.before)
  )
    fit += sign.strong;
  if (typeOfNoun(around.before) === 'organisation') fit += sign.weak;
  return fit;
}
