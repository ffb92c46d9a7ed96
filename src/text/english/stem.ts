import { stemmer } from 'stemmer';

import { boundedMemo } from '../bounded-memo.ts';
import { americanSpelling } from './spelling.ts';

/** Stems remembered: more than the word forms of a large newspaper archive, some megabytes. */
const CAPACITY = 50_000;

/**
 * The stem of a lower-case word, by Porter (1980), "An algorithm for suffix stripping", after its spelling is made American.
 * Words with other than Latin letters are given back as they are.
 */
export const stem = boundedMemo(
  (word) => (/^[a-z]+$/.test(word) ? stemmer(americanSpelling(word)) : word),
  CAPACITY,
);
