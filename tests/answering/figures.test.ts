import { describe, expect, it } from 'vitest';
import { createFigureFinder } from '../../src/answering/spans/figures.ts';
import { english } from '../../src/text/english/english.ts';

const find = createFigureFinder(english);
const found = (text: string): readonly (readonly [string, string])[] =>
  find(text, 0).map((figure) => [figure.type, text.slice(figure.start, figure.end)] as const);

describe('figures', () => {
  it.each([
    [
      'an amount with its scale and currency',
      'It cost 32.6 billion yuan.',
      [['amount', '32.6 billion yuan']],
    ],
    ['an approximation', 'About $3 million was lost.', [['amount', 'About $3 million']]],
    ['a currency code', 'worth RMB 15 bn', [['amount', 'RMB 15 bn']]],
    ['a percent', 'up by nearly 9.7% on the year', [['percent', 'nearly 9.7%']]],
    ['percentage points', 'by 5.9 percentage points', [['percent', '5.9 percentage points']]],
    ['a fraction', 'more than 2/3 of the market', [['percent', 'more than 2/3']]],
    ['thousands separators', 'a population of 450,000', [['count', '450,000']]],
    ['a measure', 'an area of 25 square kilometers', [['measure', '25 square kilometers']]],
    ['a number word', 'signed six contracts', [['count', 'six']]],
    ['a scaled article', 'more than a thousand companies', [['count', 'more than a thousand']]],
    ['metres, not millions', 'The mast is 86 m tall.', [['measure', '86 m']]],
    ['millions of money', 'worth $86 m', [['amount', '$86 m']]],
    ['millions of things', 'about 86m bottles', [['count', 'about 86m']]],
    ['four digits that count', 'an output of 2000 sets of looms', [['count', '2000']]],
    ['a duration', 'within two or three years', [['duration', 'two or three years']]],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a bare year', 'It opened in 1984.'],
    ['an ordinal', 'the 16th ship and the 3rd mate'],
    ['a rank', 'among the top five makers'],
    ['a decade', 'in the 1980s'],
  ])('leaves out %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives the core without approximation and unit', () => {
    const text = 'It took more than 450 tons.';
    expect(find(text, 0).map(({ core }) => text.slice(core.start, core.end))).toEqual(['450']);
  });

  it('counts offsets from the one given', () => {
    expect(find('6 ships', 100)[0]).toMatchObject({ start: 100, end: 101 });
  });
});
