import type { Section } from './report.ts';
import { percent } from './statistics.ts';

/** An answer, given or called possible, or what would have been one: how sure it was, and whether it was right. */
export type Judgement = {
  /** 0–1. */
  readonly confidence: number;
  readonly right: boolean;
};

/** Lower ends of the bins of confidence, the surest first. */
const BINS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0] as const;

/** Share of wrong answers that is put up with, in per cent: for `coverageAtRisk`. */
export const RISK = 8;

const surestFirst = (one: Judgement, other: Judgement): number => other.confidence - one.confidence;

const shareRight = (judgements: readonly Judgement[]): number | null =>
  percent(judgements.filter(({ right }) => right).length, judgements.length);

/**
 * The reliability table of a set, a line for each bin of confidence: how many answers are in it, their mean confidence and the share of right
 * ones (per cent), and the share of right ones among all answers as sure as its lower end. Calibrated means: the last is no less than that end.
 */
export const reliability = (set: string, judgements: readonly Judgement[]): Section => ({
  set: `${set} confidence`,
  lines: BINS.map((low, place) => {
    const high = BINS[place - 1] ?? Infinity;
    const inside = judgements.filter(({ confidence }) => confidence >= low && confidence < high);
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0);
    return {
      kind: `${low.toFixed(1)} and more`,
      measures: {
        n: inside.length,
        confidence: percent(mean, inside.length),
        right: shareRight(inside),
        rightFromHere: shareRight(judgements.filter(({ confidence }) => confidence >= low)),
      },
    };
  }),
});

/**
 * The largest share of the questions (per cent) that can be answered, the surest first, with at most `RISK` per cent of the answers wrong;
 * `null` of nothing.
 * Source: R. El-Yaniv, Y. Wiener, "On the Foundations of Noise-free Selective Classification" (JMLR 11, 2010).
 */
export function coverageAtRisk(judgements: readonly Judgement[]): number | null {
  const sorted = judgements.toSorted(surestFirst);
  let [wrong, covered] = [0, 0];
  for (const [place, { right, confidence }] of sorted.entries()) {
    wrong += Number(!right);
    // Answers that are equally sure are given together or not at all.
    const isLast = sorted[place + 1]?.confidence !== confidence;
    if (isLast && 100 * wrong <= RISK * (place + 1)) covered = place + 1;
  }
  return percent(covered, judgements.length);
}
