import { describe, expect, it } from 'vitest';
import { failedThresholds, parseThresholds } from '../../src/evaluation/thresholds.ts';

const sections = [
  {
    set: 'single',
    lines: [
      { kind: 'date', measures: { answer: 40, verbatim: null } },
      { kind: 'all', measures: { answer: 60, p95: 12 } },
    ],
  },
];

describe('failedThresholds', () => {
  it.each([
    ['a value at its minimum', { single: { answer: { minimum: 60 } } }, []],
    ['a value at its maximum', { single: { p95: { maximum: 12 } } }, []],
    ['a value below', { single: { answer: { minimum: 61 } } }, ['single answer: 60, below 61']],
    ['a value above', { single: { p95: { minimum: 1, maximum: 10 } } }, ['single p95: 12, above 10']],
    [
      'a kind by itself',
      { 'single:date': { answer: { minimum: 50 } } },
      ['single:date answer: 40, below 50'],
    ],
    ['a measure that is not there', { single: { f1: { minimum: 0 } } }, ['single f1: not measured']],
    [
      'a measure of nothing',
      { 'single:date': { verbatim: { minimum: 100 } } },
      ['single:date verbatim: not measured'],
    ],
    ['a set that is not there', { turn: { answer: { minimum: 0 } } }, ['turn answer: not measured']],
  ])('with %s', (_, thresholds, failed) => {
    expect(failedThresholds(parseThresholds(JSON.stringify(thresholds), 't.json'), sections)).toEqual(failed);
  });
});

it.each([
  ['no JSON', '{', 't.json: not valid JSON.'],
  ['a bound under another name', '{"single":{"answer":{"min":5}}}', 't.json: single.answer: '],
  ['a bound that is no number', '{"single":{"answer":{"minimum":"5"}}}', 't.json: single.answer.minimum: '],
])('parseThresholds names the place of %s', (_, content, message) => {
  expect(() => parseThresholds(content, 't.json')).toThrow(message);
});
