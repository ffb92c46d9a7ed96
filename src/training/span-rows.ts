import { HASHED_FEATURES, questionKeys, writeHashedFeatures } from '../answering/reading/hashed-features.ts';
import { SPAN_FEATURES, createSpanFeatureWriter } from '../answering/reading/span-features.ts';
import type { Run } from '../answering/reading/span-runs.ts';
import { READ_DEPTH, runsOf, type SpanSource, spanSources } from '../answering/reading/span-reader.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { normaliseSquad } from '../evaluation/squad-score.ts';
import type { ExampleSet } from './examples.ts';
import type { Random } from './random.ts';
import type { RankedCandidate } from './sentence-training.ts';

/** Share of the runs of sentences without the answer that are learnt from, so that the rows fit into memory and minutes. Not searched. */
const WRONG_SENTENCE_SHARE = 0.12;

/** Rows of runs, a group for each question: features of the trees, and hashed ones. */
export type SpanRows = {
  readonly values: Float32Array;
  readonly hashes: Uint32Array;
  /** 1 for a run that is an acceptable answer in SQuAD's normal form. */
  readonly labels: Float32Array;
  readonly groups: Uint32Array;
  /** By row, the document it is of. */
  readonly documents: readonly string[];
};

type Row = { readonly values: Float32Array; readonly hashes: Uint32Array; readonly label: number };

/**
 * The runs to learn from: those of the best-ranked sentences and of the paragraph that was asked about.
 * @param rank the candidates of the example with this place, by a model that did not learn from it
 */
export function spanRows(
  set: ExampleSet,
  rank: (place: number) => readonly RankedCandidate[],
  table: WordTable,
  random: Random,
  onProgress: (done: number, total: number) => void,
): SpanRows {
  const rows: Row[] = [];
  const ends: number[] = [0];
  const documents: string[] = [];
  set.examples.forEach((example, place) => {
    onProgress(place + 1, set.examples.length);
    const keys = questionKeys(example.question);
    const golds = new Set(example.golds.map(normaliseSquad));
    const ranked = rank(place);
    const sources = spanSources(example.question, ranked, set.reader, table);
    ranked.forEach((candidate, order) => {
      const source = sources[order];
      if (source === undefined || (order >= READ_DEPTH && example.own[candidate.place] !== true)) return;
      const writeFeatures = createSpanFeatureWriter(source.view, source.context);
      const isRight = example.right[candidate.place] === 1;
      for (const [place, run] of runsOf(source.view).entries()) {
        if (!isRight && random.next() >= WRONG_SENTENCE_SHARE) continue;
        const values = new Float32Array(SPAN_FEATURES.length);
        const hashes = new Uint32Array(HASHED_FEATURES);
        writeFeatures(place, values);
        writeHashedFeatures(source.view, place, keys, hashes, 0);
        rows.push({
          values,
          hashes,
          label: Number(isRight && golds.has(normaliseSquad(runText(source, run)))),
        });
        documents.push(example.document);
      }
    });
    ends.push(rows.length);
  });
  return pack(rows, ends, documents);
}

const runText = ({ view: { sentence } }: Pick<SpanSource, 'view'>, [first, last]: Run): string =>
  sentence.article.text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end);

function pack(rows: readonly Row[], ends: readonly number[], documents: readonly string[]): SpanRows {
  const values = new Float32Array(rows.length * SPAN_FEATURES.length);
  const hashes = new Uint32Array(rows.length * HASHED_FEATURES);
  rows.forEach((row, place) => {
    values.set(row.values, place * SPAN_FEATURES.length);
    hashes.set(row.hashes, place * HASHED_FEATURES);
  });
  return {
    values,
    hashes,
    labels: Float32Array.from(rows, ({ label }) => label),
    groups: Uint32Array.from(ends),
    documents,
  };
}

/** Several sets of rows as one. */
export function joinRows(parts: readonly SpanRows[]): SpanRows {
  const lengths = parts.map(({ labels }) => labels.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const joined = {
    values: new Float32Array(total * SPAN_FEATURES.length),
    hashes: new Uint32Array(total * HASHED_FEATURES),
    labels: new Float32Array(total),
  };
  const groups: number[] = [0];
  let offset = 0;
  for (const part of parts) {
    joined.values.set(part.values, offset * SPAN_FEATURES.length);
    joined.hashes.set(part.hashes, offset * HASHED_FEATURES);
    joined.labels.set(part.labels, offset);
    groups.push(...Array.from(part.groups.subarray(1), (end) => end + offset));
    offset += part.labels.length;
  }
  return {
    ...joined,
    groups: Uint32Array.from(groups),
    documents: parts.flatMap(({ documents }) => documents),
  };
}

/** The groups of some documents. */
export function rowsOfDocuments(
  { values, hashes, labels, groups, documents }: SpanRows,
  wanted: ReadonlySet<string>,
): SpanRows {
  const kept: SpanRows[] = [];
  for (let group = 0; group + 1 < groups.length; group++) {
    const [first = 0, end = 0] = groups.subarray(group, group + 2);
    if (!wanted.has(documents[first] ?? '')) continue;
    kept.push({
      values: values.subarray(first * SPAN_FEATURES.length, end * SPAN_FEATURES.length),
      hashes: hashes.subarray(first * HASHED_FEATURES, end * HASHED_FEATURES),
      labels: labels.subarray(first, end),
      groups: Uint32Array.of(0, end - first),
      documents: documents.slice(first, end),
    });
  }
  return joinRows(kept);
}
