import { describe, expect, it } from 'vitest';
import type { ReadSpans } from '../../../src/answering/reading/span-reader.ts';
import { viewSentence } from '../../../src/answering/reading/span-view.ts';
import { byPeriod, ofPeriod } from '../../../src/answering/time/by-period.ts';
import { periodFit } from '../../../src/answering/time/period-fit.ts';
import { PERIOD_FEATURES } from '../../../src/answering/time/period-features.ts';
import { periodOdds } from '../../../src/answering/time/period-odds.ts';
import { readingOfFile } from '../reading-of.ts';

const HEAD = 'A Headline About Ferries\n\nBy Ann Lee, staff reporter, Ostrand, 14 May 2021\n\n';

function fitOf(question: string, text: string, value: string): string {
  const { ask, extraction, reader } = readingOfFile(HEAD + text);
  const { sentence, spans } = extraction(value);
  return periodFit(ask(question), sentence, reader, spans[0]);
}

describe('the period of a value', () => {
  it.each([
    ['What was the revenue in 2019?', 'In 2019 the revenue was 33 million yuan.', '33 million', 'same'],
    ['What was the revenue in 2018?', 'In 2019 the revenue was 33 million yuan.', '33 million', 'other'],
    ['What was the revenue?', 'In 2019 the revenue was 33 million yuan.', '33 million', 'unsaid'],
    ['What was the revenue in 2019?', 'The revenue was 33 million yuan.', '33 million', 'unsaid'],
    ['What was the revenue in 2021?', 'The revenue this year was 33 million yuan.', '33 million', 'same'],
    ['What was the revenue last year?', 'In 2020 the revenue was 33 million yuan.', '33 million', 'same'],
    [
      'What was the revenue in April 2020?',
      'In 2020 the revenue was 33 million yuan.',
      '33 million',
      'overlaps',
    ],
    [
      'What was the revenue in 2020?',
      'In the first half of 2020 it was 33 million yuan.',
      '33 million',
      'inside',
    ],
    [
      'What was the revenue in the first half?',
      'From January to June it was 33 million yuan.',
      '33 million',
      'same',
    ],
    [
      'What was the revenue from January to April 2020?',
      'From January to April this year it was 33 million yuan.',
      '33 million',
      'other',
    ],
    [
      'What was the revenue in 2015?',
      'Since 2006 the revenue has been 33 million yuan.',
      '33 million',
      'overlaps',
    ],
    ['How many joined between 2015 and 2017?', 'In 2016, 33 people joined.', '33', 'inside'],
    ['How many joined in the 1950s?', 'In 1954, 33 people joined.', '33', 'inside'],
    ['Did more join in 2015 or in 2016?', 'In 2016, 33 people joined.', '33', 'unsaid'],
  ])('%s – %s', (question, text, value, expected) => {
    expect(fitOf(question, text, value)).toBe(expected);
  });

  it.each([
    ['3,150', '1801'],
    ['11,870', '1871'],
    ['6,940', '1951'],
  ])('stands right behind it in a row of figures: %s in %s', (value, year) => {
    const text = 'The population of the town was 3,150 in 1801, 11,870 in 1871 and 6,940 in 1951.';
    expect(fitOf(`What was the population in ${year}?`, text, value)).toBe('same');
  });

  it('holds for all that follows it, but not for what a value is held against', () => {
    const text =
      'In 2019 the revenue was 33 million yuan, up from 21 million in 2018; costs were 12 million.';
    expect(fitOf('What were the costs in 2019?', text, '12 million')).toBe('same');
    expect(fitOf('What was the revenue in 2019?', text, '33 million')).toBe('same');
  });

  it('is the same this year when neither year is known', () => {
    const { ask, extraction, reader } = readingOfFile(
      'A Headline About Ferries\n\nIn the first half of this year the ferry of Ostrand carried 900 people.',
    );
    const { sentence, spans } = extraction('900');
    const fit = (question: string): string => periodFit(ask(question), sentence, reader, spans[0]);
    expect(fit('How many people did it carry this year?')).toBe('inside');
    expect(fit('How many people did it carry last year?')).toBe('other');
    expect(fit('How many people did it carry in 2020?')).toBe('unsaid');
  });
});

describe('odds by the period', () => {
  const text = `${HEAD}In 2019 the ferry carried 900 people. The ferry carried 700 people this year.`;
  const oddsOf = (question: string, value: string): number => {
    const { ask, extraction, reader } = readingOfFile(text);
    return periodOdds(ask(question), extraction(value), reader);
  };

  it('fall for the value of another period', () => {
    expect(oddsOf('How many people did the ferry carry in 2018?', '900')).toBeLessThan(0);
    expect(oddsOf('How many people did the ferry carry in 2019?', '900')).toBe(0);
    expect(oddsOf('How many people did the ferry carry?', '900')).toBe(0);
  });

  it('rise for the period said otherwise', () => {
    expect(oddsOf('How many people did the ferry carry in 2021?', '700')).toBeGreaterThan(0);
  });

  it('stay for yes or no, which is read against the period', () => {
    expect(oddsOf('Did the ferry carry 900 people in 2018?', '900')).toBe(0);
  });
});

describe('features by the period', () => {
  const under = readingOfFile(`${HEAD}In 2019 the ferry carried 900 people.`);
  const valuesFor = (text: string): readonly number[] => {
    const best = under.extraction('900');
    return PERIOD_FEATURES.values({
      question: under.ask(text),
      best,
      extractions: [best],
      ranked: [],
      reader: under.reader,
    });
  };

  it('are one for each way that an answer stands to its period, and one for its sentence', () => {
    expect(valuesFor('How many people did it carry in 2019?')).toStrictEqual([1, 0, 0, 0, 0, 1]);
    expect(valuesFor('How many people did it carry in 2018?')).toStrictEqual([0, 0, 0, 1, 0, 0]);
    expect(PERIOD_FEATURES.names).toHaveLength(6);
  });

  it('are missing where no period is asked for', () => {
    expect(valuesFor('How many people did it carry?').every(Number.isNaN)).toBe(true);
  });
});

describe('readings by their period', () => {
  const text = 'The population of the town was 3,150 in 1801, 11,870 in 1871 and 6,940 in 1951.';
  const under = readingOfFile(`${HEAD}${text}\n\nIn 1931 the population of the town was 8,200.`);
  const asked = under.ask('What was the population of the town in 1871?');

  it('lead when it is the one asked for', () => {
    const [other, right] = [under.extraction('8,200'), { ...under.extraction('11,870'), claim: -1 }];
    expect(byPeriod(asked, [other, right], under.reader)[0]?.sentence).toBe(right.sentence);
    expect(byPeriod(under.ask('What was the population?'), [other, right], under.reader)).toStrictEqual([
      other,
      right,
    ]);
  });

  it('are chosen in a sentence from the runs of the period asked for', () => {
    const sentence = under.sentence('3,150');
    const place = (word: string): number => sentence.tokens.findIndex((token) => token.text === word);
    const runs = ['3,150', '11,870', '6,940'].map((word) => ({
      run: [place(word), place(word)] as const,
      score: 0,
    }));
    const read: ReadSpans = {
      ranked: { sentence, score: 0, cover: 1, row: new Float32Array() },
      view: viewSentence(asked, sentence, under.reader.names(sentence), under.reader.words),
      runs,
      total: 0,
    };
    expect(ofPeriod(asked, read, under.reader).runs).toStrictEqual([runs[1]]);
    expect(ofPeriod(under.ask('What was the population in 1900?'), read, under.reader).runs).toStrictEqual(
      runs,
    );
  });
});
