import { array, assert, date, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_ARTICLES, type AskedScope } from '../../src/discord/asked-scope.ts';
import { readScopeLine, scopeLine } from '../../src/discord/scope-lines.ts';
import { hostileText } from './hostile.ts';
import { articleFrom, bridge, libraryOf } from './newsroom.ts';

const titled = (id: string, title: string) => ({ ...articleFrom(id, 'The ferry waits.\n'), title });

const scopeOnLine = (scope: AskedScope, library = libraryOf(bridge)): AskedScope | undefined =>
  readScopeLine(scopeLine(scope, library) ?? '', library);

const dayOf = (day: Date): string => day.toISOString().slice(0, 10);
const anyDay = () =>
  option(date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), {
    nil: undefined,
  });

describe('the line that says of which articles something was asked', () => {
  it('gives the period back, whatever it is', () => {
    assert(
      property(record({ from: anyDay(), to: anyDay() }), ({ from, to }) => {
        const [first, last] = from && to && from > to ? [to, from] : [from, to];
        const scope = { article: undefined, from: first && dayOf(first), to: last && dayOf(last) };
        const read = scopeOnLine(scope);
        // All articles have no line.
        expect(read ?? ALL_ARTICLES).toEqual(scope);
      }),
    );
  });

  it('gives the article back, whatever it is called', () => {
    assert(
      property(array(hostileText(), { minLength: 1, maxLength: 5 }), (titles) => {
        const articles = titles.map((title, number) => titled(`${number}.md`, title));
        const library = libraryOf(...articles);
        for (const article of articles)
          expect(scopeOnLine({ ...ALL_ARTICLES, article }, library)?.article).toBe(article);
      }),
    );
  });

  it('names the file where two articles have one title', () => {
    const library = libraryOf(titled('a.md', 'Twins'), titled('b.md', 'Twins'), bridge);
    const lines = library.articles.map((article) => scopeLine({ ...ALL_ARTICLES, article }, library));
    expect(lines).toEqual([
      '-# Asked of one article only: “Twins” (a.md)',
      '-# Asked of one article only: “Twins” (b.md)',
      '-# Asked of one article only: “The bridge over the Wend”',
    ]);
  });

  it('gives nothing back when its article is gone, though its title reads like a period', () => {
    const article = titled('a.md', 'A plan published on 3 May 2019');
    const line = scopeLine({ ...ALL_ARTICLES, article }, libraryOf(article, bridge)) ?? '';
    expect(readScopeLine(line, libraryOf(bridge))).toBeUndefined();
  });

  it('is no other line of a card', () => {
    expect(readScopeLine('-# Question\nAsked of whom?', libraryOf(bridge))).toBeUndefined();
  });
});
