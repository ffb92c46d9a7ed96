import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swapped, type Swap } from '../../../src/evaluation/made-claims/made-claim.ts';
import { classedNames } from '../../../src/evaluation/made-claims/names-by-class.ts';
import { negate } from '../../../src/evaluation/made-claims/negate.ts';
import { reword } from '../../../src/evaluation/made-claims/reword.ts';
import { sourceSentences, type SourceSentence } from '../../../src/evaluation/made-claims/source-sentence.ts';
import { shorten } from '../../../src/evaluation/made-claims/shorten.ts';
import { swapDates } from '../../../src/evaluation/made-claims/swap-date.ts';
import { swapFigures } from '../../../src/evaluation/made-claims/swap-figure.ts';
import { swapNames } from '../../../src/evaluation/made-claims/swap-name.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { randomFrom } from '../../../src/evaluation/sample.ts';
import { english } from '../../../src/text/english/english.ts';
import { sentenceOf } from './texts.ts';

const never = (): boolean => false;
const made = (text: string, make: (sentence: SourceSentence) => readonly Swap[]): readonly string[] =>
  make(sentenceOf(text)).map((swap) => swapped(text, swap));

const taken = (text: string): number =>
  sourceSentences(plainArticle('a.txt', text, { title: 'a' }, english), english).length;
const figuresOf = (text: string, seed = 1) => swapFigures(sentenceOf(text), randomFrom(seed), never);
const datesOf = (text: string) => swapDates(sentenceOf(text), randomFrom(1), never);
const shortened = (text: string): readonly string[] => made(text, shorten);
const denied = (text: string): readonly string[] => made(text, negate);

describe('sentences that claims are made of', () => {
  it.each([
    ['a whole one with a figure', 'The mill of the town employed 320 people in all.', 1],
    ['one that leans on the one before', 'It employed 320 people of the town in all.', 0],
    ['one that points elsewhere', 'The mill employed 320 people in this town alone.', 0],
    ['a question', 'Did the mill of the town employ 320 people in all?', 0],
    ['a fragment', 'Employed 320 people.', 0],
    ['one that tells nothing', 'The mill of the town employed many people in all.', 0],
    ['one with half a quotation', 'The mill of the town employed "320 people in all.', 0],
  ])('%s', (_, text, count) => {
    expect(taken(text)).toBe(count);
  });
});

describe('another figure', () => {
  it.each([
    ['a year', 'The mill opened in 1874 on the Sel.'],
    ['a bound', 'The mill employed more than 320 people.'],
    ['a range', 'The mill employed between 300 and 320 people.'],
    ['a day', 'The mill opened on 4 May with music.'],
    ['a name', 'The mill bought Engine 42 from Corran.'],
    ['a part of something', 'The mill burned two of the boats.'],
  ])('is not put in place of %s', (_, text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it('has the form of the first, digit for digit, and is far from it', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const text = 'The quay cost 12.5 million pounds, weighs 1,240 tonnes and has 32% of the cranes.';
        for (const { start, end, replacement } of figuresOf(text, seed)) {
          const written = text.slice(start, end);
          expect(replacement.replace(/\d/gu, '0')).toBe(written.replace(/\d/gu, '0'));
          const ratio = Number(replacement.replaceAll(',', '')) / Number(written.replaceAll(',', ''));
          expect(ratio <= 0.67 || ratio >= 1.5).toBe(true);
        }
      }),
    );
  });

  it('is found for every figure of a sentence, in words too', () => {
    expect(figuresOf('The mill had seven wheels and 40 looms.')).toHaveLength(2);
  });
});

