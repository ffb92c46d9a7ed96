import { describe, expect, it } from 'vitest';

import { paragraphs } from '../../src/text/paragraphs.ts';

const paragraphsOf = (text: string): string[] =>
  paragraphs(text).map(({ start, end }) => text.slice(start, end));

/** Fills words into lines, as a mail program does. */
const wrap = (text: string, width: number): string => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
};

const PROSE =
  'The mill on the river opened in the spring of that year and has worked ever since, though the owners changed three times and the ' +
  'river changed its bed once. Nobody in the village can say who drew the plans. The wheel was replaced after the flood, and the new one ' +
  'turns faster than the old one did, which the millers did not like at first.';

describe('paragraphs', () => {
  it('parts at blank lines, white space on them or not', () => {
    expect(paragraphsOf('One.\n\nTwo.\n \t\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('parts at single line breaks where each line is a paragraph', () => {
    const lines = [
      'The mill opened and was soon too small for all its work.',
      'Short heading',
      `${PROSE} ${PROSE}`,
      'It closed.',
    ];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });

  it('parts at a line break between short lines', () => {
    expect(paragraphsOf('Gain momentum:\nLook to the east')).toEqual(['Gain momentum:', 'Look to the east']);
  });

  it.each([60, 72, 80, 100])('joins lines wrapped at %i', (width) => {
    const text = `${wrap(PROSE, width)}\n\n${wrap(PROSE, width)}`;
    expect(paragraphsOf(text)).toEqual([wrap(PROSE, width), wrap(PROSE, width)]);
  });

  it('keeps headings, list items and quotations of a wrapped text apart', () => {
    const text = `# The mill\n${wrap(PROSE, 72)}\n- first item\n- second item\n> a quotation`;
    expect(paragraphsOf(text)).toEqual([
      '# The mill',
      wrap(PROSE, 72),
      '- first item',
      '- second item',
      '> a quotation',
    ]);
  });

  it('does not take lines of one sentence each for wraps', () => {
    const lines = [
      'The mill on the river opened in the spring.',
      'The owners of it have changed three times.',
      'Nobody knows who drew its first plans.',
    ];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
  ])('knows %s', (_, lineBreak) => {
    expect(paragraphsOf(`One.${lineBreak}Two.${lineBreak}${lineBreak}Three.`)).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('leaves the byte order mark out', () => {
    expect(paragraphs('\uFEFFOne.')).toEqual([{ start: 1, end: 5 }]);
  });

  it('finds none in a blank text', () => {
    expect(paragraphs(' \n\n ')).toEqual([]);
  });

  it('reads only the stretch it is given', () => {
    expect(paragraphs('---\nOne.\nTwo.', { start: 3, end: 9 })).toEqual([{ start: 4, end: 8 }]);
  });
});
