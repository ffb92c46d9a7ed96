import type { Dimension } from './unit.ts';

/** One way to ask for the quantity that things are compared by. */
export type Measure = {
  /** The question for one of the things, in the asker's words. */
  readonly ask: (thing: string) => string;
  /** What its value may be; none where any will do. */
  readonly dimensions: readonly Dimension[];
  /** Words, lower case, that stand by a figure which is this quantity ("deep", "depth"); empty where no word tells. */
  readonly signs: readonly string[];
  /** A figure counts only with a sign beside it: a number of companies is no number of towns. */
  readonly needsSign: boolean;
  /** Whether the thing that is asked for has the larger value or the smaller; of dates, the later is the larger. */
  readonly wanted: 'larger' | 'smaller';
};

/** A question that takes the values of two things or more. */
export type Comparison = {
  /** Which of them; whether the first is …er than the second; by how much; how many times; all together. */
  readonly kind: 'choice' | 'verdict' | 'difference' | 'ratio' | 'sum';
  /** The things as the asker calls them, at least two. */
  readonly things: readonly [string, string, ...string[]];
  /** The first one that finds values for all things counts. */
  readonly measures: readonly [Measure, ...Measure[]];
};
