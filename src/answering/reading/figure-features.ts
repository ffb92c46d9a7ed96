import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from './span-runs.ts';
import type { SpanView } from './span-view.ts';

/**
 * Which of several figures or names of a sentence the question is about: how much of it stands on the way to the span when every sign that
 * separates thoughts makes the way longer, and how much between the span and the figures next to it.
 */
export const FIGURE_FEATURES = [
  'closeCut',
  'farthestCut',
  'labelBefore',
  'labelAfter',
  'labelLead',
  'sameKind',
] as const;

/** Steps that signs add to the way between two words, against 1 for a word. Not searched. */
const COMMA = 3;
const JOINT = 6;
const BREAK = 15;
/** Way at which a word of the question counts half, in steps. */
const HALF_WAY = 8;

/** Where each token stands when signs take up room, in steps. */
export function stretchedPlaces(classes: Uint8Array, lower: readonly string[]): Float32Array {
  const places = new Float32Array(classes.length);
  let place = 0;
  for (let at = 0; at < classes.length; at++) {
    const word = lower[at];
    const kind = classes[at];
    const next = classes[at + 1];
    if (word === ';' || word === ':' || word === '.') place += BREAK;
    else if (kind === tokenClass.comma) place += next === tokenClass.conjunction ? JOINT : COMMA;
    else place += 1;
    places[at] = place;
  }
  return places;
}

/** Of the figures of a sentence, the question's weight in the words before each back to the figure before it or the break, and after it. */
export type FigureLabels = {
  readonly before: Float32Array;
  readonly after: Float32Array;
  readonly best: number;
};

export function figureLabels(
  figureAt: Int16Array,
  figures: number,
  sums: Float64Array,
  parts: readonly { readonly first: number; readonly last: number }[],
): FigureLabels {
  const before = new Float32Array(figures);
  const after = new Float32Array(figures);
  const size = figureAt.length;
  let best = 0;
  for (let at = 0; at < size; at++) {
    const figure = (figureAt[at] ?? 0) - 1;
    if (figure < 0 || figureAt[at - 1] === figureAt[at]) continue;
    let end = at;
    while (end + 1 < size && figureAt[end + 1] === figureAt[at]) end++;
    let from = at;
    while (from - 1 >= (parts[at]?.first ?? 0) && (figureAt[from - 1] ?? 0) === 0) from--;
    let to = end;
    while (to + 1 <= (parts[end]?.last ?? size - 1) && (figureAt[to + 1] ?? 0) === 0) to++;
    before[figure] = (sums[at] ?? 0) - (sums[from] ?? 0);
    after[figure] = (sums[to + 1] ?? 0) - (sums[end + 1] ?? 0);
    best = Math.max(best, (before[figure] ?? 0) + (after[figure] ?? 0));
  }
  return { before, after, best };
}

/** Writes them into `row` from `column`; missing ones are NaN. */
export function writeFigureFeatures(
  view: SpanView,
  [first, last]: Run,
  row: Float32Array,
  column: number,
): void {
  const { stretched, labels, figureAt } = view;
  const [start, end] = [stretched[first] ?? 0, stretched[last] ?? 0];
  let [close, farthest] = [0, 0];
  for (const { weight, places } of view.matches) {
    let way = Infinity;
    for (const place of places) {
      if (place >= first && place <= last) continue;
      const at = stretched[place] ?? 0;
      way = Math.min(way, at < start ? start - at : at - end);
    }
    if (way === Infinity) continue;
    close += weight / (1 + way / HALF_WAY);
    farthest = Math.max(farthest, weight * way);
  }
  let figure = -1;
  for (let at = first; at <= last && figure < 0; at++) figure = (figureAt[at] ?? 0) - 1;
  const before = figure < 0 ? NaN : (labels.before[figure] ?? 0);
  const after = figure < 0 ? NaN : (labels.after[figure] ?? 0);
  const type = view.sentence.figures[figure]?.type;
  const sameKind =
    type === undefined ? NaN : view.sentence.figures.filter((other) => other.type === type).length;
  row.set([close, farthest, before, after, labels.best - before - after, sameKind], column);
}
