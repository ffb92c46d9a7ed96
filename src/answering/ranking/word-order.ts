import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { ReaderMemory } from '../reader-memory.ts';
import { slotsOf, slotsWith } from '../words/word-slots.ts';

/** How the question's words stand in a sentence: in its order, together, as phrases. Shares are 0–1. */
export type WordOrder = {
  readonly pairs: number;
  readonly longestRun: number;
  readonly window: number;
  readonly holds: (phrase: readonly string[]) => boolean;
};

/** Terms behind another one in which the question's next is looked for. */
const STEPS = 3;

/** For each term of the question those that stand next to it there. */
const followers = (pairs: Question['pairs']): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [first, second] of pairs) {
    const seconds = found.get(first) ?? new Set<string>();
    found.set(first, seconds.add(second));
  }
  return found;
};

/** Reads the order of a question's words in one sentence after another. */
export function createWordOrder(
  question: Question,
  memory: ReaderMemory,
): (sentence: ReadSentence) => WordOrder {
  const asked = new Set(question.terms.map((term) => term.term));
  const slots = slotsWith(asked);
  const nextTo = followers(question.pairs);
  return ({ terms: written }) => {
    const termSlots = memory.termSlots(written, () => slotsOf(written));
    let [run, longest, place, first, last] = [0, 0, -1, 0, -1];
    const held = new Set<string>();
    const met = new Map<string, Set<string>>();
    for (let at = 0; at < written.length; at++) {
      const term = written[at];
      if (term === undefined) continue;
      place++;
      if (slots[termSlots[at] ?? 0] === 0 || !asked.has(term)) {
        run = 0;
        continue;
      }
      run++;
      longest = Math.max(longest, run);
      if (held.size === 0) first = place;
      last = place;
      held.add(term);
      const wanted = nextTo.get(term);
      if (wanted === undefined) continue;
      const seen = met.get(term) ?? new Set<string>();
      for (let [next, steps] = [at + 1, 0]; next < written.length && steps < STEPS; next++) {
        const other = written[next];
        if (other === undefined) continue;
        steps++;
        if (wanted.has(other)) seen.add(other);
      }
      met.set(term, seen);
    }
    const pairs = Array.from(met.values()).reduce((sum, { size }) => sum + size, 0);
    const spread = last - first + 1;
    return {
      pairs: question.pairs.length === 0 ? NaN : pairs / question.pairs.length,
      longestRun: question.terms.length === 0 ? 0 : longest / question.terms.length,
      window: spread === 0 ? NaN : held.size / spread,
      holds: (phrase) => holdsInOrder(written, phrase),
    };
  };
}

function holdsInOrder(written: ReadSentence['terms'], phrase: readonly string[]): boolean {
  const terms = written.filter((term) => term !== undefined);
  return (
    phrase.every((term) => terms.includes(term)) &&
    terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term))
  );
}
