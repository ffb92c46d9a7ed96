import { describe, expect, it } from 'vitest';
import { isTypeNoun } from '../../../src/answering/refusing/type-nouns.ts';

describe('a noun that says only of what kind an answer is', () => {
  it.each(['company', 'years', 'percentage', 'Position', 'amount'])('%s', (noun) => {
    expect(isTypeNoun(noun)).toBe(true);
  });

  it.each(['revenue', 'profit', 'boiler', ''])('but not "%s"', (noun) => {
    expect(isTypeNoun(noun)).toBe(false);
  });
});
