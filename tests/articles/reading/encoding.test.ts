import { property, assert, string, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeText } from '../../../src/articles/reading/encoding/decode-text.ts';
import { encodePairs, encodeUtf16 } from './fixtures/encode.ts';
import { windows1252 } from './fixtures/windows-1252.ts';

const SIMPLIFIED =
  '浙江省湖州市吴兴区织里镇，二十年前还是一个贫穷的农村。现在它有一万四千家童装企业，年产值六百亿元。镇长说：“我们要继续努力。”\n';
const TRADITIONAL =
  '臺北市政府今天宣布，將在明年三月底之前完成新的捷運路線，總經費約為一百二十億元。市長表示：「這是我們的承諾。」\n';
const ENGLISH = '“Quoted,” he said – it’s done… The café opened in May. It cost £5.\n';
const FRENCH =
  'L’été dernier, la société a annoncé — « sans délai » — qu’elle créerait 300 emplois à Liège.\n';
const MIXED = 'The company 织里 said that it would build a mill in 2019, and sold it to the town of 湖州.\n';

const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

describe('a text whose encoding nobody tells', () => {
  it.each([
    ['UTF-8', Buffer.from(MIXED + ENGLISH), MIXED + ENGLISH],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], Buffer.from(ENGLISH)), ENGLISH],
    ['UTF-16, little end first, marked', bytes([0xff, 0xfe], encodeUtf16(ENGLISH, 'le')), ENGLISH],
    ['UTF-16, big end first, marked', bytes([0xfe, 0xff], encodeUtf16(SIMPLIFIED, 'be')), SIMPLIFIED],
    ['UTF-16 LE, English, unmarked', encodeUtf16(ENGLISH, 'le'), ENGLISH],
    ['UTF-16 BE, English, unmarked', encodeUtf16(ENGLISH, 'be'), ENGLISH],
    ['UTF-16 LE, Chinese, unmarked', encodeUtf16(SIMPLIFIED, 'le'), SIMPLIFIED],
    ['UTF-16 BE, Chinese, unmarked', encodeUtf16(TRADITIONAL, 'be'), TRADITIONAL],
    ['GB18030', encodePairs(SIMPLIFIED, 'gb18030'), SIMPLIFIED],
    [
      'GB18030, one short sentence',
      encodePairs('织里镇的童装企业很多。', 'gb18030'),
      '织里镇的童装企业很多。',
    ],
    ['GB18030, a few names in English', encodePairs(MIXED, 'gb18030'), MIXED],
    ['Big5', encodePairs(TRADITIONAL, 'big5'), TRADITIONAL],
    ['Windows-1252, English marks', windows1252(ENGLISH), ENGLISH],
    ['Windows-1252, one apostrophe', windows1252('The mayor said: it’s done.'), 'The mayor said: it’s done.'],
    ['Windows-1252, French', windows1252(FRENCH), FRENCH],
  ])('is read from %s', (_, encoded, text) => {
    expect(decodeText(encoded)?.text).toBe(text);
  });

  it('is said to be guessed where nothing but statistics told it', () => {
    expect(decodeText(encodePairs(SIMPLIFIED, 'gb18030'))?.guessed).toBe(true);
    expect(decodeText(Buffer.from(ENGLISH))?.guessed).toBe(false);
  });

  it('is none when the bytes are no text in any', () => {
    expect(
      decodeText(Uint8Array.from([0x41, 0x81, 0x8d, 0x00, 0x90, 0x9d, 0x41, 0x81, 0x00])),
    ).toBeUndefined();
  });
});

describe('a declared encoding', () => {
  const SHORT = '明天下雨';

  it('is taken from the server', () => {
    expect(decodeText(encodePairs(SHORT, 'big5'), 'text/plain; charset=Big5')).toEqual({
      text: SHORT,
      label: 'big5',
      guessed: false,
    });
  });

  it('is taken from the page', () => {
    const page = `<html><head><meta charset="gb2312"><title>${SHORT}</title>`;
    expect(decodeText(encodePairs(page, 'gb18030'))).toEqual({ text: page, label: 'gb2312', guessed: false });
  });

  it('does not count where the bytes are strict UTF-8, or cannot be what it says', () => {
    expect(decodeText(Buffer.from(SIMPLIFIED), 'text/html; charset=big5')?.text).toBe(SIMPLIFIED);
    expect(decodeText(windows1252(ENGLISH), 'text/html; charset=utf-8')?.text).toBe(ENGLISH);
    expect(decodeText(windows1252(ENGLISH), 'text/html; charset=no-such-thing')?.text).toBe(ENGLISH);
  });

  it('that says Latin-1 means Windows-1252, as everywhere on the web', () => {
    expect(decodeText(windows1252(ENGLISH), 'text/html; charset=iso-8859-1')?.text).toBe(ENGLISH);
  });
});

it('whatever is written as UTF-8 or marked UTF-16 comes back as it was', () => {
  // Control characters and characters for private use are no text; the mark belongs to the encoding.
  const plain = string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}|\p{Co}|\p{Cn}|\uFEFF/u.test(text));
  assert(
    property(plain, constantFrom('utf-8', 'le', 'be'), (text, form) => {
      const encoded =
        form === 'utf-8'
          ? Buffer.from(text)
          : bytes(
              form === 'le' ? [0xff, 0xfe] : [0xfe, 0xff],
              encodeUtf16(text, form === 'le' ? 'le' : 'be'),
            );
      expect(decodeText(encoded)?.text).toBe(text);
    }),
  );
});
