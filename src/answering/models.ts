import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { partOf, unpackBundle } from './model/bundle.ts';
import { decodeForest } from './model/forest-bytes.ts';
import type { Forest } from './model/forest.ts';
import type { Calibration } from './model/calibration.ts';
import { decodeHashedLinear } from './model/hashed-linear-bytes.ts';
import type { HashedLinear } from './model/hashed-linear.ts';
import { ModelError } from './model/model-error.ts';
import { SENTENCE_FEATURES } from './ranking/sentence-features.ts';
import { SPAN_FEATURES } from './reading/span-features.ts';
import { JUDGE_FEATURES } from './refusing/judge-features.ts';
import { decodeWordTable, type WordTable } from './words/word-table.ts';

/** What answering has learned, read once at start. `models/README.md` says how each part was made. */
export type Models = {
  readonly words: WordTable;
  /** Ranks sentences. */
  readonly sentences: Forest;
  /** Ranks spans; one of its features is the score of `spanWords`. */
  readonly spans: Forest;
  readonly spanWords: HashedLinear;
  /** Judges answers; its score is worth what `calibration` says. */
  readonly judge: Forest;
  readonly calibration: Calibration;
};

const calibrationSchema = z.object({ scores: z.array(z.number()), probabilities: z.array(z.number()) });

/** File names in the folder of the models. */
export const MODEL_FILES = { words: 'words.bin', readers: 'readers.bin' } as const;

/** Names of the parts of the readers' file. */
export const READER_PARTS = {
  sentences: 'sentences',
  spans: 'spans',
  spanWords: 'span words',
  judge: 'judge',
  calibration: 'calibration',
} as const;

/** @throws {ModelError} naming the file that is no model, damaged or of another version */
export function decodeModels(words: Uint8Array, readers: Uint8Array): Models {
  const parts = unpackBundle(readers, MODEL_FILES.readers);
  const part = (name: string): Uint8Array => partOf(parts, name, MODEL_FILES.readers);
  const forest = (name: string, features: readonly string[]): Forest => {
    const decoded = decodeForest(part(name), `${MODEL_FILES.readers}: ${name}`);
    if (decoded.featureCount !== features.length)
      throw new ModelError(
        MODEL_FILES.readers,
        `was trained on other features than those of "${name}" today`,
      );
    return decoded;
  };
  return {
    words: decodeWordTable(words),
    sentences: forest(READER_PARTS.sentences, SENTENCE_FEATURES),
    spans: forest(READER_PARTS.spans, SPAN_FEATURES),
    spanWords: decodeHashedLinear(part(READER_PARTS.spanWords)),
    judge: forest(READER_PARTS.judge, JUDGE_FEATURES),
    calibration: calibrationSchema.parse(
      JSON.parse(new TextDecoder().decode(part(READER_PARTS.calibration))),
    ),
  };
}

/** Reads the models from their folder. Rejects when a file is missing or can't be used, naming it. */
export async function readModels(folder: string): Promise<Models> {
  const [words, readers] = await Promise.all([
    readFile(join(folder, MODEL_FILES.words)),
    readFile(join(folder, MODEL_FILES.readers)),
  ]);
  return decodeModels(words, readers);
}
