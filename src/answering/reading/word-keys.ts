import { boundedMemo } from '../../text/bounded-memo.ts';
import { hashString } from '../model/hash-feature.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** Words remembered with their hashes: more than a question and its sentences hold. */
const CAPACITY = 50_000;

/** `hashString`, remembered: words come back from sentence to sentence. */
export const hashed = boundedMemo(hashString, CAPACITY);

/** The words of a sentence as hashes, a token each: the index term, or a stop word as it is. */
export const wordKeysOf = ({ terms, lower }: Pick<ReadSentence, 'terms' | 'lower'>): Uint32Array =>
  Uint32Array.from(lower, (word, at) => hashed(terms[at] ?? word));
