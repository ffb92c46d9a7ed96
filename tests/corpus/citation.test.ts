import { describe, expect, it } from 'vitest';

import { cite, formatDate, quoteText } from '../../src/corpus/citation.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { articleOf } from './in-memory-article.ts';

const TEXT = [
  '---\ntitle: Mills\noutlet: Harbour Magazine\npublished: 2023-08-31\nurl: https://example.org/m\n---',
  'Mill opens',
  'Share this article',
  'The mill opened. It is large.',
].join('\n\n');
const article = articleOf(TEXT);
const quote = (words: string): Quote => ({
  article: article.id,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

describe('cite', () => {
  it('names title, outlet, date and address, and counts paragraphs without furniture', () => {
    expect(cite(article, quote('It is large.'))).toEqual({
      title: 'Mills',
      outlet: 'Harbour Magazine',
      published: '31 August 2023',
      url: 'https://example.org/m',
      paragraph: 2,
    });
  });

  it('leaves out what is not known', () => {
    const plain = articleOf('The mill opened.\n\nIt is large.');
    expect(cite(plain, { article: plain.id, start: 18, end: 30 })).toEqual({
      title: 'The mill opened…',
      paragraph: 2,
    });
  });

  it('gives furniture at the head the first paragraph', () => {
    expect(cite(article, quote('title: Mills')).paragraph).toBe(1);
  });
});

describe('quoteText', () => {
  it('is the slice of the article', () => {
    expect(quoteText(article, quote('It is large.'))).toBe('It is large.');
  });

  it.each([
    [-1, 4],
    [4, 4],
    [5, 4],
    [0, TEXT.length + 1],
    [Number.NaN, 4],
  ])('throws for [%d, %d)', (start, end) => {
    expect(() => quoteText(article, { article: article.id, start, end })).toThrow('lies outside "mill.txt"');
  });

  it("throws for another article's quote", () => {
    expect(() => quoteText(article, { article: 'other.txt', start: 0, end: 1 })).toThrow(
      'from "other.txt", not from "mill.txt"',
    );
  });
});

describe('formatDate', () => {
  it.each([
    [{ year: 2023, month: 8, day: 31 }, '31 August 2023'],
    [{ month: 4, day: 3 }, '3 April'],
    [{ year: 2024, month: 5 }, 'May 2024'],
    [{ year: 2023 }, '2023'],
    [{}, ''],
  ])('%j', (date, words) => expect(formatDate(date)).toBe(words));
});
