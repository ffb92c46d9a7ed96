import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readArticle } from '../../../src/corpus/read-article.ts';
import { encodePairs } from './fixtures/encode.ts';
import { linesAt, pdfOf } from './fixtures/pdf.ts';
import { paragraph, wordOf } from './fixtures/word.ts';
import { readOf, reasonOf } from './reading.ts';

const TEXT =
  'Mill burns down\r\n\r\nThe old mill burnt down on Friday, the mayor said.\r\n\tNobody was hurt.\r\n';

describe('a file of text', () => {
  it('is kept letter for letter, its front matter with it', async () => {
    const text = `---\ntitle: A mill\n---\n${TEXT}`;
    expect(await readOf(text)).toEqual({ kind: 'read', text, mediaType: 'text/plain', notes: [] });
  });

  it('is Markdown where it has the marks of it', async () => {
    const text = '# Mill burns down\n\nThe [mill](https://mill.example) burnt down.';
    expect(await readOf(text)).toEqual({ kind: 'read', text, mediaType: 'text/markdown', notes: [] });
  });

  it('whose encoding was guessed comes with a word on it', async () => {
    expect((await readOf(encodePairs('织里镇的童装企业很多。', 'gb18030'))).notes).toEqual([
      'Read as gb18030, which was guessed; look whether its letters are right.',
    ]);
  });

  it.each([
    ['of white space', ' \n\t\u00a0 '],
    ['of a byte order mark', '\uFEFF'],
  ])('%s is empty', async (_, text) => {
    expect(await reasonOf(text)).toEqual({ kind: 'empty' });
  });

  it('in no encoding is refused', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => 0x80 + ((index * 37) % 32));
    expect(await reasonOf(bytes)).toEqual({ kind: 'encoding' });
  });

  it('that is too long is refused', async () => {
    expect(await reasonOf(TEXT, { longestText: 20 })).toEqual({ kind: 'too-much-text', limit: 20 });
  });

  it('loses nothing but what no text has', async () => {
    // A text that begins like a page, or a packed file, is read as one.
    const plain = string({ unit: 'binary' })
      .map((text) => `Mill: ${text}`)
      .filter((text) => !/\p{Cc}|\p{Co}|\p{Cn}/u.test(text));
    await assert(
      asyncProperty(plain, async (text) => {
        expect((await readOf(text)).text).toBe(text);
      }),
    );
  });
});

describe('what is kept of any format', () => {
  const SENTENCE =
    'The old mill on the Ardle burnt down on Friday, the mayor said — “nothing is left”, she told them.';
  const SECOND_LINE = SENTENCE.indexOf('mayor');
  const HTML = `<html><body><article><h1>Mill burns down</h1><p>${SENTENCE}</p><p>Nobody was hurt, and the town will build it again.</p></article></body></html>`;

  it.each([
    ['text', SENTENCE],
    ['HTML', HTML],
    ['PDF', pdfOf([linesAt([SENTENCE.slice(0, SECOND_LINE - 1), SENTENCE.slice(SECOND_LINE)])])],
    ['Word', wordOf(paragraph(SENTENCE))],
  ])('is an article with the sentence in it, letter for letter: %s', async (_, file) => {
    const { text } = await readOf(file);
    const read = readArticle('mill', text);
    const sentences = read.ok ? read.article.sentences.map(({ start, end }) => text.slice(start, end)) : [];
    expect(sentences).toContain(SENTENCE);
  });
});
