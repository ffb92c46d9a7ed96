import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/answering/short-answer-text.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { collectionOf } from '../../../src/retrieval/collection-of.ts';
import { english } from '../../../src/text/english/english.ts';
import { answererOf } from '../fixture.ts';

/** The short answer to a question about one text, whatever the status. */
async function said(text: string, question: string): Promise<string> {
  const article = plainArticle('a.txt', text, { title: 'Orle' }, english);
  const { reading } = await answererOf(collectionOf([article], english)).ask(question);
  return reading === undefined ? '' : answerText(reading.short, text);
}

type Case = readonly [phenomenon: string, text: string, question: string, expected: string];

describe('of several figures', () => {
  it.each<Case>([
    [
      'the one in the clause that is asked about',
      'Ticket sales rose 9% to £187.3m, catering profit fell 14% to £15.8m, and debt went up to £96.2m.',
      'What was the catering profit?',
      '£15.8m',
    ],
    [
      'the one that counts the noun asked for',
      'The yard employs 240 people and built 38 fast ferries for 12 owners.',
      'How many ferries did the yard build?',
      '38',
    ],
    [
      'the one in a unit of the dimension asked for',
      'The old tram, 14 metres long and 9 tons in weight, climbs the hill at 22 km/h.',
      'How fast does the tram climb the hill?',
      '22 km/h',
    ],
    [
      'four digits that count',
      'The Orle works has an annual output of 2000 sets of looms, the Selm works one of 300 tons of yarn.',
      'How many sets of looms does the Orle works make a year?',
      '2000',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toContain(expected);
  });
});

describe('of several dates', () => {
  const text = 'The bridge was begun in 1931, and on 8 May the first tram crossed it in the rain, a Sunday.';
  it.each([
    ['In which year was the bridge begun?', '1931'],
    ['In which month did the first tram cross the bridge?', 'May'],
  ])('"%s" gets one that says it', async (question, expected) => {
    expect(await said(text, question)).toContain(expected);
  });
});

describe('of several names', () => {
  it.each<Case>([
    [
      'one that has the noun asked for',
      'Aldney lies between Selmouth Forest in the north and Lake Orle in the south.',
      'What is the name of the lake near Aldney?',
      'Lake Orle',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toBe(expected);
  });
});

describe('the name of something', () => {
  it.each<Case>([
    [
      'is behind "known as"',
      'The long pier of Selmouth, known locally as the Broom, was built by the guild of weavers.',
      'What is the long pier of Selmouth called?',
      'the Broom',
    ],
    [
      'is behind what is called so',
      'Sailors call the lighthouse of Aldney the Old Candle because of its colour.',
      'What do sailors call the lighthouse of Aldney?',
      'the Old Candle',
    ],
    [
      'is in quotation marks',
      'The mayor of Orle, nicknamed "Iron Kate", closed the harbour in 1950.',
      'What was the mayor of Orle nicknamed?',
      '"Iron Kate"',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toBe(expected);
  });
});

describe('means', () => {
  it('answer "in what ways"', async () => {
    expect(
      await said(
        'The council will help small farms to buy machines through cheap loans and shared barns.',
        'In what ways will the council help small farms to buy machines?',
      ),
    ).toBe('cheap loans and shared barns');
  });
});
