import { describe, expect, it } from 'vitest';
import { fittedExponent } from '../../bench/growth.ts';

describe('the fitted exponent', () => {
  it.each([
    { exponent: 1, constant: 3 },
    { exponent: 0.5, constant: 7 },
    { exponent: 2, constant: 0.1 },
    { exponent: 0, constant: 5 },
  ])('of $constant · x^$exponent is $exponent', ({ exponent, constant }) => {
    const points = [20, 200, 1000].map((x) => [x, constant * x ** exponent] as const);
    expect(fittedExponent(points)).toBeCloseTo(exponent, 10);
  });

  it('needs two sizes', () => {
    expect(fittedExponent([[20, 3]])).toBeUndefined();
    expect(
      fittedExponent([
        [20, 3],
        [20, 4],
      ]),
    ).toBeUndefined();
  });
});
