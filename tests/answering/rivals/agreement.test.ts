import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../../src/answering/comparing/quantity.ts';
import { agree, type Figure } from '../../../src/answering/rivals/agreement.ts';
import { createFigureFinder } from '../../../src/answering/spans/figures.ts';
import { english } from '../../../src/text/english/english.ts';

const findFigures = createFigureFinder(english);

function figure(text: string): Figure {
  const [found] = findFigures(text, 0);
  const quantity = found === undefined ? undefined : readQuantity(text, found.type, english);
  if (quantity === undefined) throw new Error(`"${text}" is no figure.`);
  return { text, quantity };
}

describe('two figures', () => {
  it.each<[string, string, boolean | undefined]>([
    ['450,000', '0.45 million', true],
    ['20 billion yuan', '20.3 billion yuan', true],
    ['20.3 billion yuan', '33.265 billion yuan', false],
    ['more than 30', '33', true],
    ['more than 30', '30', true],
    ['more than 30', '28', false],
    ['about 100', '104', true],
    ['30', '33', false],
    ['12 km', '12%', undefined],
    ['£5 million', '$5 million', undefined],
  ])('%s and %s', (one, other, expected) => {
    expect(agree(figure(one), figure(other))).toBe(expected);
    expect(agree(figure(other), figure(one))).toBe(expected);
  });

  it('agree when they are the same number, and whole numbers only then', () => {
    const number = integer({ min: 2, max: 900 });
    assert(
      property(number, number, (one, other) => {
        expect(agree(figure(`${one}`), figure(`${other}`))).toBe(one === other);
      }),
    );
  });
});
