import { describe, expect, it } from 'vitest';

import { listItem, paragraph, table, withFootnote, wordMembers, wordOf } from './fixtures/word.ts';
import { zipOf } from './fixtures/zip.ts';
import { readOf, reasonOf } from './reading.ts';

const MEGABYTE = 1024 * 1024;
const LEAD = 'The old mill — “织里” & <co> — burnt down on Friday.';

describe('the text of a Word file', () => {
  it('has headings, paragraphs, lists, tables, and its notes at the end', async () => {
    const body = [
      paragraph('Mill burns down', 'Title'),
      paragraph(LEAD),
      paragraph('What happened?', 'Heading2'),
      withFootnote('It was built in 1889.'),
      listItem('The roof fell.'),
      listItem('The walls stood.'),
      table([
        ['Year', 'Workers'],
        ['1900', '120'],
      ]),
    ].join('');
    const read = await readOf(wordOf(body, 'So says the archive.'));
    expect(read.title).toBe('Mill burns down');
    expect(read.text).toBe(
      [
        '# Mill burns down',
        LEAD,
        '## What happened?',
        'It was built in 1889.',
        '- The roof fell.\n- The walls stood.',
        '| Year | Workers |\n| 1900 | 120 |',
        '1. So says the archive.',
      ].join('\n\n'),
    );
  });

  it('is read whatever pictures weigh, since they are never inflated', async () => {
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(80 * MEGABYTE) };
    expect((await readOf(zipOf([...wordMembers(paragraph(LEAD)), picture]))).text).toBe(LEAD);
  });
});

describe('a Word file is refused', () => {
  const bomb = { name: 'word/big.xml', content: Buffer.alloc(80 * MEGABYTE) };
  const whole = wordOf(paragraph(LEAD));

  it.each([
    [
      'when it inflates beyond the limit',
      zipOf([...wordMembers(''), bomb]),
      { kind: 'inflates', limit: 50 * MEGABYTE },
    ],
    [
      'when many parts do so together',
      zipOf([
        ...wordMembers(''),
        ...Array.from({ length: 60 }, (_, index) => ({
          name: `word/${index}.xml`,
          content: Buffer.alloc(MEGABYTE),
        })),
      ]),
      { kind: 'inflates', limit: 50 * MEGABYTE },
    ],
    [
      'when a part inflates to more than it says',
      zipOf([...wordMembers(''), { ...bomb, claimed: 100 }]),
      { kind: 'broken', format: 'Word' },
    ],
    ['when its end is missing', whole.slice(0, -30), { kind: 'broken', format: 'Word' }],
    [
      'when its XML is broken',
      zipOf([...wordMembers('').slice(0, -1), { name: 'word/document.xml', content: '<w:document' }]),
      { kind: 'broken', format: 'Word' },
    ],
    [
      'when a part is locked',
      zipOf([{ name: 'word/document.xml', content: 'x', encrypted: true }]),
      { kind: 'encrypted' },
    ],
    ['when it has no words', wordOf(paragraph('')), { kind: 'empty' }],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toEqual(reason);
  });

  it('when it is an archive of something else', async () => {
    expect(await reasonOf(zipOf([{ name: 'mill.txt', content: LEAD }]))).toEqual({
      kind: 'unknown-kind',
      found: 'ZIP',
    });
  });
});
