import { describe, expect, it } from 'vitest';
import {
  COLUMNS_OF_FIRST,
  createSpanFeatureWriter,
  SPAN_FEATURES,
} from '../../../src/answering/reading/span-features.ts';
import { runsOf, spanSources } from '../../../src/answering/reading/span-reader.ts';
import { readingOf } from '../reading-of.ts';

const TEXT = readingOf(
  [
    'The paper mill of Ardle was founded in 1874 by Ellen Marsh, who sold it for 9 million pounds (in 1902).',
    'In 2019 it employed 85 people, made 12,000 tons of paper, and was the largest mill; "nobody believed in us", said Tom Reed.',
    'Because the river was low, the mill, which is in Selmouth, was moved to Lake Wend.',
  ].join(' '),
);
const QUESTIONS = [
  'Who founded the mill?',
  'How many people does it employ?',
  'Why was it moved?',
  'mill 2019',
];

/** The rows of all runs of all sentences, each with the sentence and the first token of its run. */
const rowsFor = (asked: string): ReadonlyMap<string, readonly Float32Array[]> => {
  const question = TEXT.ask(asked);
  const ranked = Array.from(TEXT.article.sentences.keys(), (index) => ({
    sentence: TEXT.reader.read(TEXT.article, index),
    score: -index,
    cover: 0.5,
    row: new Float32Array(0),
  }));
  const rows = new Map<string, Float32Array[]>();
  for (const { view, context } of spanSources(question, ranked, TEXT.reader, TEXT.reader.words)) {
    const write = createSpanFeatureWriter(view, context);
    for (const [place, [first]] of runsOf(view).entries()) {
      const row = new Float32Array(SPAN_FEATURES.length);
      write(place, row);
      const key = `${context.sentenceRank} ${first}`;
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  return rows;
};

describe('what runs that begin with the same token have alike', () => {
  it.each(QUESTIONS)('is the same in all their rows: %s', (asked) => {
    const names = COLUMNS_OF_FIRST.map((column) => SPAN_FEATURES[column]);
    const several = Array.from(rowsFor(asked).values()).filter(({ length }) => length > 1);
    expect(several.length).toBeGreaterThan(20);
    const differing = several.flatMap((rows) =>
      names.filter((_, at) => new Set(rows.map((row) => row[COLUMNS_OF_FIRST[at] ?? 0])).size > 1),
    );
    expect(differing).toEqual([]);
  });

  it('names features that there are', () => {
    expect(new Set(COLUMNS_OF_FIRST).size).toBe(COLUMNS_OF_FIRST.length);
    expect(COLUMNS_OF_FIRST.length).toBeGreaterThanOrEqual(24);
  });
});
