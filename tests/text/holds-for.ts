import * as fc from 'fast-check';

/** Enough that each piece of the biased texts meets most others. */
const RUNS = 1000;

/** A property for `expect(…).not.toThrow()`; the error tells the smallest counterexample. */
export const holdsFor =
  <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): (() => void) =>
  () =>
    fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });
