import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RUN, spanRuns } from '../../../src/answering/reading/span-runs.ts';
import { TOKEN_CLASSES } from '../../../src/answering/syntax/token-class.ts';
import { sentenceOf } from '../sentence-of.ts';

const runsOf = (text: string): readonly string[] => {
  const sentence = sentenceOf(text);
  return spanRuns(sentence.classes, sentence.lower).map(([first, last]) =>
    text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end),
  );
};

describe('runs that may be answers', () => {
  it.each([
    ['an amount with its unit', 'It cost 14.5 million pounds.', '14.5 million pounds'],
    ['a percent with its sign', 'It rose by 4.5% again.', '4.5%'],
    ['a name', 'The mayor is Ellen Marsh.', 'Ellen Marsh'],
    ['a list', 'They sold wool, herring and slate.', 'wool, herring and slate'],
    ['what stands in brackets', 'The mill (a ruin now) stands.', 'a ruin now'],
    ['a clause', 'It closed because the sea wall had broken.', 'the sea wall had broken'],
  ])('hold %s', (_, text, expected) => {
    expect(runsOf(text)).toContain(expected);
  });

  it.each([
    ['on a loose preposition', 'It stands by the sea.', 'by'],
    ['before the sign of a percent', 'It rose by 4.5% again.', '4.5'],
    ['inside a pair of brackets', 'The mill (a ruin now) stands.', 'The mill (a ruin'],
  ])('do not end %s', (_, text, unexpected) => {
    expect(runsOf(text)).not.toContain(unexpected);
  });

  it('lie in order inside the sentence, each once, none too long', () => {
    const classes = Array.from({ length: TOKEN_CLASSES }, (_, kind) => kind);
    assert(
      property(array(constantFrom(...classes), { maxLength: 40 }), (kinds) => {
        const runs = spanRuns(Uint8Array.from(kinds), kinds.map(String));
        expect(
          runs.every(
            ([first, last]) =>
              first >= 0 && first <= last && last < kinds.length && last - first < LONGEST_RUN,
          ),
        ).toBe(true);
        expect(new Set(runs.map((run) => run.join())).size).toBe(runs.length);
      }),
    );
  });
});
