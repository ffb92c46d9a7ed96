import { tokenClass } from '../syntax/token-class.ts';
import type { Stretch } from '../syntax/phrases.ts';

/** Steps that signs add to the way between two words, against 1 for a word. Not searched. */
const COMMA = 3;
const JOINT = 6;
const BREAK = 15;
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
  parts: readonly Stretch[],
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
