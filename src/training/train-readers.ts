import { packBundle } from '../answering/model/bundle.ts';
import { encodeForest } from '../answering/model/forest-bytes.ts';
import type { Forest } from '../answering/model/forest.ts';
import { encodeHashedLinear } from '../answering/model/hashed-linear-bytes.ts';
import { READER_PARTS } from '../answering/models.ts';
import { createSpanReader, type SpanReader } from '../answering/reading/span-reader.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { SquadFile } from '../evaluation/squad-file.ts';
import { foldsByKey } from './cross-fit.ts';
import { type Example, type ExampleSet, readExamples } from './examples.ts';
import { trainJudge } from './judge-training.ts';
import { createRandom } from './random.ts';
import { type RankedCandidate, rankExample, trainSentences } from './sentence-training.ts';
import { joinRows, rowsOfDocuments, type SpanRows, spanRows } from './span-rows.ts';
import { trainSpans } from './span-training.ts';

/** Parts in which the sentence ranker is cross-fitted, so that spans are learnt from ranks as good as on new texts. */
const FOLDS = 4;

export type ReadersTraining = {
  /** Sets to learn from, without what is held out; each is a collection of its own. The first one teaches the ranking of sentences. */
  readonly files: readonly SquadFile[];
  readonly table: WordTable;
  readonly seed: number;
  readonly onProgress: (stage: string, done: number, total: number) => void;
};

/** Trains the ranker of sentences, the reader of spans and the judge. Gives the file of the readers; the same input gives the same bytes. */
export function trainReaders({ files, table, seed, onProgress }: ReadersTraining): Uint8Array {
  const tell = (stage: string) => (done: number, total: number) => onProgress(stage, done, total);
  const sets = files.map((file) => readExamples(file, table, tell(`reading ${file.name}`)));
  const [first] = sets;
  if (first === undefined) throw new RangeError('Training needs at least one file of questions.');
  const random = createRandom(seed);
  const { forest } = trainSentences(first.examples, seed, tell('sentences'));
  const forests = crossFitted(first, seed, onProgress);
  const rows = sets.map((set, place) => {
    const rankWith = place === 0 ? forests : () => forest;
    const rank = (example: number): readonly RankedCandidate[] => {
      const chosen = set.examples[example];
      return chosen === undefined ? [] : rankExample(rankWith(example), chosen);
    };
    return spanRows(set, rank, table, random, tell(`spans of ${files[place]?.name ?? ''}`));
  });
  const { spanWords, spans } = trainSpans(joinRows(rows), seed, tell('spans'));
  const readers = halves(first, rows, table, seed, onProgress);
  const judge = trainJudge(
    first,
    (example) => ({ sentences: forests(example), readSpans: readers(example) }),
    table,
    random,
    seed,
    tell('judge'),
  );
  return packBundle(
    new Map([
      [READER_PARTS.sentences, encodeForest(forest)],
      [READER_PARTS.spans, encodeForest(spans.forest)],
      [READER_PARTS.spanWords, encodeHashedLinear(spanWords)],
      [READER_PARTS.judge, encodeForest(judge.forest)],
      [READER_PARTS.calibration, new TextEncoder().encode(JSON.stringify(judge.calibration))],
    ]),
  );
}

/** By example, a forest that did not learn from its document. */
function crossFitted(
  { examples }: ExampleSet,
  seed: number,
  onProgress: ReadersTraining['onProgress'],
): (example: number) => Forest {
  const folds = documentFolds(examples, FOLDS, seed);
  const forests = Array.from({ length: FOLDS }, (_, fold) =>
    trainSentences(
      examples.filter((_, place) => folds[place] !== fold),
      seed,
      (done, total) => onProgress(`sentences, part ${fold + 1} of ${FOLDS}`, done, total),
    ),
  );
  return (example) => chosen(forests, folds, example).forest;
}

/** By example, a reader of spans that did not learn from its document. */
function halves(
  { examples, reader }: ExampleSet,
  [own, ...others]: readonly SpanRows[],
  table: WordTable,
  seed: number,
  onProgress: ReadersTraining['onProgress'],
): (example: number) => SpanReader {
  if (own === undefined) throw new RangeError('There are no rows of spans.');
  const folds = documentFolds(examples, 2, seed);
  const readers = [0, 1].map((half) => {
    const learnt = new Set(
      examples.flatMap(({ document }, place) => (folds[place] === half ? [] : [document])),
    );
    const rows = joinRows([rowsOfDocuments(own, learnt), ...others]);
    const { spans, spanWords } = trainSpans(rows, seed, (done, total) =>
      onProgress(`spans, half ${half + 1} of 2`, done, total),
    );
    return createSpanReader(reader, table, spans.forest, spanWords);
  });
  return (example) => chosen(readers, folds, example);
}

const documentFolds = (examples: readonly Example[], folds: number, seed: number): Uint8Array =>
  foldsByKey(
    examples.map(({ document }) => document),
    folds,
    seed,
  );

function chosen<Model>(models: readonly Model[], folds: Uint8Array, example: number): Model {
  const model = models[folds[example] ?? 0];
  if (model === undefined) throw new RangeError(`There is no example ${example}.`);
  return model;
}
