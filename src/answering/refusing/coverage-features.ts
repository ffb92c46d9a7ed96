import type { Question, QuestionTerm } from '../question/question.ts';
import { strengthIn } from '../ranking/nearness.ts';
import { termSupport } from '../support.ts';
import type { FeatureGroup, Judged } from './judged.ts';
import { missingWords } from './missing-words.ts';
import { isTypeNoun } from './type-nouns.ts';

/** Support below this: the word stands neither in the sentence nor in its paragraph nor in the title. */
const NEARBY = 0.3;

/** Support of the noun asked for below this: it stands nowhere but in the rest of the article. */
const AWAY = 0.2;

/** What of the question stands in the sentence, near it and in its article, and what does not: words, names and numbers apart. */
export const COVERAGE_FEATURES: FeatureGroup = {
  names: [
    'support',
    'supportRelated',
    'inSentence',
    'inSentenceRelated',
    'nearby',
    'inArticle',
    'missedNames',
    'missedNumbers',
    'missedWords',
    'namesNotInSentence',
    'namesNotNearby',
    'namesNotInArticle',
    'numbersNotInSentence',
    'numbersNotNearby',
    'numbersNotInArticle',
    'heaviestNotInSentence',
    'heaviestNotRelated',
    'heaviestNotNearby',
    'heaviestNotInArticle',
    'focusSupport',
    'focusStrength',
    'focusHeld',
    'focusAway',
    'verbSupport',
    'verbStrength',
    'verbHeld',
    'namePairsTorn',
    'unknownShare',
    'questionNames',
    'questionNumbers',
    'questionTerms',
    'newNamesHeld',
    'newNumbersHeld',
  ],
  values: coverage,
};

/** A name; "district" in small letters is none, though the articles write it as part of one. */
const isNamed = ({ isName, isFiller, word }: QuestionTerm): boolean =>
  isName && !isFiller && !(isTypeNoun(word) && word === word.toLowerCase());

const isNumber = ({ term }: QuestionTerm): boolean => /\d/.test(term);

const count = (terms: readonly QuestionTerm[], holds: (term: string) => boolean): number =>
  terms.filter(({ term }) => holds(term)).length;

function coverage({ question, best, reader }: Judged): readonly number[] {
  // A reason may stand in the sentence after the one that the question repeats, and says nothing of it itself.
  const { source: sentence } = best;
  const supportOf = termSupport(sentence, reader);
  const supports = new Map(question.terms.map(({ term }) => [term, supportOf(term)]));
  const support = (term: string): number => supports.get(term) ?? 0;
  const article = reader.articleTerms(sentence.article);
  const title = reader.titleTerms(sentence.article);
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const inArticle = (term: string): boolean => article.has(term) || title.has(term);
  const share = (value: (term: QuestionTerm) => number): number =>
    question.terms.reduce((sum, term) => sum + term.weight * value(term), 0) / total;
  const heaviest = (isMissing: (term: QuestionTerm) => boolean): number =>
    question.terms.reduce((most, term) => (isMissing(term) ? Math.max(most, term.weight / total) : most), 0);
  const names = question.terms.filter((term) => isNamed(term));
  const numbers = question.terms.filter(isNumber);
  const notHere = (term: string): boolean => !sentence.held.has(term);
  const notNearby = (term: string): boolean => support(term) < NEARBY;
  const notInArticle = (term: string): boolean => !inArticle(term);
  const missing = new Set(missingWords(question, sentence, reader));
  const missed = question.terms.filter(({ word }) => missing.has(word));
  const missedNames = missed.filter((term) => term.isName && !isNumber(term)).length;
  const missedNumbers = missed.filter(isNumber).length;
  const focus = question.terms.find(({ term }) => term === question.focusTerm);
  const verb = question.terms.find(({ term }) => term === question.verbTerm);
  const strength = (term: QuestionTerm): number => strengthIn(sentence, term);
  return [
    share(({ term }) => support(term)),
    share((term) => Math.max(support(term.term), strength(term))),
    share(({ term }) => Number(sentence.held.has(term))),
    share(strength),
    share(({ term }) => Number(!notNearby(term))),
    share(({ term }) => Number(inArticle(term))),
    missedNames,
    missedNumbers,
    missed.length - missedNames - missedNumbers,
    count(names, notHere),
    count(names, notNearby),
    count(names, notInArticle),
    count(numbers, notHere),
    count(numbers, notNearby),
    count(numbers, notInArticle),
    heaviest(({ term }) => notHere(term)),
    heaviest((term) => strength(term) === 0),
    heaviest(({ term }) => notNearby(term)),
    heaviest(({ term }) => notInArticle(term)),
    focus === undefined ? NaN : support(focus.term),
    focus === undefined ? NaN : strength(focus),
    focus === undefined ? NaN : Math.max(support(focus.term), strength(focus)),
    Number(focus !== undefined && !focus.isFiller && focusTells(question) && support(focus.term) < AWAY),
    verb === undefined ? NaN : support(verb.term),
    verb === undefined ? NaN : strength(verb),
    verb === undefined ? NaN : Math.max(support(verb.term), strength(verb)),
    tornPairs(question, sentence.terms, names),
    share(({ isUnknown }) => Number(isUnknown)),
    names.length,
    numbers.length,
    question.terms.length,
    count(names, (term) => sentence.held.has(term)),
    count(numbers, (term) => sentence.held.has(term)),
  ];
}

/** Whether the noun asked for says more than of what kind the answer is, as "company" and "year" do. */
const focusTells = ({ focus }: Question): boolean => !isTypeNoun(focus ?? '');

/** Names side by side in the question of which the sentence holds both but apart, or one alone: "West Arlen" is not Arlen. */
function tornPairs(
  { pairs }: Question,
  terms: readonly (string | undefined)[],
  names: readonly QuestionTerm[],
): number {
  const named = new Set(names.map(({ term }) => term));
  const together = pairs.filter(([first, second]) => named.has(first) && named.has(second));
  return together.filter(([first, second]) => {
    if (!terms.includes(first) && !terms.includes(second)) return false;
    return !terms.some((term, at) => term === first && terms[at + 1] === second);
  }).length;
}
