import type { ReadSentence } from '../read-sentence.ts';
import { CLAUSE_OPENERS, CLAUSE_SIGNS } from './clause-openers.ts';
import { isVerbal } from './token-class.ts';

const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or']);
const LIST_SIGNS: ReadonlySet<string> = new Set([',', ';']);

/**
 * For each token the number of the clause it stands in. A clause ends at a semicolon, colon or dash, before "but", "while" and their like,
 * and at ", and" when a verb follows before the next comma; in "wool, herring and slate" nothing ends. Coarser than `readClauses`, which has a
 * clause for each verb: here a relative clause, an infinitive and a second verb stay with the clause that they belong to, for what that says or denies is
 * said of them too.
 */
export function clauseNumbers({ lower, classes }: Pick<ReadSentence, 'lower' | 'classes'>): Int16Array {
  const numbers = new Int16Array(lower.length);
  let clause = 0;
  for (let at = 0; at < lower.length; at++) {
    const word = lower[at] ?? '';
    if (CLAUSE_SIGNS.has(word) || CLAUSE_OPENERS.has(word) || joinsClauses(lower, classes, at)) clause++;
    numbers[at] = clause;
  }
  return numbers;
}

function joinsClauses(lower: readonly string[], classes: Uint8Array, at: number): boolean {
  if (!COORDINATORS.has(lower[at] ?? '') || lower[at - 1] !== ',') return false;
  for (let next = at + 1; next < lower.length && !LIST_SIGNS.has(lower[next] ?? ''); next++)
    if (isVerbal(classes[next])) return true;
  return false;
}
