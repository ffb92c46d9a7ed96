import type { ReadSentence } from '../../src/answering/read-sentence.ts';
import { readingOf } from './reading-of.ts';

/** A text's first sentence as answering reads it. */
export const sentenceOf = (text: string): ReadSentence => readingOf(text).sentence('');
