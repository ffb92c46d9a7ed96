import { expect, it } from 'vitest';
import { figureLabels, stretchedPlaces } from '../../../src/answering/reading/figure-labels.ts';
import { sentenceOf } from '../sentence-of.ts';

/** Sums of weights as a view has them: each of these words weighs 1. */
const sumsOf = (lower: readonly string[], words: readonly string[]): Float64Array => {
  const sums = new Float64Array(lower.length + 1);
  lower.forEach((word, at) => {
    sums[at + 1] = (sums[at] ?? 0) + Number(words.includes(word));
  });
  return sums;
};

/** For each figure of a sentence, how many of the words stand between it and the figures next to it. */
const labelsOf = (text: string, words: readonly string[]) => {
  const { lower, tokens, figures } = sentenceOf(text);
  const figureAt = Int16Array.from(
    tokens,
    ({ start, end }) => 1 + figures.findIndex((figure) => figure.start <= start && end <= figure.end),
  );
  const whole = { first: 0, last: tokens.length - 1 };
  return figureLabels(
    figureAt,
    figures.length,
    sumsOf(lower, words),
    tokens.map(() => whole),
  );
};

it('gives each figure the words back to the figure before it', () => {
  const text = 'The mill spent 4 million pounds and its revenue was 9 million pounds, a profit of 12%.';
  expect(Array.from(labelsOf(text, ['revenue']).before)).toEqual([0, 1, 0]);
  expect(Array.from(labelsOf(text, ['mill']).before)).toEqual([1, 0, 0]);
});

it('gives each figure the words up to the figure after it', () => {
  const text = 'They built 80 boats, 77 carts and 268 ploughs.';
  expect(Array.from(labelsOf(text, ['carts']).after)).toEqual([0, 1, 0]);
  expect(labelsOf(text, ['carts']).best).toBe(1);
});

it('makes the way across a semicolon longer than across a comma, and that longer than a step', () => {
  const { classes, lower } = sentenceOf('One sank, two burned; three came home.');
  const places = stretchedPlaces(classes, lower);
  const way = (from: string, to: string): number =>
    (places[lower.indexOf(to)] ?? 0) - (places[lower.indexOf(from)] ?? 0);
  expect(way('three', 'came')).toBeLessThan(way('sank', 'two'));
  expect(way('sank', 'two')).toBeLessThan(way('burned', 'three'));
});
