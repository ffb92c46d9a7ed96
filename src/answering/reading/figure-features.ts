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

/** Way at which a word of the question counts half, in steps. */
const HALF_WAY = 8;

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
  row[column] = close;
  row[column + 1] = farthest;
  row[column + 2] = before;
  row[column + 3] = after;
  row[column + 4] = labels.best - before - after;
  row[column + 5] = sameKind;
}
