import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans } from './span-reader.ts';
import type { SpanView } from './span-view.ts';
import { tokenClass } from '../syntax/token-class.ts';

const { comma, conjunction, stop, opening, closing, quotation, hyphen } = tokenClass;
const LOOSE_FIRST: ReadonlySet<number> = new Set([comma, stop, closing, conjunction]);
const LOOSE_LAST: ReadonlySet<number> = new Set([comma, stop, opening, conjunction, hyphen]);

/** The characters of a run of tokens. */
export function spanOf({ tokens, sentence }: ReadSentence, [first, last]: Run): Span {
  const start = tokens[first]?.start ?? sentence.start;
  return { start, end: tokens[last]?.end ?? start };
}

/** A run without what hangs loose at its ends: commas, conjunctions, a bracket or quotation mark without its other half. `undefined` when nothing is left. */
export function trimRun({ classes, lower }: ReadSentence, [from, to]: Run): Run | undefined {
  let [first, last] = [from, to];
  for (let changed = true; changed && first <= last;) {
    const before = first;
    const after = last;
    while (first <= last && LOOSE_FIRST.has(classes[first] ?? stop)) first++;
    while (last >= first && LOOSE_LAST.has(classes[last] ?? stop)) last--;
    const inside = Array.from(classes.subarray(first, last + 1));
    const depth = inside.reduce((sum, kind) => sum + Number(kind === opening) - Number(kind === closing), 0);
    if (depth > 0 && classes[first] === opening) first++;
    if (depth < 0 && classes[last] === closing) last--;
    const isQuote = (at: number): boolean => classes[at] === quotation;
    const isOdd = lower.slice(first, last + 1).filter((_, at) => isQuote(first + at)).length % 2 === 1;
    if (isOdd && isQuote(last)) last--;
    else if (isOdd && isQuote(first)) first++;
    changed = before !== first || after !== last;
  }
  return first <= last ? [first, last] : undefined;
}

/** Share of the odds of a sentence's runs (0–1) of those that lie inside a stretch: how likely the answer is in it. */
export function heldOdds({ runs, total }: ReadSpans, [first, last]: Run): number {
  const sum = runs.reduce(
    (odds, { run, score }) => (run[0] >= first && run[1] <= last ? odds + Math.exp(score - total) : odds),
    0,
  );
  return Math.min(1, sum);
}

/** Share of the question's weight (0–1, more when a word comes twice) that stands in a run. */
export const askedIn = ({ sums }: SpanView, [first, last]: Run): number =>
  (sums[last + 1] ?? 0) - (sums[first] ?? 0);

/** The last token at or before `at` that is not a closing stop. */
export function lastWord({ classes }: ReadSentence): number {
  let last = classes.length - 1;
  while (last > 0 && (classes[last] === stop || classes[last] === quotation)) last--;
  return last;
}
