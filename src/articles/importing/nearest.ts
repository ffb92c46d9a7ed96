import type { Sketch } from '../../store/article-store.ts';
import type { NearlySame } from './import-outcome.ts';

/** How likeness is told: `similarity` is 0–1, and from `least` on two texts are nearly the same. */
export type Likeness = {
  readonly similarity: (one: Uint32Array, other: Uint32Array) => number;
  readonly least: number;
};

/** The article among `known` that is most like one, if one is nearly the same. */
export const nearestTo = (
  sketch: Uint32Array,
  known: readonly Sketch[],
  { similarity, least }: Likeness,
): NearlySame | undefined => {
  let best: NearlySame | undefined;
  for (const { id, title, sketch: other } of known) {
    const likeness = similarity(sketch, other);
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { id, title, likeness };
  }
  return best;
};
