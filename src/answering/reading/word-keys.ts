import { boundedMemo } from '../../text/bounded-memo.ts';
import { hashString } from '../model/hash-feature.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { createRecall } from '../recall.ts';

/** Words remembered with their hashes: more than a question and its sentences hold. */
const CAPACITY = 50_000;

/** `hashString`, remembered: words come back from sentence to sentence. */
export const hashed = boundedMemo(hashString, CAPACITY);

const recall = createRecall<ReadSentence['terms'], Uint32Array>();

/** The words of a sentence as hashes, a token each: the index term, or a stop word as it is. Remembered for as long as the terms. */
export const wordKeysOf = ({ terms, lower }: Pick<ReadSentence, 'terms' | 'lower'>): Uint32Array =>
  recall(terms, () => Uint32Array.from(lower, (word, at) => hashed(terms[at] ?? word)));
