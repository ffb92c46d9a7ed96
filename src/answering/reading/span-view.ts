import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import type { WordTable } from '../words/word-table.ts';
import { type FigureLabels, figureLabels } from './figure-labels.ts';
import { headKnowledge, type HeadKnowledge } from './head-knowledge.ts';
import { nameFits } from './name-fits.ts';
import { type OwnClauses, ownClauses } from './own-clauses.ts';
import { runKey } from './run-key.ts';
import { layoutOf, type SentenceLayout } from './sentence-layout.ts';
import { wordKeysOf } from './word-keys.ts';

/** A term of the question as a sentence holds it: its weight and the tokens where it stands, or a word related to it. */
type MatchedTerm = {
  readonly weight: number;
  readonly strength: number;
  readonly places: readonly number[];
};

/** A sentence laid out by token for the features of spans, made once for a question and a sentence. */
export type SpanView = SentenceLayout & {
  readonly sentence: ReadSentence;
  readonly matches: readonly MatchedTerm[];
  /** Weight of the question's terms at a token as a share of the question, and running sums of it (one longer than the tokens). */
  readonly sums: Float64Array;
  /** Tokens matched up to each token. */
  readonly counts: Int32Array;
  /** Places of the question's main verb and of the noun asked for. */
  readonly verbPlaces: readonly number[];
  readonly focusPlaces: readonly number[];
  /** Of each run of `runs`. */
  readonly own: OwnClauses;
  /** Names by their token range, see `runKey`. */
  readonly names: ReadonlyMap<number, TypedSpan>;
  /** How well each name fits the kind that is asked for; those that the question itself names are left out. See `nameFit`. */
  readonly fits: ReadonlyMap<number, number>;
  /** See `wordKeysOf`. */
  readonly wordKeys: Uint32Array;
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
  const { terms } = sentence;
  const size = terms.length;
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
  for (let at = 0; at < size; at++) {
    sums[at + 1] = (sums[at] ?? 0) + (weightAt[at] ?? 0);
    counts[at + 1] = (counts[at] ?? 0) + ((weightAt[at] ?? 0) > 0 ? 1 : 0);
  }
  const named = new Map<number, TypedSpan>();
  for (const name of names) {
    const range = tokenRange(sentence, name);
    if (range !== undefined) named.set(runKey(...range), name);
  }
  const layout = layoutOf(sentence);
  return {
    ...layout,
    sentence,
    matches,
    sums,
    counts,
    verbPlaces,
    focusPlaces,
    own: ownClauses(layout, sums),
    names: named,
    fits: nameFits(question, sentence, () => names),
    heads: headKnowledge(question, sentence, table),
    wordKeys: wordKeysOf(sentence),
    labels: figureLabels(layout.figureAt, sentence.figures.length, sums, layout.parts),
  };
}
