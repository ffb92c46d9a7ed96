import { expect, it } from 'vitest';
import { parityOf } from '../../src/evaluation/parity.ts';

it.each([
  ['D001', 'odd'],
  ['R010', 'even'],
  ['D061/2', 'odd'],
  ['D062/1', 'even'],
  ['set2-question11b', 'odd'],
  ['nameless', undefined],
  ['', undefined],
])('parity of %j is %s', (id, parity) => {
  expect(parityOf(id)).toBe(parity);
});
