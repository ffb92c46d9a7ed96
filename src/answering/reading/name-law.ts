import type { Span } from '../../text/span.ts';
import { isOfficeNoun } from '../discourse/office-nouns.ts';
import { namedThings } from '../discourse/name-class.ts';
import type { NamedThing } from '../discourse/named-thing.ts';
import { runFit } from '../discourse/run-fit.ts';
import { singular } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenRange } from '../spans/token-range.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from './span-runs.ts';

/** A name that fits as a person's worse than this has nothing for it: one word, or one behind "in"; see `nameFit`. */
const LEAST_FIT = 0.5;

/** Prepositions that stand before places more than before people. */
const WHERE = /^(?:off|along|onto|inside|outside|beyond|through|throughout|within|upon)$/;

/** Pronouns and words that stand for people. */
const PEOPLE =
  /^(?:he|she|they|him|her|them|i|we|us|you|people|everyone|everybody|anyone|anybody|nobody|someone|somebody|those|one|staff|crew|police|public|others?)$/;

/**
 * Whether an answer has a name, or a noun for something, of the kind asked for; a name that nothing is known of may be. "Who" may be answered
 * by an organisation, but for the holder of an office.
 */
export function nameAnswers(
  question: Question,
  sentence: ReadSentence,
  span: Span,
  reader: SentenceReader,
): boolean {
  const run = tokenRange(sentence, span);
  if (run === undefined) return false;
  const names = namedThings(sentence, reader).filter((thing) => meets(thing.run, run));
  if (names.length === 0) return hasNoun(question, sentence, run, reader);
  return names.some((thing) => isKind(question, sentence, thing, reader));
}

const meets = (one: Run, other: Run): boolean => one[0] <= other[1] && other[0] <= one[1];

function isKind(
  question: Question,
  sentence: ReadSentence,
  thing: NamedThing,
  reader: SentenceReader,
): boolean {
  const known = thing.class;
  if (question.type === 'place') return known !== 'person';
  if (question.type === 'organisation')
    return (
      known !== 'place' &&
      !isGeographic(sentence, thing.run, reader) &&
      !isPublic(question, sentence, thing.run)
    );
  if (known === 'person') return true;
  if (known === 'place' || isGeographic(sentence, thing.run, reader)) return false;
  if (!asksForHolder(question, reader)) return true;
  const isPlaced = WHERE.test(sentence.lower[thing.run[0] - 1] ?? '');
  return known !== 'organisation' && !isPlaced && runFit('person', sentence, thing.run) >= LEAST_FIT;
}

/** Nouns for those that do business. */
const BUSINESS =
  /^(?:compan(?:y|ies)|firms?|enterprises?|business(?:es)?|carmakers?|makers?|manufacturers?|suppliers?|startups?|brands?)$/;
/** Last words of names that no such has. */
const PUBLIC =
  /^(?:exchange|university|college|council|ministry|government|bureau|court|committee|hospital|school|museum|party|commission|association|federation|institute|province|city|county|district|town|republic|index|park|zone|project|plan|prize|award|act|law|festival|fair|conference|forum)$/;

/** Whether a company is asked for and the name is that of an exchange, a council, a park. */
const isPublic = ({ focus }: Question, { lower }: ReadSentence, [, last]: Run): boolean =>
  focus !== undefined && BUSINESS.test(focus) && PUBLIC.test(lower[last] ?? '');

/** Whether one person is asked for: "who is the mayor", "which engineer", and not "who makes trams". */
const asksForHolder = ({ core, focus }: Question, reader: SentenceReader): boolean =>
  focus !== undefined ||
  (core.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => isOfficeNoun(word, reader.words));

/** A name of one word that the dictionary has as a place: "Americas". */
function isGeographic({ lower }: ReadSentence, [first, last]: Run, { words }: SentenceReader): boolean {
  return first === last && words.broadClass(singular(lower[first] ?? ''), 'noun') === 'location';
}

/** An answer without a name: by its nouns, without the one that the question asks with. */
function hasNoun(
  question: Question,
  sentence: ReadSentence,
  [first, last]: Run,
  reader: SentenceReader,
): boolean {
  const { words } = reader;
  for (let at = first; at <= last; at++) {
    const word = sentence.lower[at] ?? '';
    if (question.type === 'person' && PEOPLE.test(word)) return true;
    if (sentence.classes[at] === tokenClass.name) return true;
    if (sentence.classes[at] !== tokenClass.noun) continue;
    if (question.focus !== undefined && singular(word) === singular(question.focus)) continue;
    const broad = words.broadClass(word, 'noun');
    if (question.type === 'place' || broad === undefined || broad === 'group') return true;
    if (question.type === 'person' && broad === 'person') return true;
    if (question.type === 'person' && words.isKindOf(singular(word), 'person')) return true;
    if (words.isKindOf(singular(word), 'organization')) return true;
  }
  return false;
}
