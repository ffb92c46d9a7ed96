import type { Language } from '../../text/language.ts';
import type { QuestionReader } from '../question/read-question.ts';
import type { QuestionTerm } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { Judge } from '../refusing/judge.ts';
import { termSupport } from '../support.ts';
import { bindFigure, type Value } from './bind-figure.ts';
import type { Measure } from './comparison.ts';
import type { Read, ReadAll } from './reads.ts';
import { apart, isSpecific, tellingTerms, termSet } from './telling-terms.ts';

/** What comparing needs of the engine. */
export type Tools = {
  readonly language: Language;
  readonly readQuestion: QuestionReader;
  readonly readAll: ReadAll;
  readonly judge: Judge;
  readonly reader: SentenceReader;
};

/** One thing with its value, and how sure that is: 0–1. */
export type Side = Value & {
  readonly thing: string;
  readonly sentence: ReadSentence;
  readonly confidence: number;
  readonly read: Read;
};

/** Sentences of a sub-question that are looked at for the value. */
const DEPTH = 4;

/** A thing's telling words must stand in the sentence or beside it; a name that is only elsewhere in the paragraph may be another's. */
const NEAR = 0.5;

/** Strength from which a related word is the same thing in another word. */
const RELATED = 0.7;

/** What is left of the confidence where the reader took another figure of the sentence. */
const DISAGREED = 0.9;

/**
 * The value of one thing: of the sentences that its question finds, the first that is about it and has one figure that is its.
 * @param others the things it is compared with
 */
export function findSide(
  thing: string,
  others: readonly string[],
  measure: Measure,
  tools: Tools,
): Side | undefined {
  const { language, readQuestion, readAll, judge, reader } = tools;
  const own = tellingTerms(readQuestion(thing).terms);
  const foreign = others.map((other) => tellingTerms(readQuestion(other).terms));
  const distinct = apart(own, foreign);
  if (distinct.length === 0) return undefined;
  const telling = termSet(distinct);
  const otherTelling = termSet(
    foreign.flatMap((terms) => apart(terms, [own, ...foreign.filter((other) => other !== terms)])),
  );
  const read = readAll(measure.ask(thing));
  const rest = own.filter(({ term }) => !telling.has(term));
  // A year of the question is as telling as a name: another year has another value.
  const figures = read.question.terms.filter(({ term }) => /\d/.test(term));
  const signs = new Set([...signTerms(measure, read), ...termSet(rest)]);
  const sought = { own: telling, others: otherTelling, signs, measure };
  const isOthers = ({ held }: ReadSentence): boolean =>
    intersects(held, otherTelling) && !intersects(held, telling);
  // What is said of another thing is no rival of what is said of this one.
  const extractions = read.extractions.filter(({ source }) => !isOthers(source));
  const ranked = read.ranked.filter(({ sentence }) => !isOthers(sentence));
  for (const extraction of extractions.slice(0, DEPTH)) {
    const { source } = extraction;
    if (!isAbout(source, [...distinct, ...figures], rest, reader)) continue;
    const value = bindFigure(source, sought, language);
    if (value === undefined) continue;
    const { start, end } = value.figure;
    const agrees = extraction.spans.some((span) => span.start < end && start < span.end);
    const chosen: Extraction = { ...extraction, sentence: source, spans: [{ start, end }], fitsType: true };
    const further = extractions.filter((other) => other !== extraction);
    const confidence = judge(read.question, [chosen, ...further], ranked) * (agrees ? 1 : DISAGREED);
    return { ...value, thing, sentence: source, confidence, read };
  }
  return undefined;
}

const intersects = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const term of other) if (one.has(term)) return true;
  return false;
};

const half = (count: number): number => Math.ceil(count / 2);

/** Whether a sentence is about a thing: what tells it from the others is in it or near, and half of its other words. */
function isAbout(
  sentence: ReadSentence,
  distinct: readonly QuestionTerm[],
  rest: readonly QuestionTerm[],
  reader: SentenceReader,
): boolean {
  const support = termSupport(sentence, reader);
  const near = (terms: readonly QuestionTerm[]): number =>
    terms.filter(({ term }) => support(term) >= NEAR).length;
  const needed = distinct.some(isSpecific) ? distinct.length : half(distinct.length);
  return near(distinct) >= needed && near(rest) >= half(rest.length);
}

/** Index terms of the signs of a measure, and those of related words where the sub-question has them. */
function signTerms({ signs }: Measure, { question }: Read): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { word, term, related } of question.terms) {
    if (!signs.includes(word.toLowerCase())) continue;
    all.add(term);
    for (const [other, { strength }] of related) if (strength >= RELATED) all.add(other);
  }
  return all;
}
