import { assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities, isComparable, readQuantity } from '../../../src/answering/comparing/quantity.ts';
import { writeQuantity } from '../../../src/answering/comparing/write-quantity.ts';
import { english } from '../../../src/text/english/english.ts';

const figure = (text: string) => readQuantity(text, 'count', english);
const date = (text: string) => readQuantity(text, 'date', english);
const quantity = (text: string) => {
  const read = figure(text);
  if (read === undefined) throw new Error(`"${text}" was not read.`);
  return read;
};

describe('a figure', () => {
  it.each([
    ['32.6 billion yuan', 'money', 'yuan', 3.26e10],
    ['£6.8m', 'money', 'pound', 6.8e6],
    ['RMB 15 bn', 'money', 'yuan', 1.5e10],
    ['86 m', 'length', 'm', 86],
    ['1.5 miles', 'length', 'm', 2414.016],
    ['3 square kilometres', 'area', 'm²', 3e6],
    ['1,284', 'count', '', 1284],
    ['twenty-five', 'count', '', 25],
    ['a thousand', 'count', '', 1000],
    ['two thirds', 'percent', '%', 200 / 3],
    ['2/5', 'percent', '%', 40],
    ['9.7%', 'percent', '%', 9.7],
    ['5.9 percentage points', 'percent', 'percentage point', 5.9],
    ['three years', 'time', 'month', 36],
  ])('is read: %s', (text, dimension, base, value) => {
    expect(figure(text)).toMatchObject({ dimension, base });
    expect(figure(text)?.value).toBeCloseTo(value, 6);
  });

  it.each(['two or three', '5 to 7 million', 'half a dozen sheep', '12 bushels'])(
    'is not one value: %s',
    (text) => {
      expect(figure(text)).toBeUndefined();
    },
  );

  it.each([
    ['more than 400', '85', 'larger'],
    ['more than 400', '405', undefined],
    ['about 75 km', '74 km', undefined],
    ['about 75 km', '118 km', 'smaller'],
    ['1 mile', '1 km', 'larger'],
    ['0.45 million', '450,000', 'same'],
    ['nearly 3 million', '3 million', undefined],
    ['9 months', '60 days', 'larger'],
    ['2 months', '60 days', undefined],
  ] as const)('%s beside %s: %s', (one, other, expected) => {
    expect(compareQuantities(quantity(one), quantity(other))).toBe(expected);
  });

  it.each([
    ['2.5 million euros', '2 million pounds'],
    ['900 mu', '120 acres'],
    ['3%', '3 percentage points'],
    ['5 km', '5 tons'],
  ])('is not comparable: %s and %s', (one, other) => {
    expect(isComparable(quantity(one), quantity(other))).toBe(false);
  });

  it('that is written is read as the same value, in any unit', () => {
    const units = constantFrom('5 km', '£5', '5 yuan', '5%', '5', '5 hectares', '5 tons');
    assert(
      property(double({ min: 0.5, max: 4e12, noNaN: true }), units, (number, like) => {
        const model = quantity(like);
        const value = Math.round(number * 100) / 100;
        const written = writeQuantity(value * model.factor, model);
        const again = quantity(written);
        expect(again).toMatchObject({ dimension: model.dimension, base: model.base });
        expect(Math.abs(again.value / model.factor / value - 1)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    ['1874', '1893', 'smaller'],
    ['March 2019', '2019-02-28', 'larger'],
    ['2 May 2019', 'May 2019', undefined],
    ['2019', 'March 2019', undefined],
    ['the 1980s', '1991', 'smaller'],
    ['the 19th century', '1901', 'smaller'],
    ['April 2, 2019', '2 April 2019', 'same'],
  ] as const)('%s beside %s: %s', (one, other, expected) => {
    const [first, second] = [date(one), date(other)];
    if (first === undefined || second === undefined) throw new Error('A date was not read.');
    expect(compareQuantities(first, second)).toBe(expected);
  });

  it.each(['this year', 'the first half of 2023', 'every quarter', 'April 2nd', '1914–1918'])(
    'is not one stretch of days: %s',
    (text) => {
      expect(date(text)).toBeUndefined();
    },
  );
});
