import { describe, expect, it } from 'vitest';
import { mentionsIn, periodOf } from '../../../src/answering/time/read-time.ts';
import { writePeriod } from '../../../src/answering/time/write-period.ts';
import { readingOfFile } from '../reading-of.ts';

const HEAD = 'A Headline About Ferries\n\nBy Ann Lee, staff reporter, Ostrand, 14 May 2019\n\n';

/** What each of the words about time in the sentence with `words` means; "?" for what isn't known. */
function periodsIn(text: string, words: string): readonly string[] {
  const { sentence, reader } = readingOfFile(text);
  const read = sentence(words);
  return mentionsIn(read, reader).map((mention) => {
    const period = periodOf(mention, read, reader);
    return period === undefined ? '?' : writePeriod(period);
  });
}

describe('relative words about time', () => {
  it.each([
    ['The ferry carried 900 people from January to April this year.', 'January–April 2019'],
    ['Last year the ferry carried 900 people.', '2018'],
    ['The new ferry will sail in the second half of next year.', 'July–December 2020'],
    ['Three years ago the ferry carried 900 people.', '2016'],
    ['The old ferry sank on 21 January.', '21 January 2019'],
    ['The new ferry will sail in October.', 'October 2019'],
    ['The new ferry will sail in March.', 'March 2020'],
  ])('count from the date of the article: "%s"', (sentence, expected) => {
    expect(periodsIn(HEAD + sentence, sentence)).toStrictEqual([expected]);
  });

  it.each([
    ['The first half was goalless and the crowd was bored.'],
    ['The council approved a rise in fares from 1 October.'],
    ['The ferry was repaired in October.'],
    ['In October the ferry ran and will run.'],
  ])('are left alone where the year is not sure: "%s"', (sentence) => {
    expect(periodsIn(HEAD + sentence, sentence)).toStrictEqual(['?']);
  });

  it('are not resolved without a date of the article', () => {
    const text = 'A Headline About Ferries\n\nThe town of Ostrand bought a ferry last year.';
    expect(periodsIn(text, 'last year')).toStrictEqual(['?']);
  });

  it('count from the year that was named last', () => {
    const text =
      'A Headline About Ferries\n\nThe ferry was built in 1921 and sold the following year. Two years later it sank. The company had left that year.';
    expect(periodsIn(text, 'built')).toStrictEqual(['1921', '1922']);
    expect(periodsIn(text, 'sank')).toStrictEqual(['1924']);
    expect(periodsIn(text, 'had left')).toStrictEqual(['1924']);
  });

  it('do not count across paragraphs or from several years', () => {
    const text =
      'A Headline About Ferries\n\nThe ferry was built in 1921.\n\nIt was sold the following year, which nobody liked. It ran from 1951 to 1963 and sank the year after.';
    expect(periodsIn(text, 'was sold')).toStrictEqual(['?']);
    expect(periodsIn(text, 'sank')).toStrictEqual(['1951–1963', '?']);
  });

  it('take no year from the article where the paragraph tells of another', () => {
    const text = `${HEAD}The ferry was built in 2015. It was sold in February.`;
    expect(periodsIn(text, 'was sold')).toStrictEqual(['?']);
  });
});

describe('a period in words', () => {
  it.each([
    ['from 2015 to 2017', '2015–2017'],
    ['in the 1950s', '1950–1959'],
    ['in April 2018', 'April 2018'],
    ['between February 2015 and August 2016', 'February 2015 – August 2016'],
    ['on 3 April 2020', '3 April 2020'],
    ['since 2006', 'since 2006'],
    ['until 31 July 2025', 'until July 2025'],
    ['until 30 July 2025', 'until 30 July 2025'],
    ['after 3 May 2020', 'since 4 May 2020'],
  ])('is short: %s', (words, expected) => {
    const sentence = `The ferry of Ostrand ran ${words} without a fault.`;
    expect(periodsIn(sentence, sentence)).toStrictEqual([expected]);
  });
});
