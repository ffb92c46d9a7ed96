import type { Finding } from '../finding.ts';
import type { Matching } from '../matching.ts';

/** Compares one aspect of a claim with a sentence; nothing where the claim has none of it. */
export type Comparer = (matching: Matching) => readonly Finding[];
