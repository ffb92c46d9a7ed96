import { describe, expect, it } from 'vitest';
import { chooseRun, overlapF1, sentenceClaim } from '../../../src/answering/reading/choose-span.ts';
import type { Run } from '../../../src/answering/reading/span-runs.ts';
import { viewSentence } from '../../../src/answering/reading/span-view.ts';
import { createQuestionReader } from '../../../src/answering/question/read-question.ts';
import { english } from '../../../src/text/english/english.ts';
import { models } from '../fixture.ts';
import { sentenceOf } from '../sentence-of.ts';

const sentence = sentenceOf('The harbour of Brackwater opened again in May after the storm.');
const question = createQuestionReader({ collections: [], language: english, table: models.words })(
  'When did it open?',
);
const view = viewSentence(question, sentence, [], models.words);

const choose = (...runs: readonly (readonly [Run, number])[]) => {
  const scored = runs.map(([run, odds]) => ({ run, score: Math.log(odds) }));
  const total = Math.log(runs.reduce((sum, [, odds]) => sum + odds, 0));
  return chooseRun({
    ranked: { sentence, score: 0, cover: 0, row: new Float32Array() },
    view,
    runs: scored,
    total,
  });
};

const claimOf = (kind: 'sentence' | 'heading' | 'caption', score = 0): number =>
  sentenceClaim({
    ranked: {
      sentence: { ...sentence, sentence: { ...sentence.sentence, kind } },
      score,
      cover: 0,
      row: new Float32Array(),
    },
    view,
    runs: [],
    total: 0,
  });

describe('the claim of a sentence', () => {
  it('grows with its rank', () => {
    expect(claimOf('sentence', 1)).toBeGreaterThan(claimOf('sentence'));
  });

  it.each(['heading', 'caption'] as const)('is smaller for a %s', (kind) => {
    expect(claimOf(kind)).toBeLessThan(claimOf('sentence'));
  });
});

describe('the run that is chosen', () => {
  it('is the likeliest when one stands out', () => {
    expect(choose([[7, 7], 9], [[2, 3], 1])).toEqual({ run: [7, 7], probability: expect.closeTo(0.9) });
  });

  it('lies between a short and a long one that are equally likely', () => {
    expect(choose([[6, 6], 1], [[4, 8], 1], [[5, 7], 0.9])?.run).toEqual([5, 7]);
  });

  it('is none where there is none', () => {
    expect(choose()).toBeUndefined();
  });
});

describe('the overlap of two runs', () => {
  it.each<[Run, Run, number]>([
    [[1, 3], [1, 3], 1],
    [[1, 2], [3, 4], 0],
    [[1, 4], [3, 4], 2 / 3],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(overlapF1(one, other)).toBeCloseTo(expected);
    expect(overlapF1(other, one)).toBeCloseTo(expected);
  });
});
