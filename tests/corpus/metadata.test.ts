import { describe, expect, it } from 'vitest';

import type { Metadata } from '../../src/corpus/article.ts';
import { firstWords } from '../../src/corpus/metadata/first-words.ts';
import { parseDate } from '../../src/corpus/metadata/parse-date.ts';
import { articleOf } from './in-memory-article.ts';

const metadataOf = (text: string): Metadata => {
  const {
    id: _id,
    key: _key,
    text: _text,
    paragraphs: _paragraphs,
    sentences: _sentences,
    ...metadata
  } = articleOf(text);
  return metadata;
};

describe('metadata from the text', () => {
  it('an agency, a place, a day and a reporter, without a headline', () => {
    expect(
      metadataOf(
        'Northern News Service, Harbour, September 16th (Reporter Ann Lee). It lies on a lake.\n\nIt grows.',
      ),
    ).toEqual({
      title: 'It lies on a lake…',
      outlet: 'Northern News Service',
      author: 'Ann Lee',
      published: { month: 9, day: 16 },
      dateline: { agency: 'Northern News Service', place: 'Harbour', date: { month: 9, day: 16 } },
      language: 'en',
    });
  });

  it('a headline in the agency’s own line', () => {
    const text =
      'Northern News Agency, Harbour, April 3rd, Title: "Double Gain" in the North\n\nNorthern News Agency reporter Ann Lee\n\nThe mill opened.';
    expect(metadataOf(text)).toEqual({
      title: '"Double Gain" in the North',
      outlet: 'Northern News Agency',
      author: 'Ann Lee',
      published: { month: 4, day: 3 },
      dateline: { agency: 'Northern News Agency', place: 'Harbour', date: { month: 4, day: 3 } },
      language: 'en',
    });
  });

  it('a printed date that differs from the dateline’s', () => {
    const text =
      'Mill opens\n\n2023-08-31 14:31, Harbour, August 1 (Reporter Ann Lee) In the first half, output rose.';
    expect(metadataOf(text)).toEqual({
      title: 'Mill opens',
      author: 'Ann Lee',
      published: { year: 2023, month: 8, day: 31 },
      dateline: { place: 'Harbour', date: { month: 8, day: 1 } },
      language: 'en',
    });
  });

  it('the name of a page in brackets', () => {
    expect(
      metadataOf('Mill opens\n\n[Machine Tool Network Style] Since the spring, the town has grown.'),
    ).toMatchObject({
      title: 'Mill opens',
      outlet: 'Machine Tool Network Style',
    });
  });

  it.each([
    ['HARBOUR (AP) —', { agency: 'AP', place: 'HARBOUR' }],
    ['HARBOUR, May 5 (Xinhua) --', { agency: 'Xinhua', place: 'HARBOUR', date: { month: 5, day: 5 } }],
  ])('the dateline of a wire: %s', (line, dateline) => {
    expect(metadataOf(`Mill opens\n\n${line} The mill opened.`)).toMatchObject({
      outlet: dateline.agency,
      dateline,
    });
  });

  it('a date above the headline, source and author under a first sentence', () => {
    const text =
      'Friday, October 27, 2023\n\nMill opens\n\nMill opens\n\nThe mill is large.\n\nSource: Harbour Magazine Author: Ann Lee\n\n◎Ann Lee\n\nIt grows.';
    expect(metadataOf(text)).toEqual({
      title: 'Mill opens',
      outlet: 'Harbour Magazine',
      author: 'Ann Lee',
      published: { year: 2023, month: 10, day: 27 },
      language: 'en',
    });
  });

  it('a heading of Markdown, without its marker', () => {
    expect(metadataOf('# Mills on the river\n\nThe mill opened.')).toEqual({
      title: 'Mills on the river',
      language: 'en',
    });
  });

  it('nothing but a title where there is nothing else', () => {
    expect(metadataOf('The mill opened in May 2020. It closed on June 1.')).toEqual({
      title: 'The mill opened in May 2020…',
      language: 'en',
    });
  });

  it('gives way to front matter', () => {
    expect(
      metadataOf('---\ntitle: Wheels\nauthor: Bo Chen\n---\nMill opens\n\nBy Ann Lee\n\nThe mill opened.'),
    ).toEqual({
      title: 'Wheels',
      author: 'Bo Chen',
      language: 'en',
    });
  });
});

describe('firstWords', () => {
  it('leaves a short text as it is, on one line', () => {
    expect(firstWords(' The mill\n opened. ')).toBe('The mill opened.');
  });

  it('tells that a text goes on', () => {
    expect(firstWords('The mill opened.', true)).toBe('The mill opened…');
  });

  it('cuts a long one between words', () => {
    expect(firstWords('word '.repeat(30))).toBe(`${'word '.repeat(16).trim()}…`);
    expect(firstWords(`${'a'.repeat(78)} bcd efg`)).toBe(`${'a'.repeat(78)}…`);
  });

  it('does not cut through a character', () => {
    expect(firstWords(`a${'😀'.repeat(60)}`)).toBe(`a${'😀'.repeat(39)}…`);
  });
});

describe('parseDate', () => {
  it.each([
    ['2023-08-31 14:31', { year: 2023, month: 8, day: 31 }],
    ['2023/8/1', { year: 2023, month: 8, day: 1 }],
    ['Friday, October 27, 2023', { year: 2023, month: 10, day: 27 }],
    ['3rd of April', { month: 4, day: 3 }],
    ['Sept. 16th', { month: 9, day: 16 }],
    ['1 May 2024', { year: 2024, month: 5, day: 1 }],
    ['May 2024', { year: 2024, month: 5 }],
    ['2024', { year: 2024 }],
    ['31 June', undefined],
    ['2023-13-01', undefined],
    ['some day', undefined],
    ['room 2024', undefined],
  ])('%s', (text, date) => expect(parseDate(text)).toEqual(date));
});
