import type { Part, Reading } from '../answer.ts';
import { quoteOf } from '../quote-of.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { conclude, type Conclusion } from './conclude.ts';
import type { Comparison, Measure } from './comparison.ts';
import { findSide, type Side, type Tools } from './find-side.ts';
import { readComparison } from './read-comparison.ts';
import type { Read } from './reads.ts';
import { findSaid, type Said } from './said-so.ts';

/** It is worked out, or the articles say it. */
export type Found = {
  readonly outcome: 'found';
  readonly reading: Reading;
  /** 0–1 */
  readonly confidence: number;
  /** Sentences on the question, best first, each once, the reading's own among them. */
  readonly sentences: readonly ReadSentence[];
};

/**
 * What becomes of a question that compares things. Open: the values are not there, or they don't settle it; then what a single sentence
 * seems to say is no sure answer.
 */
type Compared = Found | { readonly outcome: 'open'; readonly read: Read };

/** `undefined` for a question that compares nothing. */
export type Comparer = (question: string) => Compared | undefined;

/** How sure it is what a sentence with "than" between the two things says. Set by hand. */
const SAID_CONFIDENCE = 0.8;

/** A computed answer that is less sure than not yields to a sentence that says it. */
const EVEN = 0.5;

/** Sentences of each thing's question that are worth showing. */
const SHOWN = 3;

/** A value that is less sure than this isn't one to reckon with. */
const LEAST_SURE = 0.2;

/** Works out questions that take the values of two things or more; each value is found as if it were asked for alone. */
export const createComparer =
  (tools: Tools): Comparer =>
  (text) => {
    const comparison = readComparison(text);
    if (comparison === undefined) return undefined;
    const computed = firstSure(comparison, tools);
    if (computed !== undefined && computed.confidence >= EVEN) return computed;
    const read = tools.readAll(text);
    return saidSo(comparison, read, tools) ?? computed ?? { outcome: 'open', read };
  };

/** What the first measure gives that finds values for all things. */
function firstSure(comparison: Comparison, tools: Tools): Found | undefined {
  for (const measure of comparison.measures) {
    const found = compute(comparison, measure, tools);
    if (found !== undefined) return found;
  }
  return undefined;
}

function saidSo(comparison: Comparison, read: Read, tools: Tools): Found | undefined {
  const said = findSaid(comparison, comparison.measures[0], read, tools.readQuestion);
  const reading = said === undefined ? undefined : saidReading(comparison, said);
  if (reading === undefined) return undefined;
  const sentences = read.ranked.map(({ sentence }) => sentence);
  return { outcome: 'found', reading, confidence: SAID_CONFIDENCE, sentences };
}

function compute({ kind, things }: Comparison, measure: Measure, tools: Tools): Found | undefined {
  const sides: Side[] = [];
  for (const thing of things) {
    const others = things.filter((other) => other !== thing);
    const side = findSide(thing, others, measure, tools);
    if (side === undefined || side.confidence < LEAST_SURE || isTaken(side, sides)) return undefined;
    sides.push(side);
  }
  const [one, other, ...more] = sides;
  if (one === undefined || other === undefined) return undefined;
  const conclusion = conclude(kind, measure, [one, other, ...more]);
  if (conclusion === undefined) return undefined;
  return {
    outcome: 'found',
    reading: computedReading(conclusion),
    // The sides are of one make, and what is wrong with one is mostly wrong with both: their product would count it twice.
    confidence: Math.min(...sides.map(({ confidence }) => confidence)),
    sentences: Array.from(
      new Set(
        conclusion.sides.flatMap(({ read }) => read.ranked.slice(0, SHOWN).map(({ sentence }) => sentence)),
      ),
    ),
  };
}

/** One figure can't be the value of two things. */
const isTaken = ({ sentence, figure }: Side, sides: readonly Side[]): boolean =>
  sides.some((other) => other.sentence === sentence && other.figure.start === figure.start);

/** The first side's sentence is the quote; those of the others stand beside it, each once. */
function computedReading({ text, working, sides }: Conclusion): Reading {
  const sentences = Array.from(new Set(sides.map(({ sentence }) => sentence)));
  const parts = sentences.map((sentence): Part => {
    const figures = sides.filter((side) => side.sentence === sentence).map(({ figure }) => figure);
    const spans = figures
      .map(({ start, end }) => ({ start, end }))
      .sort((one, other) => one.start - other.start);
    return { quote: quoteOf(sentence), spans };
  });
  const [first, ...further] = parts;
  return {
    short: { form: 'computed', text, working },
    quote: first?.quote ?? quoteOf(sides[0].sentence),
    basis: first?.spans ?? [],
    further,
  };
}

function saidReading(
  { kind, measures: [{ wanted }] }: Comparison,
  { sentence, larger, places }: Said,
): Reading | undefined {
  const winner = wanted === 'larger' ? larger : larger === 0 ? 1 : 0;
  const quote = quoteOf(sentence);
  if (kind === 'verdict')
    return {
      short: { form: 'verdict', verdict: winner === 0 ? 'yes' : 'no' },
      quote,
      basis: [],
      further: [],
    };
  if (kind !== 'choice') return undefined;
  return { short: { form: 'spans', spans: [places[winner]] }, quote, basis: [], further: [] };
}
