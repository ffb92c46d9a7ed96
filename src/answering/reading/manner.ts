import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { clauseEnd } from '../syntax/clause-end.ts';
import { type Extraction, extractFrom } from './extraction.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans } from './span-reader.ts';
import { runExtraction } from './run-extraction.ts';
import { askedIn, heldOdds, trimRun } from './stretch.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** Words that say by what means, with how much they tell in log odds. */
const MEANS: ReadonlyMap<string, number> = new Map([
  ['through', 1.5],
  ['via', 1.5],
  ['using', 1.5],
]);
/** "by" with a verb in -ing. */
const BY_DOING = 2;

/** Share of the question's weight that the means may repeat. */
const MOST_REPEATED = 0.4;

/** Odds of the stretch that are enough to take it, times the strength of its word. */
const LEAST_WORTH = -1;

/** "How does it …", "By what …", "In what way …": not "how tall", "how is it defined". */
const ASKS_HOW =
  /\bhow (?:do|does|did|can|could|will|would|is|are|was|were|has|have|had|to|come)\b|\b(?:by|through) (?:what|which)\b|\b(?:what|which) (?:means|methods?|ways?)\b|\bhow [a-z]+s?\b/i;

export function meansIn(question: Question, read: readonly ReadSpans[]): readonly Extraction[] | undefined {
  if (question.type !== 'manner' || !ASKS_HOW.test(question.core)) return undefined;
  return read.flatMap((spans) => meansWithin(spans) ?? extractFrom(question, spans) ?? []);
}

/** The means that a sentence names by "by doing", "through", "using". */
function meansWithin(read: ReadSpans): Extraction | undefined {
  const { sentence } = read.view;
  let best: { readonly run: Run; readonly worth: number; readonly odds: number } | undefined;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const sure = strengthAt(sentence, at);
    if (sure === undefined) continue;
    const run = trimRun(sentence, [at + 1, clauseEnd(sentence, at + 1)]);
    if (run === undefined) continue;
    const repeated = askedIn(read.view, run);
    if (repeated > MOST_REPEATED) continue;
    const odds = heldOdds(read, run);
    const worth = sure + Math.log(odds + 0.02) - 2 * repeated;
    if (worth >= (best?.worth ?? LEAST_WORTH)) best = { run, worth, odds };
  }
  if (best === undefined) return undefined;
  return runExtraction(read, { run: best.run, probability: best.odds });
}

function strengthAt({ lower, classes }: ReadSentence, at: number): number | undefined {
  const word = lower[at] ?? '';
  const next = lower[at + 1] ?? '';
  if (word === 'by') {
    const isDoing =
      /^[a-z]{2,}ing$/.test(next) ||
      (classes[at + 1] === tokenClass.adverb && (lower[at + 2] ?? '').endsWith('ing'));
    return isDoing ? BY_DOING : undefined;
  }
  return MEANS.get(word);
}
