import { FILLERS } from '../english/fillers.ts';
import { LIGHT_VERBS, NAMING_VERBS } from '../english/light-verbs.ts';
import { ALIKE, likenessIn } from '../likeness.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { strengthIn } from '../ranking/nearness.ts';
import { type Extraction, extentOf } from '../reading/extraction.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { clauseNumbers } from '../syntax/clause-numbers.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { FeatureGroup } from './judged.ts';

/** By what an answer can be another thing's; 0 or 1 unless said otherwise, NaN where the question has no such part. */
export const PREMISE_FEATURES = [
  /** The main verb is said in the sentence: 0–1, by the word, a related one or one met in like company. */
  'verbSaid',
  /** The main verb is said neither in the sentence nor beside it. */
  'verbNowhere',
  /** The main verb is said in the sentence, but in another clause than the answer. */
  'verbInOtherClause',
  /** A name asked about stands in the sentence, but not in the answer's clause, which names something else. */
  'nameInOtherClause',
  /** What is asked about isn't named in the sentence, and the answer's clause names something else before the answer. */
  'otherName',
  /** A name of two words of which the text means another by the first: "Quillon" where "Quillon Medical" is asked for. */
  'shorterName',
  /** Share (0–1) of the question's weight that stands in the answer's own clause. */
  'clauseCover',
  /** A number of things is asked for and a measure, a share or a sum of money is the answer. */
  'otherMeasure',
  /** A number of things is asked for and other things are counted. */
  'otherThings',
  /** A year is asked for and the sentence has another one. */
  'otherYear',
  /** The noun asked for is there, but not the word before it in the question that says which one. */
  'otherQualifier',
  /** A width is asked for and nothing says that the figure is one; likewise of lengths, depths and so on. */
  'otherDimension',
] as const;

/** Sentences of an article that are looked through for a name's first place: a name is introduced early, and an article may be a book. */
const SEARCHED = 300;
/** Words for one dimension, in the forms in which questions and reports use them. */
const DIMENSIONS: readonly RegExp[] = [
  /^(?:widths?|wide|wider|widest|broad|across|breadth|diameter)$/,
  /^(?:depths?|deep|deeper|deepest|down)$/,
  /^(?:heights?|high|higher|highest|tall|taller|tallest|altitude|elevation)$/,
  /^(?:weights?|weigh|weighs|weighed|weighing|heavy|heavier|heaviest|kg|kilograms?|grams?|g|tons?|tonnes?|lbs?|pounds?)$/,
  /^(?:temperatures?|hot|cold|warm|degrees?|°|celsius|fahrenheit)$/,
];
/** Verbs that a sentence need not say to answer. */
const saysLittle = (verb: string): boolean => LIGHT_VERBS.has(verb) || NAMING_VERBS.has(verb);

/** Whether the parts of a question hang together with its answer; in the order of `PREMISE_FEATURES`. */
function premiseFeatures(question: Question, best: Extraction, reader: SentenceReader): readonly number[] {
  const { sentence } = best;
  const { terms, held } = sentence;
  const clauses = clauseNumbers(sentence);
  const range = tokenRange(sentence, extentOf(best)) ?? [0, terms.length - 1];
  const own = new Set(clauses.slice(range[0], range[1] + 1));
  const inClause = (at: number): boolean => own.has(clauses[at] ?? -1);
  const clauseTerms = new Set(terms.filter((term, at) => term !== undefined && inClause(at)));
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const verb = question.terms.find(({ term }) => term === question.verbTerm && !saysLittle(term));
  const said = verb === undefined ? NaN : sayingOf(verb, sentence, reader);
  const beside =
    verb === undefined
      ? NaN
      : Math.max(said, ...neighbours(sentence, reader).map((other) => sayingOf(verb, other, reader)));
  const others = otherNames(question, sentence, range, inClause, reader);
  const asked = question.terms.filter(({ isName, isFiller }) => isName && !isFiller);
  const here = asked.filter(({ term }) => held.has(term));
  const years = question.terms.filter(({ term }) => isYear(term));
  return [
    said,
    verb === undefined ? NaN : Number(beside === 0),
    verb === undefined || !held.has(verb.term) ? NaN : Number(!clauseTerms.has(verb.term)),
    asked.length === 0 ? NaN : Number(others && here.some(({ term }) => !clauseTerms.has(term))),
    asked.length === 0 ? NaN : Number(here.length === 0 && others),
    asked.length === 0 ? NaN : Number(isShorter(question, sentence, reader)),
    question.terms.reduce((sum, { term, weight }) => sum + (clauseTerms.has(term) ? weight : 0), 0) / total,
    question.type === 'count' ? Number(isOtherMeasure(question, best)) : NaN,
    question.type === 'count' ? Number(countsOthers(question, best, range, reader)) : NaN,
    years.length === 0
      ? NaN
      : Number(!years.some(({ term }) => held.has(term)) && terms.some((term) => isYear(term ?? ''))),
    Number(isOtherwiseQualified(question, sentence, reader)),
    Number(isOfOtherDimension(question, sentence)),
  ];
}

/** Whether the parts of the question hang together with the answer, as a group of the judge's. */
export const PREMISE: FeatureGroup = {
  names: PREMISE_FEATURES,
  values: ({ question, best, reader }) => premiseFeatures(question, best, reader),
};