describe('another date', () => {
  it.each([
    ['sales of a year', 'Sales of wool reached 40 tonnes in 1874.'],
    ['a sentence with two years', 'The mill opened in 1874 and closed in 1901.'],
    ['a year that is part of a name', 'The mill opened after the 1874 election.'],
  ])('is not put into %s', (_, text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('is put in place of the year or the month of what happens once', () => {
    expect(datesOf('The mill opened in 1874 on the Sel.')).toEqual([
      { start: 19, end: 23, replacement: expect.stringMatching(/^1[89]\d\d$/u) },
    ]);
    expect(datesOf('The mill opened in May on the Sel.')).toHaveLength(1);
  });
});

describe('another name', () => {
  const others = classedNames(
    sentenceOf('The painter Ida Strand was born in Brisk, and the chapel was built by Tom Hale.'),
  );
  const names = (text: string): readonly string[] =>
    made(text, (sentence) => swapNames(sentence, randomFrom(1), others, never));

  it('is one of the same class', () => {
    expect(names('The mill was designed by Marta Olin and her sons.')).toEqual([
      expect.stringMatching(/^The mill was designed by (?:Ida Strand|Tom Hale) and her sons\.$/u),
    ]);
    expect(names('Marta Olin was born in Corran as a miller’s daughter.')).toEqual([
      'Marta Olin was born in Brisk as a miller’s daughter.',
    ]);
  });

  it('is not put where another one could be as true', () => {
    expect(names('The mill sold wool to Corran and Aldney.')).toEqual([]);
    expect(names('Marta Olin liked the mill of the town.')).toEqual([]);
  });
});

describe('a denial', () => {
  it.each([
    ['The mill was built on the Sel.', 'The mill was not built on the Sel.'],
    ['The mill has closed since 1990.', 'The mill has not closed since 1990.'],
    ['Selmouth Mill opened in 1874.', 'Selmouth Mill did not open in 1874.'],
    ['Karl Berg bought three farms.', 'Karl Berg did not buy three farms.'],
    ['In 1902 the town began a school.', 'In 1902 the town did not begin a school.'],
  ])('of "%s" is correct', (text, negative) => {
    expect(denied(text)).toEqual([negative]);
  });

  it.each([
    'The mill was not built on the Sel.',
    'All of the mills were built on the Sel.',
    'The mill built on the Sel burned down.',
    'The mill that was built on the Sel burned.',
    'The council said “the mill was sold” to Corran.',
    'The town had a mill on the Sel.',
    'Only Selmouth was flooded in 1902.',
  ])('of "%s" is not made', (text) => {
    expect(denied(text)).toEqual([]);
  });
});

describe('a shorter sentence', () => {
  it('loses a phrase before the subject or an addition at the end', () => {
    const text = 'In the spring of 1902, the town of Selmouth opened a school, which had 40 pupils.';
    expect(shortened(text)).toEqual([
      'The town of Selmouth opened a school, which had 40 pupils.',
      'In the spring of 1902, the town of Selmouth opened a school.',
    ]);
  });

  it.each([
    'In 1902, the town of Selmouth did not open a single school or mill.',
    'The town of Selmouth opened a school in the spring of the year 1902.',
    'In the spring of 1902, the school opened.',
  ])('is not made of "%s"', (text) => {
    expect(shortened(text)).toEqual([]);
  });
});

describe('other signs for the same', () => {
  it.each([
    ['The mill burned 45.5% of its coal.', 'The mill burned 45.5 percent of its coal.'],
    ['The mill burned 45 per cent of its coal.', 'The mill burned 45% of its coal.'],
    ['The quay cost 2.5 billion pounds.', 'The quay cost 2,500 million pounds.'],
    ['The quay cost 12,500 pounds.', 'The quay cost 12500 pounds.'],
    ['The quay opened on 4 May 1902.', 'The quay opened on May 4, 1902.'],
    ['The quay opened on May 4, 1902 with music.', 'The quay opened on 4 May 1902 with music.'],
    ['The quay is 14 km long.', 'The quay is 14 kilometres long.'],
    ['The town has seven mills.', 'The town has 7 mills.'],
    ['The town has 7 mills.', 'The town has seven mills.'],
    ['The quay did not open.', "The quay didn't open."],
  ])('%s', (text, other) => {
    expect(made(text, reword)).toContain(other);
  });

  it('are not found where they would say another thing', () => {
    expect(made('The quay took 20–25,000 stones.', reword)).toEqual([]);
    expect(made('Version Basic 6 runs here.', reword)).toEqual([]);
    expect(made('The quay cost 2.5555 billion pounds.', reword)).toEqual([]);
  });
});
