import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';

import { cleanText } from '../../../src/articles/reading/clean-text.ts';

it('a text loses control characters and its byte order mark, and nothing else', () => {
  expect(cleanText('\uFEFFOne\u0000 two\u0007\r\n\tthree\u0085four\ffive — “six” 织里 😀\u00a0\u200d')).toBe(
    'One two\r\n\tthree\nfour\nfive — “six” 织里 😀\u00a0\u200d',
  );
});

it('half a pair of UTF-16 is replaced', () => {
  expect(cleanText('a\ud83d b\ude00 😀')).toBe('a\ufffd b\ufffd 😀');
});

it('what is kept comes back from UTF-8 and from a second cleaning as it was', () => {
  const anyUnits = array(integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  assert(
    property(anyUnits, (text) => {
      const clean = cleanText(text);
      // A second mark behind the first one is a letter of the text, which a decoder would take for its mark.
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(clean))).toBe(clean);
      expect(clean).not.toMatch(/[^\P{Cc}\t\n\r]/u);
    }),
  );
});
