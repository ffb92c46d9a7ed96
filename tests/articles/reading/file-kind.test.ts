import { describe, expect, it } from 'vitest';

import { fileKind } from '../../../src/articles/reading/file-kind.ts';
import { encodePairs, encodeUtf16 } from './fixtures/encode.ts';
import { linesAt, pdfOf } from './fixtures/pdf.ts';
import { paragraph, wordOf } from './fixtures/word.ts';

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('what a file is', () => {
  it.each([
    ['a text that begins like a bitmap', ascii('BMW said on Friday that it will build a mill.'), 'text'],
    ['a text that begins like a program', ascii('MZ is the mark of a programmer.'), 'text'],
    ['a text that begins like a sound', ascii('ID3 is a format of tags in music.'), 'text'],
    ['a text that speaks of PDF', ascii('The mark\n%PDF-1.7 stands at the head.'), 'text'],
    ['Chinese in GB18030', encodePairs('织里镇的童装企业很多。', 'gb18030'), 'text'],
    [
      'UTF-16, whose mark is also a sound’s',
      Uint8Array.from([0xff, 0xfe, ...encodeUtf16('Mill', 'le')]),
      'text',
    ],
    ['UTF-16 without a mark', encodeUtf16('The mill burnt down.', 'be'), 'text'],
    ['a PDF', pdfOf([linesAt(['The mill'])]), 'pdf'],
    [
      'a PDF behind the lines of a mail',
      Buffer.concat([ascii('Content: x\r\n\r\n'), pdfOf([linesAt(['Mill'])])]),
      'pdf',
    ],
    ['a Word file', wordOf(paragraph('The mill')), 'zip'],
    ['RTF', ascii('{\\rtf1\\ansi The mill}'), 'other'],
    [
      'a picture',
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
      ]),
      'other',
    ],
    [
      'a program',
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0]),
      'other',
    ],
    [
      'bytes that are nothing',
      Uint8Array.from({ length: 400 }, (_, index) => (index * index * 31 + index) % 256),
      'other',
    ],
  ])('%s', async (_, bytes, kind) => {
    expect((await fileKind(bytes)).kind).toBe(kind);
  });
});
