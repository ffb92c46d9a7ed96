import { typeOfNoun } from '../english/head-nouns.ts';
import { FILLER_WEIGHT } from '../english/fillers.ts';
import { createRelatedTerms } from '../words/related-terms.ts';
import { readAnswerType } from './answer-type.ts';
import { askedPeriod } from './asked-period.ts';
import { type AskedNamesFinder, createAskedNamesFinder, withNameTerms } from './asked-names.ts';
import type { Asked } from './asked.ts';
import { findMainVerb } from './main-verb.ts';
import { withoutPoliteFrame } from './polite-frame.ts';
import { whRelation } from './wh-relation.ts';
import type { Question, QuestionTerm } from './question.ts';
import { readTerm, termsOf, type WordSources } from './read-term.ts';

/** A quotation begins at the start of a word and ends at the end of one. */
const QUOTED = /(?<![\p{L}\p{N}])["“”'‘’«»]([^"“”«»]{2,}?)["“”'‘’«»](?![\p{L}\p{N}])/gu;

/** Question words by what they do; the first list that has one of the question's words counts. */
const QUESTION_WORDS: readonly (readonly string[])[] = [
  ['who', 'whom', 'whose', "who's"],
  ['when'],
  ['where'],
  ['why'],
  ['how'],
  ['which'],
  ['what', "what's", 'whats'],
];

/** Types whose noun only says what kind of thing the answer is: "which country". A person's office says more. */
const KINDS: ReadonlySet<string> = new Set(['place', 'organisation', 'list', 'date', 'period', 'role']);

/** Reads questions against the collections that are to answer them. */
export type QuestionReader = (text: string) => Question;

/** A reader that puts slips of the hand right by the collections' own words, as they are when a question is read. */
export function createQuestionReader(sources: Omit<WordSources, 'relatedTerms'>): QuestionReader {
  const all: WordSources = { ...sources, relatedTerms: createRelatedTerms(sources.table, sources.language) };
  const findNames = createAskedNamesFinder(sources);
  return (text) => readQuestion(text, all, findNames);
}

function readQuestion(text: string, sources: WordSources, findNames: AskedNamesFinder): Question {
  const { language, table } = sources;
  const core = withoutPoliteFrame(text);
  const tokens = language.tokens(core).filter((token) => token.kind !== 'punctuation');
  const phrases = [...core.matchAll(QUOTED)]
    .map((match) => termsOf(match[1] ?? '', language))
    .filter((terms) => terms.length > 0);
  const read = tokens.map((token) => readTerm(token, core, sources));
  const words = read.map((entry) => entry.word);
  const names = findNames(tokens, read, core);
  const asked = readAnswerType(words, phrases.length > 0, table);
  const verb = findMainVerb(words, table);
  const termOf = (word: string | undefined): string | undefined =>
    word === undefined ? undefined : termsOf(word, language)[0];
  const order = withNameTerms(read, names, sources).flatMap((entry) => entry.term ?? []);
  return {
    ...asked,
    text,
    core,
    terms: distinct(order, namesKind(asked) ? termOf(asked.focus) : undefined),
    kind: asked.type === 'list' ? (typeOfNoun(asked.focus ?? '') ?? 'list') : asked.type,
    wh: QUESTION_WORDS.findIndex((list) => list.some((word) => words.includes(word))),
    whRelation: whRelation(words, table),
    verbTerm: termOf(words[verb]),
    pairs: order.slice(1).map((term, index) => [order[index]?.term ?? '', term.term] as const),
    focusTerm: termOf(asked.focus),
    phrases,
    period: askedPeriod(core),
    names,
  };
}

/** Each term once, in order; the one that only names a kind as a filler. */
function distinct(order: readonly QuestionTerm[], kindTerm: string | undefined): readonly QuestionTerm[] {
  const terms = new Map<string, QuestionTerm>();
  for (const term of order) {
    if (terms.has(term.term)) continue;
    const isKind = term.term === kindTerm && !term.isFiller;
    terms.set(term.term, isKind ? { ...term, isFiller: true, weight: term.weight * FILLER_WEIGHT } : term);
  }
  return [...terms.values()];
}

const namesKind = ({ type, focus }: Asked): boolean =>
  KINDS.has(type) && focus !== undefined && typeOfNoun(focus) !== undefined;
