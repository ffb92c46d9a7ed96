import { expect, it } from 'vitest';
import { createRecall } from '../../src/answering/recall.ts';

it('finds a thing once for each key, be it nothing', () => {
  const recall = createRecall<object, number | undefined>();
  const [one, other] = [{}, {}];
  const asked: string[] = [];
  const look = (key: object, name: string, value: number | undefined): number | undefined =>
    recall(key, () => {
      asked.push(name);
      return value;
    });
  expect([look(one, 'one', 1), look(one, 'one', 2), look(other, 'other', undefined)]).toEqual([
    1,
    1,
    undefined,
  ]);
  expect(look(other, 'other', 3)).toBeUndefined();
  expect(asked).toEqual(['one', 'other']);
});

it('shares nothing with another memory', () => {
  const key = {};
  expect(createRecall<object, number>()(key, () => 1)).toBe(1);
  expect(createRecall<object, number>()(key, () => 2)).toBe(2);
});
