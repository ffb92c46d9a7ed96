import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/answering/time/find-mentions.ts';

const wordsOf = (text: string): readonly string[] =>
  findMentions(text).map(({ start, end }) => text.slice(start, end));

const bounds = (text: string): readonly (string | undefined)[] =>
  findMentions(text).map(({ bound }) => bound);

describe('words about time', () => {
  it.each([
    ['Sales rose in 2019 and again in 2021.', ['2019', '2021']],
    ['From January to August this year it signed six.', ['From January to August this year']],
    ['In the first half of last year it fell.', ['the first half of last year']],
    ['It opened on April 2nd, 2018.', ['April 2nd, 2018']],
    ['It opened on 2 April of the same year.', ['2 April of the same year']],
    ['He was mayor from 1951 to 1963.', ['from 1951 to 1963']],
    ['The plan for 2015-17 was met in the 1980s style.', ['2015-17', 'the 1980s']],
    ['Turnover in Q3 2020 and in the third quarter.', ['Q3 2020', 'the third quarter']],
    ['The first eight months of 2021 were dry.', ['The first eight months of 2021']],
    ['It was founded in the 19th century.', ['the 19th century']],
    ['They joined the league the following year.', ['the following year']],
    ['Two years later they left, ten years ago.', ['Two years later', 'ten years ago']],
    ['A shortage the year after held it up.', ['the year after']],
    ['Stamped 2023-08-31 at noon.', ['2023-08-31']],
    ['It met in Sept. 2020.', ['Sept. 2020']],
    ['It is to begin in October.', ['October']],
  ])('are found in "%s"', (text, expected) => {
    expect(wordsOf(text)).toStrictEqual(expected);
  });

  it.each([
    'It makes 2000 sets a day.',
    'The price is £1200 or 1,950 yuan.',
    'They may march on, and a sun sets.',
    'The ice went about 15,000 years ago, in room 2019/3.',
    'The year after the flood was dry.',
    'The year before Marlow came was wet.',
    'One battery lasts six years on average.',
    'June Harlow paid it.',
    'It is the last year of the plan.',
  ])('are not seen in "%s"', (text) => {
    expect(wordsOf(text)).toStrictEqual([]);
  });

  it('say on which side they are open', () => {
    expect(bounds('since 2006')).toStrictEqual(['since']);
    expect(bounds('Since the beginning of this year')).toStrictEqual(['since']);
    expect(bounds('by the end of 2020')).toStrictEqual(['until']);
    expect(bounds('before May 2020, after 2021, in 2022')).toStrictEqual(['before', 'after', undefined]);
    expect(bounds('from May to June 2020')).toStrictEqual([undefined]);
  });

  it('stand in the order of the text, inside it and none over another, in any text', () => {
    assert(
      property(string({ maxLength: 200 }), (text) => {
        const places = findMentions(text).flatMap(({ start, end }) => [start, end]);
        return places.every((place, at) => place >= (places[at - 1] ?? 0) && place <= text.length);
      }),
    );
  });
});
