import type { Language } from '../../text/language.ts';
import type { Embeddings } from './embeddings-file.ts';
import { principalAxes } from './principal-axes.ts';
import { add, dot, normalised } from './vector-arithmetic.ts';

/** A term (see `Language.term`) and its direction, of length 1. */
export type TermDirection = { readonly term: string; readonly direction: Float64Array };

/** Directions that all words share most of, and that tell of their frequency more than of their sense. 1, 2 and 3 were tried. */
const COMMON_AXES = 3;

/** What a form after the commonest one counts: it has been met less often, and its sense may be another. */
const LATER_FORM = 0.5;

/** Dimensions kept, even: with 48 sentences were ranked a little worse, with 96 no better. */
const KEPT_DIMENSIONS = 64;

/**
 * Takes off the mean, and what lies in the directions that are common to all.
 * Source: J. Mu, P. Viswanath, "All-but-the-Top: Simple and Effective Postprocessing for Word Representations" (ICLR 2018).
 */
function allButTheTop(vectors: readonly Float64Array[], dimensions: number): readonly Float64Array[] {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  const centred = vectors.map((vector) => {
    const copy = vector.slice();
    add(copy, mean, -1);
    return copy;
  });
  const common = principalAxes(centred, dimensions).slice(0, COMMON_AXES);
  for (const vector of centred) for (const axis of common) add(vector, axis, -dot(vector, axis));
  return centred;
}

/** By term, in the order of their commonest forms. Stop words have no term. */
function sumsByTerm(
  words: readonly string[],
  vectors: readonly Float64Array[],
  language: Language,
): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const [index, word] of words.entries()) {
    const [token] = language.tokens(word);
    const term = token && language.term(token);
    const vector = vectors[index];
    if (term === undefined || vector === undefined) continue;
    const sum = sums.get(term);
    if (sum === undefined) sums.set(term, vector.slice());
    else add(sum, vector, LATER_FORM);
  }
  return sums;
}

/**
 * The directions of all terms that the words have, in the `KEPT_DIMENSIONS` (or the even number that there are) that tell most of them
 * apart; in ascending order of the terms.
 */
export function termDirections({ words, vectors }: Embeddings, language: Language): readonly TermDirection[] {
  const dimensions = vectors[0]?.length ?? 0;
  const telling = allButTheTop(vectors.map(normalised), dimensions).map(normalised);
  const terms = [...sumsByTerm(words, telling, language)].map(
    ([term, sum]) => [term, normalised(sum)] as const,
  );
  const kept = Math.min(KEPT_DIMENSIONS, dimensions - (dimensions % 2));
  const axes = principalAxes(
    terms.map(([, vector]) => vector),
    dimensions,
  ).slice(0, kept);
  return terms
    .map(([term, vector]) => ({
      term,
      direction: normalised(Float64Array.from(axes, (axis) => dot(vector, axis))),
    }))
    .sort((one, other) => (one.term < other.term ? -1 : 1));
}
