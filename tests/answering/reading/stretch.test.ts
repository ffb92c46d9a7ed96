import { describe, expect, it } from 'vitest';
import { assert, integer, property, string, tuple } from 'fast-check';
import { trimRun } from '../../../src/answering/reading/stretch.ts';
import { tokenClass } from '../../../src/answering/syntax/token-class.ts';
import { sentenceOf } from '../sentence-of.ts';

/** What is left of a run of a text's first sentence, in lower case. */
const trimmed = (text: string, first: number, last: number): string | undefined => {
  const sentence = sentenceOf(text);
  const run = trimRun(sentence, [first, last]);
  return run && sentence.lower.slice(run[0], run[1] + 1).join(' ');
};

describe('a trimmed run', () => {
  it.each<[phenomenon: string, text: string, first: number, last: number, expected: string | undefined]>([
    ['loses loose marks', 'Wool, herring and slate.', 1, 3, 'herring'],
    ['loses a bracket without its other half', 'The quay (of stone) held.', 2, 4, 'of stone'],
    ['keeps brackets in pairs', 'The quay (of stone) held.', 1, 5, 'quay ( of stone )'],
    ['is none of marks alone', 'Wool, herring.', 1, 1, undefined],
  ])('%s', (_, text, first, last, expected) => {
    expect(trimmed(text, first, last)).toBe(expected);
  });

  it('lies inside what it is made of and begins and ends with no comma', () => {
    assert(
      property(
        tuple(string({ minLength: 1 }), integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 })),
        ([text, first, length]) => {
          const sentence = sentenceOf(`Wool, ${text} ("and) slate, done.`);
          const size = sentence.tokens.length;
          const begin = first % size;
          const last = Math.min(size - 1, begin + length);
          const run = trimRun(sentence, [begin, last]);
          const ends = run === undefined ? [] : Array.from(run, (at) => sentence.classes[at]);
          expect(run?.[0] ?? begin).toBeGreaterThanOrEqual(begin);
          expect(run?.[1] ?? last).toBeLessThanOrEqual(last);
          expect(ends).not.toContain(tokenClass.comma);
        },
      ),
    );
  });
});
