import { describe, expect, it } from 'vitest';
import { ALL_ARTICLES, readScope, scopeOf, type ScopeOptions } from '../../src/discord/asked-scope.ts';
import { scopeProblemNotice } from '../../src/discord/notices.ts';
import { scopeLine } from '../../src/discord/scope-lines.ts';
import { readSearchButton, searchButtonId } from '../../src/discord/search-button.ts';
import { accepted } from './accepted.ts';
import { articleFrom, libraryOf } from './newsroom.ts';

const dated = (id: string, title: string, published?: string) =>
  articleFrom(
    id,
    `---\ntitle: ${title}\nlanguage: en\n${published === undefined ? '' : `published: ${published}\n`}---\n\nThe old mill of the town burned down in a night of wind.\n`,
  );

const mill = dated('mill.md', 'The mill burns', '2019-05-03');
const port = dated('port.md', 'The port opens', '2021-01-10');
const ferry = dated('ferry.md', 'The ferry to the port');
const library = libraryOf(mill, port, ferry);

const read = (options: Partial<ScopeOptions>, from = library) =>
  readScope({ article: undefined, from: undefined, to: undefined, ...options }, from);

const lineOf = (options: Partial<ScopeOptions>): string | undefined => {
  const asked = read(options);
  if ('problem' in asked) throw new Error(asked.problem.kind);
  return scopeLine(asked.scope, library);
};

const problemText = (options: Partial<ScopeOptions>, from = library): string => {
  const asked = read(options, from);
  if (!('problem' in asked)) throw new Error('The options were taken.');
  return accepted(scopeProblemNotice(asked.problem)).join('\n');
};

describe('what is asked of some articles', () => {
  it('is asked of all of them when no option says otherwise, or only white space', () => {
    expect(read({})).toEqual({ scope: ALL_ARTICLES });
    expect(read({ article: ' ', from: '', to: '  ' })).toEqual({ scope: ALL_ARTICLES });
    expect(scopeOf(ALL_ARTICLES)).toBeUndefined();
    expect(scopeLine(ALL_ARTICLES, library)).toBeUndefined();
  });

  it('is asked of the article that is picked by its key or named', () => {
    for (const article of [mill.key, 'the mill burns', 'mill.md', 'burns'])
      expect(read({ article })).toEqual({ scope: { article: mill, from: undefined, to: undefined } });
    expect(lineOf({ article: mill.key })).toBe('-# Asked of one article only: “The mill burns”');
  });

  it('is asked of a period, a year taken whole', () => {
    const asked = read({ from: '2019', to: '2019' });
    expect(asked).toEqual({ scope: { article: undefined, from: '2019-01-01', to: '2019-12-31' } });
  });

  it('says which articles are asked and how many were left out for having no year', () => {
    expect(lineOf({ from: '2019', to: '2019' })).toBe(
      '-# Asked of 1 article published from 1 January 2019 to 31 December 2019 · 1 article without a year was left out',
    );
    expect(lineOf({ from: 'May 2019' })).toContain('2 articles published since 1 May 2019');
    expect(lineOf({ to: '2019-05-03' })).toContain('1 article published until 3 May 2019');
    expect(lineOf({ from: '2019-05-03', to: '2019-05-03' })).toContain('published on 3 May 2019');
  });

  it.each([
    ['an unknown article', { article: 'zebra' }, 'There is no article “zebra”'],
    ['words of several', { article: 'the port' }, 'More than one article may be meant by “the port”'],
    [
      'a beginning that cannot be read',
      { from: 'soon' },
      'I cannot read “soon” as the beginning of a period',
    ],
    ['an end that cannot be read', { to: '31 June 2019' }, 'Write it as 2019, May 2019'],
    [
      'a period turned round',
      { from: '2020', to: '2019' },
      'ends before it begins: from is 1 January 2020, to is 31 December 2019',
    ],
    [
      'a period without articles',
      { from: '2022' },
      'They go from 3 May 2019 to 10 January 2021. 1 more has no year.',
    ],
    ['an article without a date', { article: 'ferry', from: '2019' }, 'leave out from and to'],
  ])('tells the asker what is wrong: %s', (_phenomenon, options, words) => {
    expect(problemText(options)).toContain(words);
  });

  it('names the articles that may be meant', () => {
    const text = problemText({ article: 'the port' });
    expect(text).toContain('- The port opens');
    expect(text).toContain('- The ferry to the port');
  });
});

describe('a button of a search', () => {
  it.each([
    ['all articles', {}],
    ['an article', { article: 'mill' }],
    ['a period', { from: '2019', to: 'May 2021' }],
    ['an open period', { to: '2021' }],
  ])('says again what it was made from, in a short id: %s', (_phenomenon, options) => {
    const asked = read(options);
    const scope = 'scope' in asked ? asked.scope : undefined;
    expect(scope).toBeDefined();
    const button = { page: 17, asker: '12345678901234567890', scope: scope ?? ALL_ARTICLES };
    const id = searchButtonId(button);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readSearchButton(id.slice(id.indexOf(':') + 1), library)).toEqual(button);
  });

  it('says nothing when its article has changed, or it is not one of ours', () => {
    const id = searchButtonId({ page: 0, asker: '1', scope: { ...ALL_ARTICLES, article: mill } });
    expect(readSearchButton(id.slice(id.indexOf(':') + 1), libraryOf(port))).toBeUndefined();
    for (const rest of ['', '1:2', 'x:1:::', '1:1:::2019', '1:1::2019-01-01:2019-01-01:'])
      expect(readSearchButton(rest, library)).toBeUndefined();
  });
});
