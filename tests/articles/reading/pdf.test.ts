import { describe, expect, it } from 'vitest';

import { linesAt, pdfOf, type Run } from './fixtures/pdf.ts';
import { readOf, reasonOf } from './reading.ts';

const paragraphsOf = async (pages: readonly (readonly Run[])[]): Promise<readonly string[]> =>
  (await readOf(pdfOf(pages))).text.split('\n\n');

/** 56 letters is the width of these columns. */
const MILL = [
  'The old mill on the Ardle burnt down on Friday, the may-',
  'or said — “nothing is left”, she told the reporters of a',
  'well-known paper.',
];
const MILL_TEXT =
  'The old mill on the Ardle burnt down on Friday, the mayor said — “nothing is left”, she told the reporters of a well-known paper.';
const FIRE = [
  'Firefighters from three towns fought the flames for more',
  'than eleven hours, and nobody was hurt.',
];
const FIRE_TEXT =
  'Firefighters from three towns fought the flames for more than eleven hours, and nobody was hurt.';

describe('the text of a PDF', () => {
  it('is made of paragraphs, at blank lines', async () => {
    expect(await paragraphsOf([linesAt([...MILL, '', ...FIRE])])).toEqual([MILL_TEXT, FIRE_TEXT]);
  });

  it('is made of paragraphs, where a line ends early', async () => {
    expect(await paragraphsOf([linesAt([...MILL, ...FIRE])])).toEqual([MILL_TEXT, FIRE_TEXT]);
  });

  it('is made of paragraphs, where the first line is moved in', async () => {
    const full = [
      'The mill had been built by the town in 1889 and was used',
      'until Friday, when it burnt down in the early morning so.',
    ];
    const [first = '', ...rest] = FIRE;
    const moved = [{ text: first, x: 72, y: 676 }, ...linesAt(rest, 60, 664)];
    expect(await paragraphsOf([[...linesAt(full), ...moved]])).toEqual([full.join(' '), FIRE_TEXT]);
  });

  it('goes on over the end of a page', async () => {
    expect(await paragraphsOf([linesAt([FIRE[0]!], 60, 100), linesAt([FIRE[1]!, '', ...MILL])])).toEqual([
      FIRE_TEXT,
      MILL_TEXT,
    ]);
  });

  it('goes on from column to column', async () => {
    expect(
      await paragraphsOf([[...linesAt([FIRE[0]!], 20, 100), ...linesAt([FIRE[1]!, '', ...MILL], 320)]]),
    ).toEqual([FIRE_TEXT, MILL_TEXT]);
  });

  it('keeps a hyphen that the word has elsewhere, and one before a capital or a figure', async () => {
    const lines = [
      'It is a well-known paper, and so the news of the well-',
      'known mill were read by all of the people of the Austro-',
      'Hungarian town, in a mill of the years from 1914 to 1920-',
      '22.',
    ];
    expect(await paragraphsOf([linesAt(lines)])).toEqual([
      'It is a well-known paper, and so the news of the well-known mill were read by all of the people of the Austro-Hungarian town, in a mill of the years from 1914 to 1920-22.',
    ]);
  });

  it('is without running heads, feet and page numbers', async () => {
    const told = [
      'The mill had 40 workers.',
      'The mill had 120 workers.',
      'The mill burnt down.',
      'Nobody was hurt.',
    ];
    const pages = told.map((text, index) => [
      { text: 'The Ostrava Courier', x: 60, y: 770 },
      ...linesAt([text]),
      { text: `Number 8, page ${index + 7}`, x: 60, y: 42 },
      { text: `– ${index + 7} –`, x: 290, y: 30 },
    ]);
    const read = await readOf(pdfOf(pages));
    expect(read.text.split('\n\n')).toEqual(told);
    expect(read.notes).toEqual([
      'Left out, as heads or feet of the pages: The Ostrava Courier / Number 8, page 7.',
    ]);
  });

  it('is without the heads of chapters of a few pages', async () => {
    const pages = Array.from({ length: 10 }, (_, index) => [
      { text: `${index < 8 ? 'Mills' : 'Bridges'} ${index + 3}`, x: 60, y: 770 },
      ...linesAt([`The ${'abcdefghij'[index]} mill burnt down.`]),
    ]);
    expect(await paragraphsOf(pages)).toEqual(
      Array.from('abcdefghij', (letter) => `The ${letter} mill burnt down.`),
    );
  });

  it('keeps a number that stands alone and is no page’s', async () => {
    expect(
      await paragraphsOf([
        [...linesAt(['The mill had so many workers:', '', '1889']), { text: '1', x: 300, y: 30 }],
      ]),
    ).toEqual(['The mill had so many workers:', '1889']);
  });

  it('has each item of a list by itself', async () => {
    expect(
      await paragraphsOf([linesAt(['The mill had:', '• a roof', '• four walls', '1. a door', '2. a yard'])]),
    ).toEqual(['The mill had:', '• a roof', '• four walls', '1. a door', '2. a yard']);
  });

  it('has its title from the largest words, else from its properties unless those name a file', async () => {
    const large = [
      { text: 'Mill burns', x: 60, y: 760, size: 20 },
      { text: 'down', x: 60, y: 738, size: 20 },
      ...linesAt(MILL),
    ];
    expect(await readOf(pdfOf([large], { title: 'Something else' }))).toMatchObject({
      title: 'Mill burns down',
    });
    expect(await readOf(pdfOf([linesAt(MILL)], { title: 'Mill — 织里' }))).toMatchObject({
      title: 'Mill — 织里',
    });
    expect(await readOf(pdfOf([linesAt(MILL)], { title: 'Microsoft Word - mill.docx' }))).not.toHaveProperty(
      'title',
    );
  });

  it('is read from Chinese fonts that are not in the file, without spaces at the ends of lines', async () => {
    const chinese = ['浙江省湖州市吴兴区织里镇二十年', '前还是一个贫穷的农村。'].map((text, index) => ({
      text,
      x: 60,
      y: 700 - index * 12,
      chinese: true,
    }));
    expect(await paragraphsOf([chinese])).toEqual(['浙江省湖州市吴兴区织里镇二十年前还是一个贫穷的农村。']);
  });

  it('leaves out pages that are pictures, and says so', async () => {
    expect((await readOf(pdfOf([linesAt(MILL), [], []]))).notes).toEqual([
      '2 of 3 pages have no text; what stands there in pictures was not read.',
    ]);
  });
});

describe('a PDF is refused', () => {
  const whole = pdfOf([linesAt(MILL)]);

  it.each([
    ['when it is locked', pdfOf([linesAt(MILL)], { locked: true }), { kind: 'encrypted' }],
    ['when it was scanned', pdfOf([[], []]), { kind: 'scanned', pages: 2 }],
    ['when its end is missing', whole.slice(0, whole.length / 2), { kind: 'broken', format: 'PDF' }],
    ['when nothing but its head is there', whole.slice(0, 20), { kind: 'broken', format: 'PDF' }],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toEqual(reason);
  });

  it('when it has too many pages, before they are read', async () => {
    expect(await reasonOf(pdfOf(Array.from({ length: 1_001 }, () => linesAt(MILL))))).toEqual({
      kind: 'too-many-pages',
      pages: 1_001,
      limit: 1_000,
    });
  });

  it('when it has too much text', async () => {
    expect(await reasonOf(whole, { longestText: 100 })).toEqual({ kind: 'too-much-text', limit: 100 });
  });
});
