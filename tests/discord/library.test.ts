import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { articleFrom, libraryFollowing } from './newsroom.ts';

const titled = (id: string, title: string): Article => ({
  ...articleFrom(id, `The ferry waits for ${id}.\n`),
  title,
});

const ferry = titled('ferry.md', 'Ferries to Selmouth');
const mill = titled('mill.md', 'The mill burns');

describe('a library', () => {
  it.each([
    ['in a new list each time', (articles: readonly Article[]) => Array.from(articles)],
    ['in one list', (articles: readonly Article[]) => articles],
  ])('follows its articles, given %s', (_, given) => {
    let articles: readonly Article[] = [ferry];
    const library = libraryFollowing(() => given(articles));
    expect([library.byId('ferry.md'), library.byKey(ferry.key), library.names.named('mill.md')]).toEqual([
      ferry,
      ferry,
      undefined,
    ]);
    const rewritten = { ...ferry, key: 'rewritten0' };
    articles = [mill, rewritten];
    expect(library.articles).toEqual([mill, rewritten]);
    expect([library.byId('ferry.md'), library.byKey(ferry.key), library.byKey('rewritten0')]).toEqual([
      rewritten,
      undefined,
      rewritten,
    ]);
    expect(library.names.named('mill.md')).toBe(mill);
  });

  it('joins several, the first before the second where both have what is wanted', () => {
    const other = { ...titled('mill.md', 'Another mill'), key: 'other00000' };
    const [some, others] = [[ferry, mill], [other]];
    const both = libraryFollowing(
      () => some,
      () => others,
    );
    expect(both.articles).toEqual([ferry, mill, other]);
    expect(both.articles).toBe(both.articles);
    expect([both.byId('mill.md'), both.byKey('other00000'), both.names.named('another mill')]).toEqual([
      mill,
      other,
      other,
    ]);
    expect(both.names.matching('mill', 3, true).map(({ article }) => article)).toEqual([mill, other]);
    expect(both.names.matching('another', 3, true).map(({ article }) => article)).toEqual([other]);
    expect(both.names.matching('mill', 1, true)).toHaveLength(1);
  });
});
