import type { EngineMaker } from './engine.ts';
import { flexSearchAsItComes, flexSearchWithOurTerms } from './flexsearch.ts';
import { footnote, footnoteRetrieval } from './footnote.ts';
import { lunrEngine } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { sqlite } from './sqlite.ts';

/** The one that all others are held against. */
export const YARDSTICK: EngineMaker = miniSearch;

export const ENGINES: readonly EngineMaker[] = [
  footnote,
  footnoteRetrieval,
  YARDSTICK,
  orama,
  lunrEngine,
  sqlite,
  flexSearchAsItComes,
  flexSearchWithOurTerms,
];
