import { packBundle } from '../answering/model/bundle.ts';
import { encodeForest } from '../answering/model/forest-bytes.ts';
import type { Forest } from '../answering/model/forest.ts';
import { encodeHashedLinear } from '../answering/model/hashed-linear-bytes.ts';
import { READER_PARTS } from '../answering/models.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { SquadFile } from '../evaluation/squad-file.ts';
import { type CrossFitted, encodeCrossFitted } from './cross-fitted.ts';
import { foldsByKey } from './cross-fit.ts';
import { type Example, readExamples } from './examples.ts';
import { judgeParts, trainJudge } from './judge-training.ts';
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
  /** One of `LEAVABLE_GROUPS`: features that the shipped ranker and reader do without, to see what they bring. */
  readonly without?: string | undefined;
  readonly onProgress: (stage: string, done: number, total: number) => void;
};

/** The file of the readers; and the readers that the judge was trained with, to train it again alone. */
export type TrainedReaders = { readonly readers: Uint8Array; readonly crossFitted: Uint8Array };

/** Trains the ranker of sentences, the reader of spans and the judge. The same input gives the same bytes. */
export function trainReaders({ files, table, seed, without, onProgress }: ReadersTraining): TrainedReaders {
  const tell = (stage: string) => (done: number, total: number) => onProgress(stage, done, total);
  const sets = files.map((file) => readExamples(file, table, tell(`reading ${file.name}`)));
  const [file] = files;
  const [first] = sets;
  if (file === undefined || first === undefined)
    throw new RangeError('Training needs at least one file of questions.');
  const random = createRandom(seed);
  const { forest } = trainSentences(first.examples, seed, tell('sentences'), without);
  const folds = documentFolds(first.examples, FOLDS, seed);
  const forests = crossFitted(first.examples, folds, seed, onProgress);
  const rows = sets.map((set, place) => {
    const rank = (example: number): readonly RankedCandidate[] => {
      const chosen = set.examples[example];
      const without = place === 0 ? forests[folds[example] ?? 0] : forest;
      return chosen === undefined || without === undefined ? [] : rankExample(without, chosen);
    };
    return spanRows(set, rank, table, random, tell(`spans of ${files[place]?.name ?? ''}`));
  });
  const { spanWords, spans } = trainSpans(joinRows(rows), seed, tell('spans'), without);
  const halves = documentFolds(first.examples, 2, seed);
  const honest: CrossFitted = {
    sentences: forests,
    spans: spanHalves(first.examples, halves, rows, seed, onProgress),
    folds: foldsOf(first.examples, folds, halves),
  };
  const judge = trainJudge({ file, crossFitted: honest, table, seed, onProgress: tell('judge') });
  return {
    readers: packBundle(
      new Map([
        [READER_PARTS.sentences, encodeForest(forest)],
        [READER_PARTS.spans, encodeForest(spans.forest)],
        [READER_PARTS.spanWords, encodeHashedLinear(spanWords)],
        ...judgeParts(judge),
      ]),
    ),
    crossFitted: encodeCrossFitted(honest),
  };
}

/** By fold, a forest that did not learn from its documents. */
function crossFitted(
  examples: readonly Example[],
  folds: Uint8Array,
  seed: number,
  onProgress: ReadersTraining['onProgress'],
): readonly Forest[] {
  return Array.from(
    { length: FOLDS },
    (_, fold) =>
      trainSentences(
        examples.filter((_, place) => folds[place] !== fold),
        seed,
        (done, total) => onProgress(`sentences, part ${fold + 1} of ${FOLDS}`, done, total),
      ).forest,
  );
}

/** By half, a reader of spans that did not learn from its documents. */
function spanHalves(
  examples: readonly Example[],
  halves: Uint8Array,
  [own, ...others]: readonly SpanRows[],
  seed: number,
  onProgress: ReadersTraining['onProgress'],
): CrossFitted['spans'] {
  if (own === undefined) throw new RangeError('There are no rows of spans.');
  return [0, 1].map((half) => {
    const learnt = new Set(
      examples.flatMap(({ document }, place) => (halves[place] === half ? [] : [document])),
    );
    const rows = joinRows([rowsOfDocuments(own, learnt), ...others]);
    const { spans, spanWords } = trainSpans(rows, seed, (done, total) =>
      onProgress(`spans, half ${half + 1} of 2`, done, total),
    );
    return { spans: spans.forest, spanWords };
  });
}

const documentFolds = (examples: readonly Example[], folds: number, seed: number): Uint8Array =>
  foldsByKey(
    examples.map(({ document }) => document),
    folds,
    seed,
  );

/** By document, the folds that it belongs to. */
function foldsOf(
  examples: readonly Example[],
  sentences: Uint8Array,
  spans: Uint8Array,
): CrossFitted['folds'] {
  const byDocument = new Map(
    examples.map(({ document }, place) => [
      document,
      { document, sentences: sentences[place] ?? 0, spans: spans[place] ?? 0 },
    ]),
  );
  return Array.from(byDocument.values());
}
