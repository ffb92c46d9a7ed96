import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameGroup } from '../../src/corpus/name-group.ts';
import { glanceArticle, openArticle, storeArticle } from '../../src/retrieval/stored-article.ts';
import { anyArticle } from './arbitrary-articles.ts';
import { articleOf } from './plain-language.ts';

const throughBytes = (article: ReturnType<typeof articleOf>) => {
  const groups: NameGroup[] = [];
  const stored = storeArticle(article, (group) => groups.push(group) - 1);
  const groupOf = (number: number): NameGroup => groups[number] ?? { names: [], source: 'text' };
  // An article to be glanced at is read when it is asked, and is the same.
  expect(glanceArticle(article.id, () => stored, groupOf)).toEqual(article);
  return openArticle(article.id, stored, groupOf);
};

describe('a stored article', () => {
  it('comes back as it was, unit for unit', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(throughBytes(article)).toEqual(article);
        expect({ ...throughBytes(article) }).toEqual(article);
      }),
    );
  });

  it('keeps a byte order mark and half of a surrogate pair', () => {
    const { text } = articleOf('one', [['lake']]);
    for (const odd of [`\uFEFF${text}`, `${text}\uD83D`, `${text}\u0000\r\n`])
      expect(throughBytes({ ...articleOf('one', [['lake']]), text: odd }).text).toBe(odd);
  });

  it('takes spans in any order, and an empty paragraph', () => {
    const article = {
      ...articleOf('one', [['lake']]),
      paragraphs: [
        { start: 200, end: 300, first: 5, last: 4 },
        { start: 0, end: 70_000, first: 0, last: 9 },
      ],
      sentences: [
        { start: 40, end: 50, kind: 'caption' as const, paragraph: 7 },
        { start: 0, end: 20_000, kind: 'furniture' as const, paragraph: 0 },
      ],
    };
    expect(throughBytes(article)).toEqual(article);
  });
});