/** A name by the collection's writing or by the asker's. */
const isNamed = ({ isName, word }: QuestionTerm): boolean => isName || /^\p{Lu}/u.test(word);

const isYear = (term: string): boolean => /^(?:1\d|20)\d\d$/.test(term);

/** How far (0–1) a sentence says a word: by itself, a related one, or one met in like company. */
function sayingOf(term: QuestionTerm, sentence: ReadSentence, reader: SentenceReader): number {
  const strength = strengthIn(sentence, term);
  return strength > 0 ? strength : likenessIn(sentence, term, reader);
}

function neighbours({ article, index }: ReadSentence, reader: SentenceReader): readonly ReadSentence[] {
  return [index - 1, index + 1]
    .filter((at) => at >= 0 && at < article.sentences.length)
    .map((at) => reader.read(article, at));
}

/** Whether the answer's clause names something before the answer that the question doesn't. */
function otherNames(
  question: Question,
  sentence: ReadSentence,
  [first]: readonly [number, number],
  inClause: (at: number) => boolean,
  reader: SentenceReader,
): boolean {
  const asked = new Set(question.terms.map(({ term }) => term));
  return reader.names(sentence).some((name) => {
    const place = tokenRange(sentence, name);
    if (place === undefined || place[1] >= first || !inClause(place[0])) return false;
    return !sentence.terms.slice(place[0], place[1] + 1).some((term) => asked.has(term ?? ''));
  });
}

/**
 * Whether a name of two words in the question is only half there, and the article uses that half for something else: on its own before the
 * whole name first appears.
 */
function isShorter(
  { pairs, terms: asked }: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
): boolean {
  const names = new Set(asked.filter(isNamed).map(({ term }) => term));
  const { article, terms, held } = sentence;
  const texts = reader.articleTerms(article);
  return pairs.some(([first, second]) => {
    if (!names.has(first) || !(names.has(second) || /^\d+$/.test(second))) return false;
    if (!texts.has(first) || !texts.has(second) || held.has(second)) return false;
    if (terms.some((term, at) => term === first && follows(terms, at, second))) return false;
    for (let at = 0; at < Math.min(article.sentences.length, SEARCHED); at++) {
      const other = reader.read(article, at).terms;
      const place = other.indexOf(first);
      if (place >= 0) return !follows(other, place, second);
    }
    return false;
  });
}

/** Whether a term stands right after a place; a hyphen may come between. */
const follows = (terms: ReadSentence['terms'], at: number, term: string): boolean =>
  terms[at + 1] === term || (terms[at + 1] === undefined && terms[at + 2] === term);

function isOtherMeasure({ focusTerm }: Question, best: Extraction): boolean {
  const { start, end } = extentOf(best);
  const { sentence } = best;
  const figure = sentence.figures.find((span) => span.start < end && start < span.end);
  if (figure === undefined || !/^(?:amount|measure|duration)$/.test(figure.type)) return false;
  const [first, last] = tokenRange(sentence, figure) ?? [0, -1];
  return !sentence.terms.slice(first, last + 1).includes(focusTerm);
}

/** Whether the noun right after the figure is no word for what is asked to be counted, nor that word in the clause. */
function countsOthers(
  question: Question,
  { sentence }: Extraction,
  [, last]: readonly [number, number],
  { words }: SentenceReader,
): boolean {
  const focus = question.terms.find(({ term }) => term === question.focusTerm);
  if (focus === undefined || sentence.held.has(focus.term)) return false;
  for (let at = last; at <= last + 2; at++) {
    const term = sentence.terms[at];
    const kind = sentence.classes[at];
    if (term === undefined || (kind !== tokenClass.noun && kind !== tokenClass.adjective)) continue;
    if (kind === tokenClass.adjective) continue;
    const isAlike = focus.related.has(term) || words.similarity(focus.term, term) >= ALIKE;
    const isKind =
      words.isKindOf(sentence.lower[at] ?? '', focus.word.toLowerCase()) ||
      words.isKindOf(focus.word.toLowerCase(), sentence.lower[at] ?? '');
    return !isAlike && !isKind && !FILLERS.has(sentence.lower[at] ?? '');
  }
  return false;
}

/** Whether the noun asked for stands in the sentence behind another word than in the question: "fiscal revenue" and "tax revenue". */
function isOtherwiseQualified(
  { pairs, focusTerm, terms: asked }: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
): boolean {
  const pair = pairs.find(([, second]) => second === focusTerm);
  const qualifier = asked.find(({ term }) => term === pair?.[0]);
  if (qualifier === undefined || qualifier.isFiller || focusTerm === undefined) return false;
  if (!sentence.held.has(focusTerm) || sayingOf(qualifier, sentence, reader) > 0) return false;
  return !neighbours(sentence, reader).some((other) => sayingOf(qualifier, other, reader) > 0);
}

/** Whether a measure of one dimension is asked for and the sentence has no word for it. */
function isOfOtherDimension({ type, focus }: Question, { lower }: ReadSentence): boolean {
  const asked = type === 'measure' ? DIMENSIONS.find((words) => words.test(focus ?? '')) : undefined;
  return asked !== undefined && !lower.some((word) => asked.test(word));
}
