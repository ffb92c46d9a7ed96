import { array, assert, boolean, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageAtRisk, reliability, RISK } from '../../src/evaluation/reliability.ts';

const judgements = array(record({ confidence: double({ min: 0, max: 1, noNaN: true }), right: boolean() }), {
  maxLength: 60,
});
const of = (confidence: number, rights: readonly boolean[]) => rights.map((right) => ({ confidence, right }));

describe('the reliability table', () => {
  it('puts each answer into the bin of its confidence', () => {
    const { set, lines } = reliability('mill', [...of(0.95, [true, true]), ...of(0.5, [true, false])]);
    expect(set).toBe('mill confidence');
    expect(lines.filter(({ measures }) => measures['n'] !== 0)).toEqual([
      { kind: '0.9 and more', measures: { n: 2, confidence: 95, right: 100, rightFromHere: 100 } },
      { kind: '0.5 and more', measures: { n: 2, confidence: 50, right: 50, rightFromHere: 75 } },
    ]);
  });

  it('has every answer in one bin, and all of them from the last one on', () => {
    assert(
      property(judgements, (given) => {
        const { lines } = reliability('any', given);
        const total = lines.reduce((sum, { measures }) => sum + (measures['n'] ?? 0), 0);
        expect(total).toBe(given.length);
        const right = given.filter((one) => one.right).length;
        const share = given.length === 0 ? null : Number(((100 * right) / given.length).toFixed(1));
        expect(lines.at(-1)?.measures['rightFromHere']).toBe(share);
      }),
    );
  });
});

describe('the coverage at a risk', () => {
  it('is all when nothing is wrong, nothing when the surest is', () => {
    expect(coverageAtRisk(of(0.5, [true, true]))).toBe(100);
    expect(coverageAtRisk([...of(0.9, [false]), ...of(0.5, [true, true])])).toBe(0);
    expect(coverageAtRisk([])).toBeNull();
  });

  it('goes on past a wrong answer when enough right ones follow', () => {
    const surest = Array.from({ length: 12 }, (_, place) => ({
      confidence: 1 - place / 100,
      right: place > 0,
    }));
    expect(coverageAtRisk(surest)).toBe(0);
    expect(coverageAtRisk([...surest, { confidence: 0.5, right: true }])).toBe(100);
  });

  it('gives answers that are equally sure together or not at all', () => {
    expect(coverageAtRisk(of(0.5, [true, false]))).toBe(0);
    expect(coverageAtRisk(of(0.5, [false, true]))).toBe(0);
  });

  it('never puts up with more wrong ones than it says', () => {
    assert(
      property(judgements, (given) => {
        const covered = Math.round(((coverageAtRisk(given) ?? 0) * given.length) / 100);
        const sorted = given.toSorted((one, other) => other.confidence - one.confidence);
        const wrong = sorted.slice(0, covered).filter(({ right }) => !right).length;
        expect(100 * wrong).toBeLessThanOrEqual(RISK * covered);
      }),
    );
  });
});
