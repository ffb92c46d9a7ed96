import { COMPARING_WORDS } from '../comparatives.ts';
import type { Comparison } from '../comparison.ts';

/** The named groups of a pattern. */
type Groups = Readonly<Record<string, string | undefined>>;

/** A form of question, and what its parts make. */
export type Form = {
  readonly pattern: RegExp;
  readonly read: (parts: Groups) => Comparison | undefined;
};

/** Pieces of the patterns. */
export const BE = '(?:is|are|was|were)';
export const HELP = '(?:do|does|did|has|have|had|will|would|can|could)';
export const KEYS = `(?:${COMPARING_WORDS}|sooner|earlier|later)`;
export const ORDER = '(?:first|earlier|sooner|later|last)';

export const isPerfect = (help: string): boolean => /^(?:has|have|had)$/i.test(help);
