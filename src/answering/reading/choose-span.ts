import type { Run } from './span-runs.ts';
import type { ReadSpans, ScoredRun } from './span-reader.ts';

/** What the score of a sentence counts beside its runs' total, both log odds. Of 0, .3, .5, .7 and 1 the last three were alike (models/README.md). */
const SENTENCE_WEIGHT = 0.7;

/** What a run's own probability counts beside its likeness to the others; keeps answers from becoming averages. */
const OWN_WEIGHT = 0.3;

/**
 * What a heading or caption loses, in log odds: it names what the text says. The models learned from texts without headings. 1 to 3 were alike on
 * the questions of the repository.
 */
const NOT_A_SENTENCE = 1.5;

/** A sentence's claim to hold the answer: log odds, comparable within one question. */
export const sentenceClaim = ({ total, ranked }: ReadSpans): number =>
  total +
  SENTENCE_WEIGHT * ranked.score -
  (ranked.sentence.sentence.kind === 'sentence' ? 0 : NOT_A_SENTENCE);

/** A run that was chosen, with its probability (0–1) among the runs of its sentence. */
export type ChosenRun = { readonly run: Run; readonly probability: number };

/**
 * The run of least expected loss: the one with the largest token F1 to expect, were each run right with its probability. It lies between
 * a run too short and one too long when both are likely.
 * Source: minimum Bayes risk decoding, S. Kumar, W. Byrne (HLT-NAACL 2004); the loss is SQuAD's F1.
 */
export function chooseRun({ runs, total }: ReadSpans): ChosenRun | undefined {
  const odds = runs.map(({ score }) => Math.exp(score - total));
  let best: ChosenRun | undefined;
  let bestGain = -1;
  runs.forEach(({ run }, place) => {
    const gain = expectedF1(run, runs, odds) + OWN_WEIGHT * (odds[place] ?? 0);
    if (gain <= bestGain) return;
    bestGain = gain;
    best = { run, probability: odds[place] ?? 0 };
  });
  return best;
}

function expectedF1(run: Run, runs: readonly ScoredRun[], odds: readonly number[]): number {
  return runs.reduce((sum, other, place) => sum + (odds[place] ?? 0) * overlapF1(run, other.run), 0);
}

/** F1 of two runs of tokens of one sentence. */
export function overlapF1([first, last]: Run, [otherFirst, otherLast]: Run): number {
  const shared = Math.min(last, otherLast) - Math.max(first, otherFirst) + 1;
  if (shared <= 0) return 0;
  return (2 * shared) / (last - first + 1 + (otherLast - otherFirst + 1));
}
