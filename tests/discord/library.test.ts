import { array, assert, boolean, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { createArticleNames } from '../../src/discord/article-names.ts';
import { chunkNames } from '../../src/discord/chunked-names.ts';
import { articleFrom, libraryFollowing } from './newsroom.ts';

const titled = (id: string, title: string): Article => ({
  ...articleFrom(id, `The ferry waits for ${id}.\n`),
  title,
});

const ferry = titled('ferry.md', 'Ferries to Selmouth');
const mill = titled('mill.md', 'The mill burns');

const word = () => constantFrom('Ferry', 'ferries', 'mill', 'Selmouth', 'port', 'of', 'tHe', 'über');
const title = () => array(word(), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

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

  it('makes what it looks up by anew only when its articles change', () => {
    let articles: readonly Article[] = [ferry];
    const library = libraryFollowing(() => articles);
    const { names } = library;
    expect(library.names).toBe(names);
    articles = [ferry, mill];
    expect(library.names).not.toBe(names);
  });
});

/** Articles that come and go, each with an end of its key that ends a stretch or not. */
const some = () =>
  array(tuple(title(), constantFrom('00', 'aa', 'zz', '0a')), { maxLength: 12 }).map((rows) =>
    rows.map(([each, end], number) => ({
      ...titled(`${number}.md`, each),
      key: `${number}`.padEnd(8, 'x') + end,
    })),
  );

describe('names of articles by stretches', () => {
  it('are found as in the whole list, whatever comes and goes', () => {
    assert(
      property(
        some(),
        array(array(boolean(), { maxLength: 12 }), { maxLength: 4 }),
        title(),
        (all, left, typed) => {
          const namesOf = chunkNames(createArticleNames);
          for (const out of left) {
            const articles = all.filter((_, place) => out[place] !== true);
            const [parts, whole] = [namesOf(articles), createArticleNames(articles)];
            expect(parts.matching(typed)).toEqual(whole.matching(typed));
            expect(parts.named(typed)).toBe(whole.named(typed));
          }
        },
      ),
    );
  });

  it('are made anew where something changed and nowhere else', () => {
    const made: (readonly Article[])[] = [];
    const namesOf = chunkNames((articles) => {
      made.push(articles);
      return createArticleNames(articles);
    });
    const [one, two] = [
      { ...ferry, key: '1xxxxxxx00' },
      { ...mill, key: '2xxxxxxx00' },
    ];
    const three = { ...titled('port.md', 'The port'), key: '3xxxxxxx00' };
    namesOf([one, two]);
    namesOf([one, three, two]);
    expect(made).toEqual([[one], [two], [three]]);
  });
});

describe('names of articles', () => {
  it('are found whole, by any of their words and by the beginning of one', () => {
    assert(
      property(array(title(), { minLength: 1, maxLength: 8 }), (titles) => {
        const articles = titles.map((each, number) => titled(`${number}.md`, each));
        const names = createArticleNames(articles);
        for (const [number, each] of titles.entries()) {
          const article = articles[number];
          expect(names.named(`  ${each.toUpperCase()} `)?.title.toLowerCase()).toBe(each.toLowerCase());
          for (const part of [each, ...each.split(' '), each.slice(0, 2)])
            expect(names.matching(part).map((match) => match.article)).toContain(article);
        }
      }),
    );
  });

  it('are found only where every word is in the name, as typed or with a slip', () => {
    assert(
      property(array(title(), { maxLength: 8 }), tuple(word(), word()), (titles, typed) => {
        const names = createArticleNames(titles.map((each, number) => titled(`${number}.md`, each)));
        for (const { article, hasSlip } of names.matching(typed.join(' '))) {
          const name = `${article.title} ${article.id}`.toLowerCase();
          const holdsAll = typed.every((each) => name.includes(each.toLowerCase()));
          expect(holdsAll).toBe(!hasSlip);
        }
      }),
    );
  });

  it('come best first, whatever is typed', () => {
    assert(
      property(array(title(), { maxLength: 8 }), string(), (titles, typed) => {
        const names = createArticleNames(titles.map((each, number) => titled(`${number}.md`, each)));
        const scores = names.matching(typed).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});
