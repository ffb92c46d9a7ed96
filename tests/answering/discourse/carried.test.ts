import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedIn, carriedTerms } from '../../../src/answering/discourse/carried.ts';
import { namesAnother } from '../../../src/answering/discourse/contradiction.ts';
import { readingOf } from '../reading-of.ts';

/** The terms that the sentence of a text which holds `part` carries, strongest first. */
function carriedBy(text: string, part: string): readonly string[] {
  const { article, reader } = readingOf(text);
  const index = article.sentences.findIndex(({ start, end }) => text.slice(start, end).includes(part));
  return Array.from(carriedTerms(reader.read(article, index), reader))
    .toSorted(([, one], [, other]) => other - one)
    .map(([term]) => term);
}

describe('carried', () => {
  it.each([
    [
      '"the town" as the name of a town',
      'Ardle Town has a mill. In 2020 the town signed six projects.',
      'signed',
      'ardl',
    ],
    [
      '"the company" as a company by its form',
      'In May Tidemark Mills Co., Ltd. moved. The company makes paper.',
      'paper',
      'tidemark',
    ],
    [
      '"the airline" as what is called one',
      'In May he left the airline Skelda. The airline was sold.',
      'sold',
      'skelda',
    ],
    ['"it" as the subject before', 'Tidemark Mills makes paper. It was founded in 1874.', '1874', 'tidemark'],
    [
      '"it" through another "it"',
      'Tidemark Mills makes paper. It was founded in 1874. It has 85 workers.',
      '85',
      'tidemark',
    ],
    [
      '"she" as the last person',
      'The pier was opened by Edda Voss, the mayor. She praised the masons.',
      'masons',
      'voss',
    ],
    [
      '"the farms" as the farms named before',
      'Slurry from two dairy farms at Upper Skell seeped away. The farms were closed.',
      'closed',
      'skell',
    ],
  ])('reads %s', (_, text, part, term) => {
    expect(carriedBy(text, part)).toContain(term);
  });

  it('prefers the town to the company named after it', () => {
    const text =
      'Ardle Town is small. Tidemark Mills Co., Ltd. came in 2018. In 2020 the town signed six projects.';
    expect(carriedBy(text, 'signed')).not.toContain('tidemark');
  });

  it.each([
    [
      'a sentence that says itself what it is about',
      'Ardle Town has a mill. Corsay has two harbours.',
      'harbours',
    ],
    ['"the mayor of", which says whose', 'Ardle Town has a mayor. In May the mayor of Corsay came.', 'came'],
    [
      'an "it" that stands for nothing',
      'Tidemark Mills makes paper. It is clear that rivers matter.',
      'rivers',
    ],
  ])('carries nothing into %s', (_, text, part) => {
    expect(carriedBy(text, part)).toEqual([]);
  });

  it('carries terms of the article that the sentence lacks, with a strength above 0 and at most 1', () => {
    const pieces = [
      'Ardle Town',
      'the town',
      'Edda Voss',
      'she',
      'it',
      'opened',
      'was',
      'the old mill',
      'in May',
      ',',
      '. ',
      '.\n\n',
    ];
    assert(
      property(array(constantFrom(...pieces), { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const { article, reader } = readingOf(text);
        const all = reader.articleTerms(article);
        for (const [index] of article.sentences.entries()) {
          const sentence = reader.read(article, index);
          for (const [term, strength] of carriedTerms(sentence, reader)) {
            expect(all.has(term) && !sentence.held.has(term)).toBe(true);
            // Looking only for what stands before loses nothing.
            expect(carriedIn(sentence, reader)(term)).toBe(strength);
            expect(strength).toBeGreaterThan(0);
            expect(strength).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('namesAnother', () => {
  const text = 'Ardle Town has a mill. In Corsay Town the mayor is new. In 2020 the town was flooded.';
  const { article, reader } = readingOf(text);

  it('is true of another town', () => {
    expect(namesAnother(reader.read(article, 1), 'ardl', reader)).toBe(true);
  });

  it('is false of what the sentence names or stands for', () => {
    expect(namesAnother(reader.read(article, 1), 'corsai', reader)).toBe(false);
    expect(namesAnother(reader.read(article, 2), 'corsai', reader)).toBe(false);
  });
});
