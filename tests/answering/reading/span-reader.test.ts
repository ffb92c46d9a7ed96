import { describe, expect, it } from 'vitest';
import type { RankedSentence } from '../../../src/answering/ranking/ranked-sentence.ts';
import { createSpanReader } from '../../../src/answering/reading/span-reader.ts';
import { models } from '../fixture.ts';
import { readingOf } from '../reading-of.ts';

const TEXT = readingOf(
  [
    'The mill was founded by Ellen Marsh.',
    'Tom Reed founded the harbour.',
    'The bridge was built in 1902.',
    'The school has 320 pupils.',
    'The ferry leaves at noon.',
    'The market sells herring.',
    'The museum shows old boats.',
  ].join(' '),
);

/** Which sentences are read when they stand in the order of the text, so far behind the first in rank. */
const readWith = (behind: readonly number[]): readonly number[] => {
  const ranked = behind.map((gap, index): RankedSentence => {
    const sentence = TEXT.reader.read(TEXT.article, index);
    return { sentence, score: 4 - gap, cover: 0, row: new Float32Array(0) };
  });
  const readSpans = createSpanReader(TEXT.reader, TEXT.reader.words, models.spans, models.spanWords);
  return readSpans(TEXT.ask('Who founded the mill?'), ranked).map(({ view }) => view.sentence.index);
};

describe('the sentences that are read for an answer', () => {
  it('are the first six that are near the best in rank', () => {
    expect(readWith([0, 1, 2, 3, 4, 5, 5])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are always the first three, and no further one that is far behind', () => {
    expect(readWith([0, 9, 10, 11, 12, 13, 14])).toEqual([0, 1, 2]);
    expect(readWith([0, 1, 2, 4.5, 5.5, 6, 7])).toEqual([0, 1, 2, 3]);
  });

  it('are none where nothing was found', () => {
    expect(readWith([])).toEqual([]);
  });
});
