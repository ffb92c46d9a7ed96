import { describe, expect, it } from 'vitest';

import { readFrontMatter } from '../../src/corpus/front-matter.ts';

const read = (yaml: string): ReturnType<typeof readFrontMatter> =>
  readFrontMatter(`---\n${yaml}\n---\nThe mill opened.`);

describe('front matter', () => {
  it('declares what an author knows', () => {
    const yaml = [
      'title: "Mills: a history"',
      'outlet: Harbour Magazine',
      'author: [Ann Lee, Bo Chen]',
      'published: 2024-05-31',
      'url: https://example.org/mills',
      'language: en',
      'mood: calm',
      'draft:',
    ].join('\n');
    expect(read(yaml)).toEqual({
      found: 'declared',
      span: { start: 0, end: yaml.length + 8 },
      declared: {
        title: 'Mills: a history',
        outlet: 'Harbour Magazine',
        author: 'Ann Lee, Bo Chen',
        published: { year: 2024, month: 5, day: 31 },
        url: 'https://example.org/mills',
        language: 'en',
      },
    });
  });

  it.each([
    ['31 May 2024', { year: 2024, month: 5, day: 31 }],
    ['May 2024', { year: 2024, month: 5 }],
    ['2024', { year: 2024 }],
    ['2024-05', { year: 2024, month: 5 }],
  ])('takes the date %s', (written, published) => {
    expect(read(`published: ${written}`)).toMatchObject({ declared: { published } });
  });

  it('takes a number for a title', () => {
    expect(read('title: 1984')).toMatchObject({ declared: { title: '1984' } });
  });

  it.each([
    ['title: [unclosed', 'it is no valid YAML'],
    ['title:\n  - a list', 'its field "title" is wrong'],
    ['published: last week', 'its field "published" is wrong: write it as 2024-05-31'],
    ['published: 2024-13-45', 'its field "published" is wrong'],
    [
      'url: ftp://example.org',
      'its field "url" is wrong: write a whole address that begins with http:// or https://',
    ],
    ['url: javascript:alert(1)', 'its field "url" is wrong'],
    ['language: English language', 'its field "language" is wrong'],
  ])('refuses %s', (yaml, reason) => {
    const outcome = read(yaml);
    expect(outcome.found === 'invalid' && outcome.reason).toContain(reason);
  });

  it('must be closed', () => {
    expect(readFrontMatter('---\ntitle: Mills\nThe mill opened.')).toEqual({
      found: 'invalid',
      reason: 'it has no closing line of three hyphens',
    });
  });

  it.each(['The mill opened.', '---\nThe mill opened.\n---\nIt closed.', 'First\n---\ntitle: Mills\n---'])(
    'is not there in %j',
    (text) => {
      expect(readFrontMatter(text)).toEqual({ found: 'none' });
    },
  );

  it('may stand after a byte order mark, with CRLF', () => {
    const text = '\uFEFF---\r\ntitle: Mills\r\n---\r\nThe mill opened.';
    expect(readFrontMatter(text)).toEqual({
      found: 'declared',
      span: { start: 1, end: text.indexOf('\r\nThe') },
      declared: { title: 'Mills' },
    });
  });
});
