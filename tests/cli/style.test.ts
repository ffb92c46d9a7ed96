import { expect, it } from 'vitest';
import { isColourUnwanted } from '../../src/cli/style.ts';

it.each([
  [undefined, false],
  ['', false],
  ['1', true],
  ['0', true],
])('NO_COLOR as %j', (NO_COLOR, unwanted) => {
  expect(isColourUnwanted({ NO_COLOR })).toBe(unwanted);
});
