import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import { keptQuote } from '../../src/notebook/kept-quote.ts';
import { parseTags } from '../../src/notebook/parse-tags.ts';
import { sourceState } from '../../src/notebook/source-state.ts';
import { english } from '../../src/text/english/english.ts';

const TEXT = 'Ardle has a mill.\n\nThe mill opened in 1874. It is of stone.';
const QUOTE = 'The mill opened in 1874.';
const metadata = { title: 'The mill', outlet: 'The Ardle Courier', published: { year: 1900 } };

const articleOf = (text: string) => plainArticle('mill.txt', text, metadata, english);

const placed = {
  article: 'mill.txt',
  start: TEXT.indexOf(QUOTE),
  end: TEXT.indexOf(QUOTE) + QUOTE.length,
};

describe('a quote that is kept', () => {
  const article = articleOf(TEXT);
  const kept = keptQuote(article, placed);

  it('has its words, its place and its article', () => {
    expect(kept).toEqual({ ...placed, key: article.key, ...metadata, paragraph: 2, text: QUOTE });
  });

  it('is unchanged as long as its article is', () => {
    expect(sourceState(kept, () => articleOf(TEXT))).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['still says it elsewhere', `New. ${TEXT}`, true],
    ['no longer says it', 'Ardle had a mill.', false],
  ])('is of a changed article that %s', (_, text, isStillSaid) => {
    expect(sourceState(kept, () => articleOf(text))).toEqual({ kind: 'changed', isStillSaid });
  });

  it('is of an article that was removed', () => {
    expect(sourceState(kept, () => undefined)).toEqual({ kind: 'removed' });
  });
});

describe('tags as they are typed', () => {
  it.each([
    ['mills, #weirs;Opening dates', ['mills', 'weirs', 'Opening dates']],
    ['Mill, mill, MILL', ['Mill']],
    [' , ;# ', []],
    ['磨坊、水坝', ['磨坊', '水坝']],
  ])('"%s"', (text, tags) => {
    expect(parseTags(text)).toEqual({ kind: 'tags', tags });
  });

  it('are refused when one is too long, or there are too many', () => {
    const long = 'x'.repeat(41);
    expect(parseTags(`a, ${long}`)).toEqual({ kind: 'too_long', tag: long, limit: 40 });
    expect(parseTags('abcdefghijk'.split('').join(','))).toEqual({ kind: 'too_many', limit: 10 });
  });
});
