import { describe, expect, it } from 'vitest';

import { english } from '../../../src/text/english/english.ts';
import { termDirections } from '../../../src/training/words/term-vectors.ts';
import { dot } from '../../../src/training/words/vector-arithmetic.ts';
import { tinyEmbeddings } from './vector-fixture.ts';

const directions = termDirections(tinyEmbeddings, english);
const direction = (term: string): Float64Array =>
  directions.find((one) => one.term === term)?.direction ?? new Float64Array();

describe('the directions of terms', () => {
  it('are those of stems, in ascending order, without stop words', () => {
    const stems = [
      'bread',
      'butter',
      'chees',
      'governor',
      'lake',
      'mayor',
      'minist',
      'pond',
      'river',
      'sea',
      'senat',
      'soup',
    ];
    expect(directions.map(({ term }) => term)).toEqual(stems);
  });

  it('are of length 1, in an even number of dimensions', () => {
    for (const { direction } of directions) {
      expect(direction).toHaveLength(8);
      expect(dot(direction, direction)).toBeCloseTo(1);
    }
  });

  it('lie near each other in one family and not across', () => {
    expect(dot(direction('river'), direction('pond'))).toBeGreaterThan(0.5);
    expect(dot(direction('river'), direction('mayor'))).toBeLessThan(0);
  });
});

it('no words give no directions', () => {
  expect(termDirections({ words: [], vectors: [] }, english)).toEqual([]);
});

const axis = (index: number, sign: number): Float64Array =>
  Float64Array.from({ length: 5 }, (_, at) => (at === index ? sign : 0));

it('a later form counts half', () => {
  // Opposites fill the first three directions, which are common to most words; what is asked about lies in the other two.
  const filling = [0, 1, 2].flatMap((index) => [
    axis(index, 1),
    axis(index, -1),
    axis(index, 1),
    axis(index, -1),
  ]);
  const others = ['ant', 'bee', 'cow', 'dog', 'eel', 'fox', 'gnu', 'hen', 'jay', 'kid', 'pig', 'rat'];
  const found = termDirections(
    {
      words: ['boat', 'boats', 'tree', 'stone', ...others],
      vectors: [axis(3, 1), axis(4, 1), axis(3, -1), axis(4, -1), ...filling],
    },
    english,
  );
  const at = (word: string): Float64Array =>
    found.find(({ term }) => term === english.stem(word))?.direction ?? new Float64Array();
  // (1, ½) against (−1, 0) and (0, −1).
  expect(dot(at('boat'), at('tree'))).toBeCloseTo(-1 / Math.sqrt(1.25));
  expect(dot(at('boat'), at('stone'))).toBeCloseTo(-0.5 / Math.sqrt(1.25));
});
