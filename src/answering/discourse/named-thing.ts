import type { Run } from '../reading/span-runs.ts';

/** What a name is the name of; 'unknown' where nothing near it says so. */
export type NameClass = 'person' | 'place' | 'organisation' | 'unknown';

/** A name in a sentence: its tokens and index terms, its class, and nouns that say what it is, singular ("town", "airline"). */
export type NamedThing = {
  readonly run: Run;
  readonly terms: readonly string[];
  readonly class: NameClass;
  readonly kinds: readonly string[];
};
