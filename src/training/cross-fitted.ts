import { z } from 'zod';
import { packBundle, partOf, unpackBundle } from '../answering/model/bundle.ts';
import { decodeForest, encodeForest } from '../answering/model/forest-bytes.ts';
import type { Forest } from '../answering/model/forest.ts';
import { decodeHashedLinear, encodeHashedLinear } from '../answering/model/hashed-linear-bytes.ts';
import type { HashedLinear } from '../answering/model/hashed-linear.ts';
import { ModelError } from '../answering/model/model-error.ts';
import { SENTENCE_FEATURES } from '../answering/ranking/sentence-features.ts';
import { SPAN_FEATURES } from '../answering/reading/span-features.ts';

/** What ranks sentences and reads their spans. */
export type ReaderModels = {
  readonly sentences: Forest;
  readonly spans: Forest;
  readonly spanWords: HashedLinear;
};

/**
 * Readers that each learned without a part of the documents, and by document which of them did not learn from it: so that what judges
 * their answers sees them as good as they are on new texts.
 */
export type CrossFitted = {
  readonly sentences: readonly Forest[];
  readonly spans: readonly Pick<ReaderModels, 'spans' | 'spanWords'>[];
  readonly folds: readonly DocumentFolds[];
};

/** Places in `sentences` and `spans` of the models that did not learn from a document. */
type DocumentFolds = {
  readonly document: string;
  readonly sentences: number;
  readonly spans: number;
};

const foldsSchema = z.array(
  z.object({
    document: z.string(),
    sentences: z.int().nonnegative(),
    spans: z.int().nonnegative(),
  }),
);

const FOLDS_PART = 'folds';
const sentencePart = (place: number): string => `sentences ${place}`;
const spanPart = (place: number): string => `spans ${place}`;
const wordPart = (place: number): string => `span words ${place}`;

/** By document, the models that did not learn from it. @throws {RangeError} for a document that none was left out for */
export function honestModels({ sentences, spans, folds }: CrossFitted): (document: string) => ReaderModels {
  const byDocument = new Map(folds.map((fold) => [fold.document, fold]));
  return (document) => {
    const fold = byDocument.get(document);
    const forest = sentences[fold?.sentences ?? -1];
    const reader = spans[fold?.spans ?? -1];
    if (forest === undefined || reader === undefined)
      throw new RangeError(`No reader was trained without document ${document}: train all of them anew.`);
    return { sentences: forest, ...reader };
  };
}

/** The readers as one file, for training the judge again without them. */
export function encodeCrossFitted({ sentences, spans, folds }: CrossFitted): Uint8Array {
  return packBundle(
    new Map([
      [FOLDS_PART, new TextEncoder().encode(JSON.stringify(folds))],
      ...sentences.map((forest, place) => [sentencePart(place), encodeForest(forest)] as const),
      ...spans.flatMap((reader, place) => [
        [spanPart(place), encodeForest(reader.spans)] as const,
        [wordPart(place), encodeHashedLinear(reader.spanWords)] as const,
      ]),
    ]),
  );
}

/** @throws {ModelError} naming the file that is damaged or was made with other features than today's */
export function decodeCrossFitted(bytes: Uint8Array, file: string): CrossFitted {
  const parts = unpackBundle(bytes, file);
  const forest = (name: string, features: readonly string[]): Forest => {
    const decoded = decodeForest(partOf(parts, name, file), `${file}: ${name}`);
    if (decoded.featureCount !== features.length)
      throw new ModelError(file, `was trained on other features than those of "${name}" today`);
    return decoded;
  };
  const placesOf = (name: (place: number) => string): readonly number[] =>
    Array.from({ length: parts.size }, (_, place) => place).filter((place) => parts.has(name(place)));
  return {
    folds: foldsSchema.parse(JSON.parse(new TextDecoder().decode(partOf(parts, FOLDS_PART, file)))),
    sentences: placesOf(sentencePart).map((place) => forest(sentencePart(place), SENTENCE_FEATURES)),
    spans: placesOf(spanPart).map((place) => ({
      spans: forest(spanPart(place), SPAN_FEATURES),
      spanWords: decodeHashedLinear(partOf(parts, wordPart(place), file)),
    })),
  };
}
