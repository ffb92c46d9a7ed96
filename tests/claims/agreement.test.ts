import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../src/claims/agreement.ts';
import { type FigureValue, figureValues } from '../../src/claims/figure-value.ts';
import { english } from '../../src/text/english/english.ts';
import { sentenceOf } from '../answering/sentence-of.ts';

const figureOf = (text: string): FigureValue => {
  const [figure] = figureValues(sentenceOf(`They had ${text}.`), english);
  if (figure === undefined) throw new Error(`No figure in "${text}".`);
  return figure;
};
const compare = (claimed: string, written: string) => compareFigures(figureOf(claimed), figureOf(written));

describe('figures of a claim and of an article', () => {
  it.each([
    ['33 billion yuan', '33.265 billion yuan'],
    ['RMB 15 bn', '15.2 billion yuan'],
    ['15%', '15.2%'],
    ['over 30 billion yuan', '33.265 billion yuan'],
    ['nearly 20%', '19.6%'],
    ['about a third', '33.8%'],
    ['two thirds', '2/3'],
    ['over half', 'more than 2/3'],
    ['more than 400,000', 'more than 450,000'],
    ['a dozen', '12'],
    ['half a million', '500,000'],
    ['3 km', '3,000 metres'],
  ])('"%s" agrees with "%s"', (claimed, written) => {
    expect(compare(claimed, written)).toBe('agrees');
  });

  it.each([
    ['23.6 billion yuan', '32.6 billion yuan'],
    ['25%', '15%'],
    ['less than 150 million pounds', 'more than 200 million pounds'],
    ['more than 3,000', 'more than 4,000'],
    ['over half', '45%'],
  ])('"%s" differs from "%s"', (claimed, written) => {
    expect(compare(claimed, written)).toBe('differs');
  });

  it.each([
    ['500,000', 'more than 450,000'],
    ['19%', 'about 20%'],
    ['33.4 billion yuan', '33 billion yuan'],
  ])('"%s" is left open by "%s"', (claimed, written) => {
    expect(compare(claimed, written)).toBe('open');
  });

  it.each([
    ['15%', '15 km'],
    ['15 yuan', '15 dollars'],
  ])('"%s" can’t be compared with "%s"', (claimed, written) => {
    expect(compare(claimed, written)).toBeUndefined();
  });

  it('agree with themselves', () => {
    assert(
      property(integer({ min: 2, max: 9_000_000 }), (number) => {
        const text = number.toLocaleString('en-US');
        expect(compare(`${text} tons`, `${text} tons`)).toBe('agrees');
      }),
    );
  });
});
