import { COMPARATIVES, QUANTITIES } from './comparatives.ts';

/** "than" stands at most so many tokens after a difference: "12 km further to the north than". */
const REACH = 7;
/** A word for a change stands at most so many tokens before its figure: "an increase over the year of 300". */
const BEFORE = 5;

const CHANGE =
  /^(?:increases?|rises?|growth|gains?|drops?|falls?|decline|decrease|reduction|cuts?|addition|difference|gap|lead)$/;
const EXCEED = /^(?:exceed|surpass|outstrip|outpac|outperform|beat|overtak|overtook)/;

const compares = (word: string): boolean => COMPARATIVES.has(word) || QUANTITIES.has(word);

/**
 * Whether a figure says by how much a value differs or has changed, not what it is: "12 km longer than", "rose by 300", "an increase of 300".
 * @param isGrowth it is the change itself that is asked for
 */
export function isChange(lower: readonly string[], first: number, last: number, isGrowth: boolean): boolean {
  const after = lower.slice(last + 1, last + 1 + REACH);
  const than = after.indexOf('than');
  if (than > 0 && after.slice(0, than).some(compares)) return true;
  const before = lower.slice(Math.max(0, first - BEFORE), first);
  const byOrOf = /^(?:by|of)$/.test(before.at(-1) ?? '');
  if (byOrOf && before.some((word) => EXCEED.test(word))) return true;
  return !isGrowth && (before.at(-1) === 'by' || (byOrOf && before.some((word) => CHANGE.test(word))));
}
