import { withoutPoliteFrame } from '../question/polite-frame.ts';
import type { Comparison } from './comparison.ts';
import { CHOICES } from './forms/choice.ts';
import { DIFFERENCES } from './forms/difference.ts';
import { VERDICTS } from './forms/verdict.ts';

/** Most telling first; the first that reads counts. */
const FORMS = [...CHOICES, ...DIFFERENCES, ...VERDICTS];

/** A comparison of two things or more, or `undefined` for a question that asks for none that we can work out. */
export function readComparison(question: string): Comparison | undefined {
  const core = withoutPoliteFrame(question).replace(/\s+/g, ' ');
  if (core.length > LONGEST_QUESTION) return undefined;
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(core);
    const result = found === null ? undefined : read(found.groups ?? {});
    if (result !== undefined) return result;
  }
  return undefined;
}

/** Characters above which a question is no comparison; keeps the patterns, which are quadratic in it, short. */
const LONGEST_QUESTION = 400;
