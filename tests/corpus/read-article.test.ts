import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Article } from '../../src/corpus/article.ts';
import { LARGEST_FILE } from '../../src/corpus/decode.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { arbitraryText } from '../text/arbitrary-text.ts';
import { holdsFor } from '../text/holds-for.ts';
import { expectSpanLaw } from '../text/span-law.ts';
import { articleOf, problemOf } from './in-memory-article.ts';

const SEEDS = 'seeds';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const expectArticleLaw = ({ text, title, paragraphs, sentences }: Article): void => {
  expectSpanLaw(text, paragraphs);
  expectSpanLaw(text, sentences);
  for (const [index, { first, last }] of paragraphs.entries()) {
    const inside = sentences.slice(first, last + 1);
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.every(({ paragraph }) => paragraph === index)).toBe(true);
  }
  expect(title.trim()).not.toBe('');
};

describe('an article', () => {
  it('keeps the law of spans over its whole text, front matter or not', () => {
    const frontMatter = fc.constantFrom('', '---\nlanguage: en\n---\n', '\uFEFF---\nlanguage: en\n---\r\n');
    let read = 0;
    const law = ([head, body]: readonly [string, string]): void => {
      const outcome = readArticle('mill.md', head + body);
      if (!outcome.ok) return;
      read += 1;
      expect(outcome.article.text).toBe(head + body);
      expectArticleLaw(outcome.article);
    };
    expect(holdsFor(fc.tuple(frontMatter, arbitraryText), law)).not.toThrow();
    expect(read).toBeGreaterThan(400);
  });

  it('has offsets of the whole file, byte order mark included', () => {
    const article = articleOf('\uFEFFThe mill opened. It closed.');
    expect(article.sentences.map(({ start, end }) => [start, end])).toEqual([
      [1, 17],
      [18, 28],
    ]);
  });

  it.each(readdirSync(SEEDS))('has the text of %s as it is in the file', (file) => {
    const path = join(SEEDS, file);
    const outcome = readArticle(file, readFileSync(path));
    expect(outcome.ok && outcome.article.text).toBe(readFileSync(path, 'utf8'));
  });

  it('has front matter as one piece of furniture', () => {
    const article = articleOf('---\ntitle: Mills\n---\nThe mill opened.');
    expect(article.sentences.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['furniture', 0],
      ['sentence', 1],
    ]);
    expect(article.title).toBe('Mills');
  });

  it('has a key that changes with id and text only', () => {
    const { key } = articleOf('The mill opened.');
    expect(key).toMatch(/^[0-9a-z]{10}$/);
    expect(articleOf('The mill opened.').key).toBe(key);
    expect(articleOf('The mill closed.').key).not.toBe(key);
    expect(articleOf('The mill opened.', 'other.txt').key).not.toBe(key);
  });
});

const kinds = (text: string): string[] => articleOf(text).sentences.map(({ kind }) => kind);

describe('furniture that only the whole page shows', () => {
  it('is a heading that repeats the headline', () => {
    expect(kinds('Mill opens\n\nMill opens\n\nThe mill opened.')).toEqual([
      'heading',
      'furniture',
      'sentence',
    ]);
  });

  it('is all that stands under the comment box', () => {
    const text =
      'Mill opens\n\nThe mill opened in May.\n\nNo comments:\n\nPost a Comment\n\nAnother page tells of wheels...';
    expect(kinds(text)).toEqual(['heading', 'sentence', 'furniture', 'furniture', 'furniture']);
  });

  it('is not the text under a comment link at the head', () => {
    const text =
      'Mill opens\n\n12 Comments\n\nThe mill opened in May. It employs ninety people and more will come.';
    expect(kinds(text)).toEqual(['heading', 'furniture', 'sentence', 'sentence']);
  });
});

describe('a file that is no article', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', new Uint8Array(), 'mill.txt is empty; put'],
    ['white space only', '\uFEFF \n\n', 'mill.txt holds nothing but white space; put'],
    ['front matter only', '---\nlanguage: en\n---\n', 'mill.txt holds nothing but white space'],
    [
      'UTF-16 with a mark',
      new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
      'mill.txt is UTF-16, not UTF-8; save it again as UTF-8.',
    ],
    [
      'UTF-16 without a mark',
      new Uint8Array(Buffer.from('The mill opened.', 'utf16le')),
      'mill.txt is UTF-16, not UTF-8',
    ],
    [
      'Latin-1',
      new Uint8Array(Buffer.from('Die Mühle', 'latin1')),
      'mill.txt is not UTF-8; save it again as UTF-8.',
    ],
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 7, 9]), 'mill.txt is a binary file, not a text'],
    [
      'too large',
      utf8('a'.repeat(LARGEST_FILE + 200_000)),
      'mill.txt has 5.2 MB, more than the 5 MB an article may have; split',
    ],
    ['Chinese', '织里镇人口四十五万，是中国童装之都。', 'mill.txt is in Chinese, which cannot be read yet'],
    [
      'in an unknown script',
      'ᚠᚢᚦᚨᚱᚲ ᚷᚹ',
      'mill.txt is in a language that was not recognised, which cannot be read yet',
    ],
    [
      'declared in another language',
      '---\nlanguage: de\n---\nDie Mühle.',
      'mill.txt is in German, which cannot be read yet',
    ],
  ])('%s', (_, file, message) => expect(problemOf(file)).toContain(message));

  it('is read in the language it declares', () => {
    expect(articleOf('---\nlanguage: en-GB\n---\n织里镇人口四十五万。').language).toBe('en');
  });

  it('may have exactly 5 MB', () => {
    expect(readArticle('mill.txt', utf8('word '.repeat(LARGEST_FILE / 5))).ok).toBe(true);
  });
});
