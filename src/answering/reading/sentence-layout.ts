import { createRecall } from '../recall.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { readClauses, type Syntax } from '../syntax/clauses.ts';
import type { Stretch } from '../syntax/phrases.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { stretchedPlaces } from './figure-labels.ts';
import { runKey } from './run-key.ts';
import { type RunTable, tableRuns } from './run-table.ts';

/** What of a sentence that is laid out by token no question changes. */
export type SentenceLayout = {
  /** For each token: 0, or the number of the stretch between commas, bracket or quotation that it lies in. */
  readonly clauses: Int16Array;
  readonly brackets: Int16Array;
  readonly quotations: Int16Array;
  /** Figures by their token range, see `runKey`. */
  readonly typed: ReadonlyMap<number, TypedSpan>;
  /** For each token, 1 + the place in `sentence.figures` of the figure that it belongs to. */
  readonly figureAt: Int16Array;
  readonly syntax: Syntax;
  /** For each token, the place in `syntax.clauses` of the clause in whose extent it lies; −1 for none. */
  readonly clauseAt: Int16Array;
  /** For each token, the part of the sentence between semicolons in which it lies. */
  readonly parts: readonly Stretch[];
  /** Where each token stands when signs take up room; see `stretchedPlaces`. */
  readonly stretched: Float32Array;
  readonly runs: RunTable;
};

/** By the classes of its tokens, since a sentence read as asked has other terms, but the same classes. */
const recall = createRecall<ReadSentence['classes'], SentenceLayout>();

/** The layout of a sentence, remembered for as long as what was read of it. */
export const layoutOf = (sentence: ReadSentence): SentenceLayout =>
  recall(sentence.classes, () => layOut(sentence));

function layOut(sentence: ReadSentence): SentenceLayout {
  const { classes, lower } = sentence;
  const figureAt = new Int16Array(classes.length);
  const typed = new Map<number, TypedSpan>();
  for (const [place, figure] of sentence.figures.entries()) {
    const range = tokenRange(sentence, figure);
    if (range === undefined) continue;
    typed.set(runKey(...range), figure);
    for (let at = range[0]; at <= range[1]; at++) figureAt[at] = place + 1;
  }
  const syntax = readClauses(classes, lower);
  return {
    clauses: clausesOf(classes),
    brackets: enclosures(classes, tokenClass.opening, tokenClass.closing),
    quotations: quotationsOf(sentence),
    typed,
    figureAt,
    syntax,
    clauseAt: Int16Array.from(classes, (_, at) =>
      syntax.clauses.findIndex(({ extent }) => extent.first <= at && at <= extent.last),
    ),
    parts: partsOf(sentence),
    stretched: stretchedPlaces(classes, lower),
    runs: tableRuns(classes, lower, syntax),
  };
}

function clausesOf(classes: Uint8Array): Int16Array {
  let clause = 0;
  return Int16Array.from(classes, (kind) => {
    if (kind === tokenClass.comma || kind === tokenClass.stop) clause++;
    return clause;
  });
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
