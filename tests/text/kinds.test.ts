import { describe, expect, it } from 'vitest';

import { english } from '../../src/text/english/english.ts';
import type { ParagraphPosition, SentenceKind } from '../../src/text/language.ts';

const BODY: ParagraphPosition = { index: 20, count: 40 };
const HEAD: ParagraphPosition = { index: 0, count: 40 };

const segmentsOf = (text: string, position: ParagraphPosition = BODY): [SentenceKind, string][] =>
  english
    .segments(text, { start: 0, end: text.length }, position)
    .map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const WHOLE_LINES: Readonly<Record<Exclude<SentenceKind, 'sentence'>, readonly string[]>> = {
  heading: [
    'The transformation of old trades',
    'Gathering momentum:',
    '“Look east” and the future is promising',
    'Chapter 3',
  ],
  caption: [
    'Photo courtesy of Harbour Town, New Plant of Northern Glass',
    'Picture courtesy of Harbour Town',
    'The bustling scene of Harbour Town Photo courtesy of Harbour Town',
    'The workers are testing the press. Photo courtesy of Harbour Town',
    'Photo: Ann Lee/Northern Press',
    '(Photo by Ann Lee)',
    'By Ann Lee, Staff Writer',
    '◎Ann Lee Bo Chen',
    'Northern News Agency reporter Ann Lee',
    'Reporter: Ann Lee',
    'Source: Harbour Magazine Author: Ann Lee',
    'Friday, October 27, 2023',
    '2023-08-31 14:31',
    'Published on 1 May 2024',
    'Updated: May 1, 2024 at 5:30 pm',
  ],
  furniture: [
    'No comments:',
    '12 Comments',
    'Post a Comment',
    'Share this article',
    'Share on Facebook',
    'Subscribe to our newsletter',
    'Read more',
    'Read more: The mill that never closed...',
    'Related articles',
    'Advertisement',
    'Skip to main content',
    '© 2024 Northern Press. All rights reserved.',
    'Tags: mills, rivers',
    'Home > News > Mills',
    '(over)',
    '-30-',
    '* * *',
    '---',
  ],
};

describe.each(Object.entries(WHOLE_LINES))('a line that is a %s', (kind, lines) => {
  it.each(lines)('%s', (line) => expect(segmentsOf(line)).toEqual([[kind, line]]));
});

describe('a line that is a sentence', () => {
  it.each([
    'Photos of the mill are shown in the town hall every spring.',
    'Read more books, said the teacher.',
    'Share prices fell by a tenth in May.',
    'No comments were made by the mayor on the plan.',
    'By 2030 the town will have a new mill.',
    'Subscribe now or pay double, the poster in the hall of the town told all who came to see it there.',
    'In May 2024 the mill opened.',
    'Is the mill open?',
  ])('%s', (line) => expect(segmentsOf(line)).toEqual([['sentence', line]]));

  it('is the only line of a text, end mark or not', () => {
    expect(segmentsOf('the mill opened in May', { index: 0, count: 1 })).toEqual([
      ['sentence', 'the mill opened in May'],
    ]);
  });

  it('stands before another without an end mark', () => {
    expect(segmentsOf('The mill opened. It employs ninety people')).toEqual([
      ['sentence', 'The mill opened.'],
      ['sentence', 'It employs ninety people'],
    ]);
  });

  it('is a long line without an end mark', () => {
    const line = Array.from({ length: 40 }, () => 'word').join(' ');
    expect(segmentsOf(line)).toEqual([['sentence', line]]);
  });
});

describe('a headline', () => {
  const LONG = `Harbour Town ${'starts a new game and builds the largest mill on the river '.repeat(3).trim()}`;

  it('may be longer at the head of a text than in its body', () => {
    expect(segmentsOf(LONG, HEAD)).toEqual([['heading', LONG]]);
    expect(segmentsOf(LONG, BODY)).toEqual([['sentence', LONG]]);
  });

  it('may ask before it tells', () => {
    const line = 'Who owns the mill? A visit to the river';
    expect(segmentsOf(line, HEAD)).toEqual([['heading', line]]);
  });

  it('may ask', () => {
    expect(segmentsOf('Who owns the mill?', HEAD)).toEqual([['heading', 'Who owns the mill?']]);
  });
});

describe('a dateline before the first sentence', () => {
  it.each([
    ['Northern News Service, Harbour, September 16th (Reporter Ann Lee).', 'It lies on a lake.'],
    ['2023-08-31 14:31, Harbour, August 1 (Reporter Ann Lee)', 'In the first half, output rose.'],
    ['[Machine Tool Network Regional Style]', 'Since the spring, the town has grown.'],
    ['HARBOUR, May 5 (Xinhua) --', 'The mill opened.'],
    ['LONDON (Reuters) -', 'The mill opened.'],
  ])('%s', (dateline, sentence) => {
    expect(segmentsOf(`${dateline} ${sentence}`, HEAD)).toEqual([
      ['caption', dateline],
      ['sentence', sentence],
    ]);
  });

  it('is none in the body of a text', () => {
    const line = '[Sic] is written there by the editor.';
    expect(segmentsOf(line)).toEqual([['sentence', line]]);
  });

  it('is not a sentence that begins with a name', () => {
    const line = 'Harbour Town, May 5 apart, was calm.';
    expect(segmentsOf(line, HEAD)).toEqual([['sentence', line]]);
  });
});

describe('Markdown', () => {
  it('parts the marker of a heading from its words', () => {
    expect(segmentsOf('## The mill.')).toEqual([
      ['furniture', '##'],
      ['heading', 'The mill.'],
    ]);
  });

  it('parts the marker of a list item from its sentence', () => {
    expect(segmentsOf('- The mill opened in May.')).toEqual([
      ['furniture', '-'],
      ['sentence', 'The mill opened in May.'],
    ]);
  });
});

describe('an item of a list', () => {
  it('is no heading, end mark or not', () => {
    expect(segmentsOf('- The mill')).toEqual([
      ['furniture', '-'],
      ['sentence', 'The mill'],
    ]);
  });
});

describe('the end of a text', () => {
  it('parts the note of a news wire from the last sentence', () => {
    expect(segmentsOf('It was paid out in 2023. (over)')).toEqual([
      ['sentence', 'It was paid out in 2023.'],
      ['furniture', '(over)'],
    ]);
  });
});
