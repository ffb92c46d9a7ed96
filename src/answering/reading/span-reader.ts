import { createSharingScorer, type Forest } from '../model/forest.ts';
import type { HashedLinear } from '../model/hashed-linear.ts';
import type { Question } from '../question/question.ts';
import type { RankedSentence } from '../ranking/ranked-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { WordTable } from '../words/word-table.ts';
import { placesOfBest } from './best-runs.ts';
import { createRunScorers, questionKeys } from './hashed-features.ts';
import type { SpanContext } from './span-context.ts';
import { COLUMNS_OF_FIRST, HASHED_COLUMN, SPAN_FEATURES, createSpanFeatureWriter } from './span-features.ts';
import type { Run } from './span-runs.ts';
import { type SpanView, viewSentence } from './span-view.ts';

/** A run of tokens with its score: log odds against all other runs that were read for the question. */
export type ScoredRun = { readonly run: Run; readonly score: number };

/** A sentence with its runs, best first, at most `KEPT_RUNS`; `total` is the log of the sum of all its runs' odds. */
export type ReadSpans = {
  readonly ranked: RankedSentence;
  readonly view: SpanView;
  readonly runs: readonly ScoredRun[];
  readonly total: number;
};

/** Reads the ranked sentences of a question for spans that may be its short answer. */
export type SpanReader = (question: Question, ranked: readonly RankedSentence[]) => readonly ReadSpans[];

/** Sentences that are read for spans. The right one is among the first five shown for 92.5 % of questions held out (models/README.md); each more costs time. */
export const READ_DEPTH = 6;

/**
 * Beyond the first `SURELY_READ`, sentences this far behind the best in rank (log odds) are not read: what they hold can hardly win then. With 5 no
 * figure of our question sets changed, nor exact match on 1,200 Wikipedia questions; with 4 more of what was answered was wrong on one set, and with two read
 * surely on another.
 */
const FAR_BEHIND = 5;
const SURELY_READ = 3;

/** Runs of a sentence that choosing looks at; it compares each with each, so the time grows with the square. */
const KEPT_RUNS = 25;

/** One sentence laid out for a question, and what its place among the ranked ones tells. */
export type SpanSource = { readonly view: SpanView; readonly context: SpanContext };

export function spanSources(
  question: Question,
  ranked: readonly RankedSentence[],
  reader: SentenceReader,
  table: WordTable,
): readonly SpanSource[] {
  const top = ranked[0]?.score ?? 0;
  return ranked.map(({ sentence, score, cover }, rank) => ({
    view: viewSentence(question, sentence, reader.names(sentence), table),
    context: { question, sentenceRank: rank, sentenceGap: top - score, sentenceCover: cover },
  }));
}

const runAt = ({ runs }: SpanView, place: number): Run => [runs.firsts[place] ?? 0, runs.lasts[place] ?? 0];

/** The runs of a sentence that may be answers, by their places. */
export const runsOf = (view: SpanView): readonly Run[] =>
  Array.from(view.runs.firsts, (_, place) => runAt(view, place));

/** Runs of a sentence, best by the hashed model, that the trees look at. A sentence has some 140 on average; 60 instead of 120 cost .2 points of exact match on 1,200 Wikipedia questions and saved a tenth of a question's time. */
const MOST_RUNS = 80;

/** A reader that scores runs by boosted trees over features, among them the score of a hashed linear model. */
export function createSpanReader(
  reader: SentenceReader,
  table: WordTable,
  spans: Forest,
  spanWords: HashedLinear,
): SpanReader {
  const trees = createSharingScorer(spans, COLUMNS_OF_FIRST);
  const row = new Float32Array(SPAN_FEATURES.length);
  const readRuns = ({ view, context }: SpanSource, byWords: Float64Array): readonly ScoredRun[] => {
    const writeFeatures = createSpanFeatureWriter(view, context);
    let begun = -1;
    return (
      placesOfBest(byWords, MOST_RUNS)
        .map((place) => {
          const run = runAt(view, place);
          const words = byWords[place] ?? 0;
          writeFeatures(place, row);
          row[HASHED_COLUMN] = words;
          if (run[0] !== begun) trees.share(row);
          begun = run[0];
          return { run, score: trees.score(row), words };
        })
        // Those that the trees find equal stand by their words.
        .sort((one, other) => other.score - one.score || other.words - one.words)
    );
  };
  return (question, ranked) => {
    const scoresByWords = createRunScorers(questionKeys(question), spanWords);
    const read = worthReading(ranked);
    return spanSources(question, read, reader, table).flatMap((source, place): readonly ReadSpans[] => {
      const sentence = read[place];
      const { view } = source;
      const runs = readRuns(source, scoresByWords(view));
      if (sentence === undefined || runs.length === 0) return [];
      return [{ ranked: sentence, view, runs: runs.slice(0, KEPT_RUNS), total: logSum(runs) }];
    });
  };
}

function worthReading(ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const least = (ranked[0]?.score ?? 0) - FAR_BEHIND;
  return ranked.slice(0, READ_DEPTH).filter(({ score }, place) => place < SURELY_READ || score >= least);
}

/** log Σ exp(score), of runs with the best first. */
function logSum(runs: readonly ScoredRun[]): number {
  const top = runs[0]?.score ?? 0;
  return top + Math.log(runs.reduce((sum, { score }) => sum + Math.exp(score - top), 0));
}
