import type { TimeMention } from '../time/expression.ts';
import { findMentions } from '../time/find-mentions.ts';

/** The one period that a question asks about: "in 2019", "this year", "in the first eight months". `undefined` without one, and when it names several. */
export function askedPeriod(core: string): TimeMention | undefined {
  const [period, ...others] = findMentions(core);
  return others.length === 0 && period?.year.from !== 'text' ? period : undefined;
}
