import type { Question } from '../question/question.ts';
import { wordKeysOf } from './word-keys.ts';
import { type FigureLabels, figureLabels, stretchedPlaces } from './figure-labels.ts';
import { readClauses, type Syntax } from '../syntax/clauses.ts';
import type { Stretch } from '../syntax/phrases.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import type { WordTable } from '../words/word-table.ts';
import { headKnowledge, type HeadKnowledge } from './head-knowledge.ts';
import { nameFits } from './name-fits.ts';
import { runKey } from './run-key.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** A term of the question as a sentence holds it: its weight and the tokens where it stands, or a word related to it. */
type MatchedTerm = {
  readonly weight: number;
  readonly strength: number;
  readonly places: readonly number[];
};

/** A sentence laid out by token for the features of spans, made once for a question and a sentence. */
export type SpanView = {
  readonly sentence: ReadSentence;
  readonly matches: readonly MatchedTerm[];
  /** Weight of the question's terms at a token as a share of the question, and running sums of it (one longer than the tokens). */
  readonly sums: Float64Array;
  /** Tokens matched up to each token. */
  readonly counts: Int32Array;
  /** Places of the question's main verb and of the noun asked for. */
  readonly verbPlaces: readonly number[];
  readonly focusPlaces: readonly number[];
  /** For each token: 0, or the number of the clause, bracket or quotation that it lies in. */
  readonly clauses: Int16Array;
  readonly brackets: Int16Array;
  readonly quotations: Int16Array;
  /** Figures and names by their token range "first,last", see `runKey`. */
  readonly typed: ReadonlyMap<number, TypedSpan>;
  readonly names: ReadonlyMap<number, TypedSpan>;
  /** How well each name fits the kind that is asked for; those that the question itself names are left out. See `nameFit`. */
  readonly fits: ReadonlyMap<number, number>;
  /** For each token, 1 + the place in `sentence.figures` of the figure that it belongs to. */
  readonly figureAt: Int16Array;
  /** See `wordKeysOf`. */
  readonly wordKeys: Uint32Array;
  readonly syntax: Syntax;
  /** For each token, the part of the sentence between semicolons in which it lies. */
  readonly parts: readonly Stretch[];
  /** Where each token stands when signs take up room; see `stretchedPlaces`. */
  readonly stretched: Float32Array;
  readonly labels: FigureLabels;
  /** What is known of the word at a token as the head of a span. */
  readonly heads: (at: number) => HeadKnowledge;
};

export function viewSentence(
  question: Question,
  sentence: ReadSentence,
  names: readonly TypedSpan[],
  table: WordTable,
): SpanView {
  const { tokens, terms, classes } = sentence;
  const size = tokens.length;
  const weightAt = new Float64Array(size);
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const matches: MatchedTerm[] = [];
  let verbPlaces: number[] = [];
  let focusPlaces: number[] = [];
  for (const term of question.terms) {
    const places: number[] = [];
    let strength = 0;
    for (let at = 0; at < size; at++) if (terms[at] === term.term) places.push(at);
    if (places.length > 0) strength = 1;
    else {
      for (let at = 0; at < size; at++) {
        const found = term.related.get(terms[at] ?? '')?.strength ?? 0;
        if (found > 0) places.push(at);
        strength = Math.max(strength, found);
      }
    }
    const weight = (term.weight / total) * strength;
    for (const place of places) weightAt[place] = Math.max(weightAt[place] ?? 0, weight);
    if (term.term === question.verbTerm) verbPlaces = places;
    if (term.term === question.focusTerm) focusPlaces = places;
    if (places.length > 0) matches.push({ weight, strength, places });
  }
  const sums = new Float64Array(size + 1);
  const counts = new Int32Array(size + 1);
  const clauses = new Int16Array(size);
  let clause = 0;
  for (let at = 0; at < size; at++) {
    sums[at + 1] = (sums[at] ?? 0) + (weightAt[at] ?? 0);
    counts[at + 1] = (counts[at] ?? 0) + ((weightAt[at] ?? 0) > 0 ? 1 : 0);
    const kind = classes[at];
    if (kind === tokenClass.comma || kind === tokenClass.stop) clause++;
    clauses[at] = clause;
  }
  const figureAt = new Int16Array(size);
  const typed = new Map<number, TypedSpan>();
  for (const [place, figure] of sentence.figures.entries()) {
    const range = tokenRange(sentence, figure);
    if (range === undefined) continue;
    typed.set(runKey(...range), figure);
    for (let at = range[0]; at <= range[1]; at++) figureAt[at] = place + 1;
  }
  const parts = partsOf(sentence);
  const named = new Map<number, TypedSpan>();
  for (const name of names) {
    const range = tokenRange(sentence, name);
    if (range !== undefined) named.set(runKey(...range), name);
  }
  return {
    sentence,
    matches,
    sums,
    counts,
    verbPlaces,
    focusPlaces,
    clauses,
    brackets: enclosures(classes, tokenClass.opening, tokenClass.closing),
    quotations: quotationsOf(sentence),
    typed,
    names: named,
    fits: nameFits(question, sentence, () => names),
    heads: headKnowledge(question, sentence, table),
    figureAt,
    wordKeys: wordKeysOf(sentence),
    syntax: readClauses(classes, sentence.lower),
    parts,
    stretched: stretchedPlaces(classes, sentence.lower),
    labels: figureLabels(figureAt, sentence.figures.length, sums, parts),
  };
}

function partsOf({ lower }: ReadSentence): readonly Stretch[] {
  const parts: Stretch[] = [];
  let first = 0;
  for (let at = 0; at <= lower.length; at++) {
    if (at < lower.length && lower[at] !== ';') continue;
    const part = { first, last: Math.min(at, lower.length - 1) };
    for (let place = first; place <= part.last; place++) parts.push(part);
    first = at + 1;
  }
  return parts;
}

function enclosures(classes: Uint8Array, open: number, close: number): Int16Array {
  const inside = new Int16Array(classes.length);
  let [number, depth] = [0, 0];
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] === close) depth = Math.max(0, depth - 1);
    if (depth > 0) inside[at] = number;
    if (classes[at] === open) {
      if (depth === 0) number++;
      depth++;
    }
  }
  return inside;
}

/** Double quotation marks in pairs; a lone one opens nothing. */
function quotationsOf({ tokens }: ReadSentence): Int16Array {
  const inside = new Int16Array(tokens.length);
  const marks = tokens.flatMap((token, at) => (/^["“”«»]$/.test(token.text) ? [at] : []));
  for (let pair = 0; pair + 1 < marks.length; pair += 2) {
    for (let at = (marks[pair] ?? 0) + 1; at < (marks[pair + 1] ?? 0); at++) inside[at] = pair / 2 + 1;
  }
  return inside;
}
