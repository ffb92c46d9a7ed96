import type { Question } from '../question/question.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenRange } from '../spans/token-range.ts';
import { termSupport } from '../support.ts';
import type { FigureClaim } from './claim.ts';
import { areFarApart, areOfOneKind, areOfOtherTimes } from './same-kind.ts';

/** How far from the noun asked for the figure may stand, in tokens: "a GDP of 20.3 billion yuan". */
const REACH = 4;
/** Share of the question's weight that a rival's sentence, its surroundings and its article must hold. */
const LEAST_SUPPORT = 0.5;
/** Share of the question's weight from which a word says what the figure is of. */
const TELLING_SHARE = 0.12;
/** Share of an article's sentences from which a word is what all of it is about. */
const TOPIC_SHARE = 0.15;
/** And at least so many sentences. */
const LEAST_TOPIC = 3;
const PRONOUN = /^(?:it|its|he|his|she|her|they|their|this|these)$/;
/** Subjects that are others than the one before: "the other", "another". */
const OTHERS = /^(?:the others?|another|others|both|each|these|those)\b/;
/** Adjectives before the noun that make no other thing of it. */
const HARMLESS =
  /^(?:total|overall|annual|regional|local|whole|entire|own|current|official|its|their|the|a|an)$/;

/**
 * Whether two figures are told of one thing in the same words: the noun asked for stands by both, in the same company, and neither is another
 * place's, time's or part's.
 */
export function areToldAlike(
  question: Question,
  one: FigureClaim,
  other: FigureClaim,
  reader: SentenceReader,
): boolean {
  const { focusTerm } = question;
  if (focusTerm === undefined) return false;
  const places = [nearest(one, focusTerm), nearest(other, focusTerm)] as const;
  if (places[0] < 0 || places[1] < 0) return false;
  if (!areOfOneKind(one, other) || areOfOtherTimes(one, other) || areFarApart(one, other)) return false;
  const asked = new Set(question.terms.map(({ term }) => term));
  const isOther = qualifier(one, places[0], asked) !== qualifier(other, places[1], asked);
  return (
    !isOther &&
    supportOf(question, other.sentence, reader) >= LEAST_SUPPORT &&
    holdsWhatTells(question, other.sentence) &&
    isOfSameSubject(question, one, other, reader) &&
    !isOfAnotherName(question, one, other, reader)
  );
}

/** The place of the noun asked for beside the figure, −1 when it isn't there. */
function nearest({ sentence: { terms }, range: [first, last], clause }: FigureClaim, term: string): number {
  for (let step = 1; step <= REACH; step++) {
    for (const at of [first - step, last + step])
      if (at >= clause[0] && at <= clause[1] && terms[at] === term) return at;
  }
  return -1;
}

/** The word before the noun that makes a thing of its own of it, unless the question has it: "fiscal" of "fiscal revenue". */
function qualifier(
  { sentence: { terms, lower, classes } }: FigureClaim,
  noun: number,
  asked: ReadonlySet<string>,
): string {
  const kind = classes[noun - 1];
  const qualifies = kind === tokenClass.adjective || kind === tokenClass.noun || kind === tokenClass.name;
  const term = terms[noun - 1];
  return !qualifies || term === undefined || asked.has(term) || HARMLESS.test(lower[noun - 1] ?? '')
    ? ''
    : term;
}

/** Share (0–1) of the question's weight that stands in the sentence or, at a discount, around it. */
function supportOf(question: Question, sentence: ReadSentence, reader: SentenceReader): number {
  const support = termSupport(sentence, reader);
  let [held, total] = [0, 0];
  for (const { term, weight } of question.terms) {
    total += weight;
    held += weight * support(term);
  }
  return total === 0 ? 0 : held / total;
}

/** Whether every figure of the question stands in the sentence: a year asked for is another year's rival nowhere. */
const holdsWhatTells = ({ terms }: Question, { held }: ReadSentence): boolean =>
  terms.every(({ term }) => !/\d/.test(term) || held.has(term));

/**
 * Whether what the first sentence holds of the question is in the other one as well, or what its article is about, or carried on by a
 * pronoun. "The town signed 17 projects" says nothing of the district's.
 */
function isOfSameSubject(
  { terms, verbTerm }: Question,
  one: FigureClaim,
  { sentence, range }: FigureClaim,
  reader: SentenceReader,
): boolean {
  const { article, held, lower } = sentence;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const title = reader.titleTerms(article);
  const frequencies = reader.frequencies(article);
  const isCarried = lower.slice(0, range[0]).some((word) => PRONOUN.test(word));
  return terms.every(({ term, weight, isFiller, related }) => {
    const isTelling = !isFiller && (weight / total >= TELLING_SHARE || term === verbTerm);
    if (!isTelling || !one.sentence.held.has(term) || held.has(term)) return true;
    if (term === verbTerm) return Array.from(held).some((other) => related.has(other));
    return (
      isCarried ||
      title.has(term) ||
      (frequencies.get(term) ?? 0) >= Math.max(LEAST_TOPIC, TOPIC_SHARE * article.sentences.length)
    );
  });
}

/** Whether the other figure's clause names, before the figure, something that neither the question nor the first sentence does. */
function isOfAnotherName(
  question: Question,
  one: FigureClaim,
  { sentence, range, clause }: FigureClaim,
  reader: SentenceReader,
): boolean {
  const asked = question.terms.filter(({ isName }) => isName).map(({ term }) => term);
  const opening = sentence.lower.slice(clause[0], clause[0] + 2).join(' ');
  if (OTHERS.test(opening) || sentence.classes[clause[0] + 1] === tokenClass.number) return true;
  const clauseTerms = new Set(sentence.terms.slice(clause[0], range[0]));
  if (asked.some((term) => clauseTerms.has(term))) return false;
  const title = reader.titleTerms(sentence.article);
  if (opensWithName(sentence, clause[0], one, reader)) return true;
  return reader.names(sentence).some((name) => {
    const place = tokenRange(sentence, name);
    if (place === undefined || place[0] < clause[0] || place[1] >= range[0]) return false;
    const terms = sentence.terms.slice(place[0], place[1] + 1).filter((term) => term !== undefined);
    return !terms.some((term) => asked.includes(term) || one.sentence.held.has(term) || title.has(term));
  });
}

/** Whether the clause opens with a capital that no dictionary knows: a name that stands nowhere else is none by how the collection writes it. */
function opensWithName(
  { tokens, terms, lower }: ReadSentence,
  at: number,
  one: FigureClaim,
  { words }: SentenceReader,
): boolean {
  const term = terms[at];
  return (
    term !== undefined &&
    /^\p{Lu}/u.test(tokens[at]?.text ?? '') &&
    words.partsOfSpeech(lower[at] ?? '') === undefined &&
    !one.sentence.held.has(term)
  );
}
