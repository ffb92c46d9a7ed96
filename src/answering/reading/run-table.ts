import { relationTo } from '../syntax/relation.ts';
import type { Syntax } from '../syntax/clauses.ts';
import { headOf } from './head-of.ts';
import { type Run, spanRuns } from './span-runs.ts';

/** The runs of a sentence by their places, in the order of `spanRuns`, with what no question changes. */
export type RunTable = {
  readonly firsts: Uint16Array;
  readonly lasts: Uint16Array;
  /** See `headOf`. */
  readonly heads: Uint16Array;
  /** The classes of a run's first tokens as one number. */
  readonly patterns: Int32Array;
  /** Each run's relation to each clause of the sentence, run after run; see `relationTo`. */
  readonly relations: Uint8Array;
};

/** Tokens of a run whose classes make its pattern. */
const PATTERN = 6;
/** More than there are classes of tokens; to the power of `PATTERN` still below 2³¹. */
const PATTERN_BASE = 24;

export function tableRuns(classes: Uint8Array, lower: readonly string[], { clauses }: Syntax): RunTable {
  const runs = spanRuns(classes, lower);
  return {
    firsts: Uint16Array.from(runs, ([first]) => first),
    lasts: Uint16Array.from(runs, ([, last]) => last),
    heads: Uint16Array.from(runs, (run) => headOf(classes, ...run)),
    patterns: Int32Array.from(runs, (run) => patternOf(classes, run)),
    relations: Uint8Array.from(
      runs.flatMap(([first, last]) => clauses.map((clause) => relationTo({ first, last }, clause, lower))),
    ),
  };
}

function patternOf(classes: Uint8Array, [first, last]: Run): number {
  let pattern = 0;
  for (let at = first; at <= last && at < first + PATTERN; at++)
    pattern = pattern * PATTERN_BASE + (classes[at] ?? 0);
  return pattern;
}
