import { expect, it } from 'vitest';
import { SENTENCE_FEATURES } from '../../src/answering/ranking/sentence-features.ts';
import { SPAN_FEATURES } from '../../src/answering/reading/span-features.ts';
import { columnsLeftOut, LEAVABLE_GROUPS, leaveOut } from '../../src/training/left-out.ts';

const all = (of: 'sentence' | 'span') => LEAVABLE_GROUPS.flatMap((group) => columnsLeftOut(of, group));

it('knows the columns of each group, and that every feature is of one', () => {
  expect(all('sentence')).toEqual(SENTENCE_FEATURES.map((_, column) => column));
  expect(all('span')).toEqual(SPAN_FEATURES.map((_, column) => column));
  expect(columnsLeftOut('span', 'span:words')).toEqual([SPAN_FEATURES.indexOf('hashed')]);
});

it('makes those columns missing in every row and leaves the others', () => {
  const values = Float32Array.from([1, 2, 3, 4, 5, 6]);
  leaveOut(values, 3, [0, 2]);
  expect(Array.from(values)).toEqual([NaN, 2, NaN, NaN, 5, NaN]);
});

it('leaves nothing out where no group is named', () => {
  expect(columnsLeftOut('sentence', undefined)).toEqual([]);
  expect(columnsLeftOut('sentence', 'span:clauses')).toEqual([]);
});
