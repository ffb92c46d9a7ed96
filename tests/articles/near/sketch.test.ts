import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { NEARLY_SAME, similarity, sketchOf } from '../../../src/articles/near/sketch.ts';

/** Words of their own for each subject, so that two texts share none unless they are meant to. */
const words = (subject: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${subject}${(index * 7919) % 10_007}`);

const likeness = (one: string, other: string): number => similarity(sketchOf(one), sketchOf(other));

const report = (day: string): string =>
  Array.from(
    { length: 60 },
    (_, index) => `On ${day} shares of mill ${index} rose by ${day}${index} points`,
  ).join('. ');

const anyText = array(
  constantFrom('mill', 'town', 'the', 'burnt', 'down', '织', '里', 'Friday', '.', '\n\n', 'Ärger'),
  {
    minLength: 1,
    maxLength: 400,
  },
).map((parts) => parts.join(' '));

describe('likeness', () => {
  it('of a text with itself is 1, and of texts without a common word 0', () => {
    expect(likeness(words('a', 500).join(' '), words('a', 500).join(' '))).toBe(1);
    expect(likeness(words('a', 500).join(' '), words('b', 500).join(' '))).toBe(0);
  });

  it('is the same both ways, between 0 and 1', () => {
    assert(
      property(anyText, anyText, (one, other) => {
        const value = likeness(one, other);
        expect(value).toBe(likeness(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not heed case, marks, or how lines are broken', () => {
    expect(
      likeness(
        '“The mill burnt down,” said the mayor.\n\nNobody was hurt.',
        'the mill burnt DOWN said the Mayor nobody was hurt',
      ),
    ).toBe(1);
  });

  it('is exact for texts with few shingles', () => {
    // Of 5 and 5 shingles, 4 are common.
    expect(likeness('a b c d e f g h i', 'b c d e f g h i j')).toBeCloseTo(4 / 6, 10);
  });

  it('comes near the truth for long texts', () => {
    const all = words('a', 3_000);
    // 2,000 of 3,000 shingles.
    expect(Math.abs(likeness(all.join(' '), all.slice(0, 2_000).join(' ')) - 2 / 3)).toBeLessThan(0.15);
  });

  it('tells Chinese texts apart by their letters', () => {
    const one = '织里镇的童装企业很多，年产值六百亿元。';
    expect(likeness(one, `${one}明天下雨。`)).toBeGreaterThan(NEARLY_SAME);
    expect(likeness(one, '臺北市政府今天宣布，將在明年完成新的捷運路線。')).toBe(0);
  });

  it('of a text without words is 0', () => {
    expect(likeness('…', '…')).toBe(0);
    expect(likeness('Mill', 'mill')).toBe(1);
  });
});

describe('nearly the same', () => {
  it('is a long text with a paragraph more, wherever it stands', () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => words(`p${index}x`, 40).join(' '));
    const whole = paragraphs.join('\n\n');
    assert(
      property(integer({ min: 0, max: 30 }), (place) => {
        const more = paragraphs.toSpliced(place, 0, words('new', 40).join(' ')).join('\n\n');
        expect(likeness(whole, more)).toBeGreaterThan(NEARLY_SAME);
      }),
      { numRuns: 31 },
    );
  });

  it('is a text with a correction here and there', () => {
    const before = words('a', 1_000);
    const after = before.map((word, index) => (index % 50 === 0 ? `${word}s` : word));
    expect(likeness(before.join(' '), after.join(' '))).toBeGreaterThan(NEARLY_SAME);
  });

  it('is not another report from the same template', () => {
    expect(likeness(report('Monday'), report('Tuesday'))).toBeLessThan(NEARLY_SAME);
  });
});
