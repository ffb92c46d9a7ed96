import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import { english } from '../../src/text/english/english.ts';
import { arbitraryText } from '../text/arbitrary-text.ts';
import { holdsFor } from '../text/holds-for.ts';
import { expectSpanLaw } from '../text/span-law.ts';
import { articleOf } from './in-memory-article.ts';

const plain = (text: string) => plainArticle('1.1', text, { title: 'Mills' }, english);

const expectLaw = (text: string): void => {
  const article = plain(text);
  expect(article.text).toBe(text);
  expectSpanLaw(text, article.paragraphs);
  expectSpanLaw(text, article.sentences);
};

describe('an article of a text whose metadata is given', () => {
  it('keeps the law of spans', () => {
    expect(holdsFor(arbitraryText, expectLaw)).not.toThrow();
  });

  it('has that metadata and no other, whatever the text looks like', () => {
    const text =
      '---\ntitle: Wheels\n---\nNorthern News Agency, Harbour, April 3rd (Reporter Ann Lee) It opened.';
    const { id, title, language, outlet, author, published, sentences } = plain(text);
    expect({ id, title, language, outlet, author, published }).toEqual({
      id: '1.1',
      title: 'Mills',
      language: 'en',
    });
    expect(sentences[0]?.start).toBe(0);
  });

  it('has the parts and the key of the file with the same name and words', () => {
    const text = 'The mill opened in 1874. Mr. Lind runs it.\n\nIt stands by the river.';
    const { key, paragraphs, sentences } = articleOf(text, '1.1');
    expect(plain(text)).toMatchObject({ key, paragraphs, sentences });
  });
});
