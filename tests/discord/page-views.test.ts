import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { ALL_ARTICLES, type AskedScope } from '../../src/discord/asked-scope.ts';
import { renderArticleFile } from '../../src/discord/article-file.ts';
import { readListButton, renderArticleList } from '../../src/discord/article-list.ts';
import { renderParagraph, renderPlace } from '../../src/discord/article-places.ts';
import { renderHelp } from '../../src/discord/help-view.ts';
import { clip, visible } from '../../src/discord/markdown.ts';
import { noSentencesNotice, scopeProblemNotice } from '../../src/discord/notices.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { readSearchLines, renderSearch } from '../../src/discord/search-view.ts';
import { scopeLine } from '../../src/discord/scope-lines.ts';
import { shownParagraphs } from '../../src/discord/shown-paragraphs.ts';
import { accepted, quotesIn } from './accepted.ts';
import { hostileText } from './hostile.ts';
import { judge } from './judge.ts';
import { articleFrom, bridge, CLOSED, LENGTH, libraryOf, quoteOf } from './newsroom.ts';

const labelsOf = (reply: Reply): readonly string[] =>
  Array.from(JSON.stringify(reply.components).matchAll(/"label":"([^"]*)"/g), ([, label = '']) => label);

const idsOf = (reply: Reply): readonly string[] =>
  Array.from(JSON.stringify(reply.components).matchAll(/"custom_id":"([^"]*)"/g), ([, id = '']) => id);

const many = (count: number, title: string): readonly Article[] =>
  Array.from({ length: count }, (_, index) => ({
    ...bridge,
    id: `${index}.md`,
    title: `${index} ${title}`,
    published: { year: 1800 + index },
  }));

describe('the list of articles', () => {
  it.each([1, 26, 500])('shows each on one of its pages, whatever the titles: %i', (count) => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ minLength: 300, maxLength: 600 })), (title) => {
        const articles = many(count, title);
        let listed = 0;
        let page = 0;
        for (;;) {
          const reply = renderArticleList(articles, page);
          const text = accepted(reply).join('\n');
          listed += text.split('\n').filter((line) => line.startsWith('- ')).length;
          if (!labelsOf(reply).includes('Next page')) break;
          page += 1;
          expect(idsOf(reply)).toContain(`articles:${page}`);
        }
        expect(listed).toBe(count);
      }),
      { numRuns: count > 100 ? 5 : 30 },
    );
  });

  it('has the latest first, and those without a year at the end, by title', () => {
    const [old, late] = many(2, 'x');
    const undated = articleFrom('a.md', '---\ntitle: A\nlanguage: en\n---\n\nNobody knows when this was.\n');
    const text = accepted(renderArticleList([undated, ...(old && late ? [old, late] : [])], 0)).join('\n');
    expect(text.split('\n').map((line) => line.slice(0, 5))).toEqual(['**3 a', '- 1 x', '- 0 x', '- A ·']);
    expect(text).toContain('1 without a year at the end');
  });

  it('shows the last page for one past it, and says how large each article is', () => {
    const text = accepted(renderArticleList([bridge], 9)).join('\n');
    expect(text).toBe(
      '**1 article**\n- The bridge over the Wend · Wend Courier · 3 April 2019 · 3 paragraphs, 5 sentences',
    );
  });

  it('reads no page from an id that is not one of ours', () => {
    expect(readListButton('12')).toBe(12);
    expect(readListButton('-1')).toBeUndefined();
    expect(readListButton('1234567')).toBeUndefined();
  });
});

/** An article whose paragraphs are one sentence each, in whatever characters. */
const articleOf = (sentences: readonly string[], title: string): Article => {
  let position = 0;
  const spans = sentences.map((sentence) => {
    const start = position;
    position += sentence.length + 2;
    return { start, end: start + sentence.length };
  });
  return {
    ...bridge,
    id: 'any.md',
    title,
    outlet: title,
    text: sentences.join('\n\n'),
    paragraphs: spans.map((span, index) => ({ ...span, first: index, last: index })),
    sentences: spans.map((span, index) => ({ ...span, kind: 'sentence', paragraph: index })),
  };
};

/** An article of two hundred paragraphs. */
const long = articleFrom(
  'long.md',
  `---\ntitle: A long story\nlanguage: en\n---\n\n${Array.from({ length: 200 }, (_, index) => `Chapter ${index + 1} tells what happened at the mill by the river that year.`).join('\n\n')}\n`,
);

describe('a place in an article', () => {
  it('is on the page that is shown, in bold, with its number', () => {
    for (const number of [1, 77, 200]) {
      const reply = renderParagraph(long, number);
      const text = reply === undefined ? '' : accepted(reply).join('\n');
      expect(text).toContain(`paragraph ${number} in bold`);
      expect(judge(text).bold).toEqual([
        `Chapter ${number} tells what happened at the mill by the river that year.`,
      ]);
    }
  });

  it('is none when the article has not so many paragraphs', () => {
    expect(renderParagraph(long, 201)).toBeUndefined();
    expect(renderParagraph(long, 0)).toBeUndefined();
  });

  it('is the quote whose button was pressed', () => {
    const text = accepted(renderPlace({ article: bridge, quote: quoteOf(bridge, CLOSED) })).join('\n');
    expect(judge(text).bold).toEqual([CLOSED]);
    expect(text).toContain('quote in paragraph 3, in bold');
  });

  it('keeps to every limit and shows the words of the article, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(60), { minLength: 1, maxLength: 8 }),
        hostileText(40),
        (paragraphs, title) => {
          const article = articleOf(
            paragraphs.map((words) => `A${words.repeat(6)}z`),
            title,
          );
          const { text } = article;
          shownParagraphs(article).forEach((_paragraph, index) => {
            const reply = renderParagraph(article, index + 1);
            expect(reply).toBeDefined();
            const texts = reply === undefined ? [] : accepted(reply);
            const shown = judge(texts.at(-1) ?? '').plain;
            expect(reply?.files.length === 1 || visible(text).includes(shown)).toBe(true);
          });
          expect(renderArticleFile(article).files[0]?.text).toBe(text);
          expect(() => accepted(renderArticleFile(article))).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});

type SearchSetting = {
  readonly page?: number;
  readonly found?: readonly string[];
  readonly scope?: AskedScope;
  readonly article?: Article;
};

const search = (
  words: string,
  { page = 0, found = [LENGTH, CLOSED], scope = ALL_ARTICLES, article = bridge }: SearchSetting = {},
) =>
  renderSearch(
    { words, scope, page, asker: '1' },
    {
      answerer: {
        search: (_words, limit) =>
          Promise.resolve(found.slice(0, limit).map((words) => quoteOf(article, words))),
      },
      library: libraryOf(bridge, article),
      spelling: (word) => (word === 'brigde' ? 'bridge' : undefined),
    },
  );

const CHAPTERS = Array.from(
  { length: 200 },
  (_, index) => `Chapter ${index + 1} tells what happened at the mill by the river that year.`,
);

describe('the card of a search', () => {
  it('shows each sentence whole, with the words in bold in any form', async () => {
    const texts = accepted(await search('bridges closed'));
    expect(quotesIn(texts)).toEqual([LENGTH, CLOSED]);
    expect(texts.flatMap((text) => judge(text).bold)).toEqual(['2 sentences', 'bridge', 'bridge', 'closed']);
  });

  it('says how many there are, and shows them page by page without a gap', async () => {
    const shown: string[] = [];
    for (let page = 0; ; page += 1) {
      const reply = await search('mill', { found: CHAPTERS.slice(0, 12), article: long, page });
      const texts = accepted(reply);
      expect(texts.join('\n')).toContain(`**12 sentences** · page ${page + 1} of 3`);
      shown.push(...quotesIn(texts));
      if (!labelsOf(reply).includes('Next page')) break;
    }
    expect(shown).toEqual(CHAPTERS.slice(0, 12));
  });

  it('says when there are more than it shows', async () => {
    const texts = accepted(await search('mill', { found: CHAPTERS, article: long }));
    expect(texts.join('\n')).toContain('**At least 100 sentences** · page 1 of 20');
  });

  it('looks for what is meant by a slip as well, and says so', async () => {
    const texts = accepted(await search('brigde'));
    expect(texts.join('\n')).toContain(
      'No article has “brigde”; “bridge” may be meant, and is looked for too.',
    );
    expect(quotesIn(texts)).toEqual([LENGTH, CLOSED]);
  });

  it('leaves out what holds none of the words, and keeps what holds another name of them', async () => {
    expect(quotesIn(accepted(await search('lorries')))).toEqual([CLOSED]);
    const named = {
      ...bridge,
      id: 'named.md',
      aliases: [{ names: ['Old Ferryway', 'bridge over the Wend'], source: 'list' as const }],
    };
    const texts = accepted(await search('old ferryway', { article: named }));
    expect(quotesIn(texts)).toEqual([LENGTH]);
    expect(texts.flatMap((text) => judge(text).bold)).toContain('bridge over the Wend');
  });

  it('says what to try when nothing is found', async () => {
    const [text = ''] = accepted(await search('the brigde', { found: [] }));
    expect(text).toContain('Nothing was found in the articles for “the brigde”');
    expect(text).toContain('If “brigde” is a slip: the articles write “bridge”');
    expect(text).not.toContain('Search all articles');
    const scope = { ...ALL_ARTICLES, article: bridge };
    expect(accepted(await search('zebra', { found: [], scope })).join('\n')).toContain('Search all articles');
  });

  it('keeps to every limit and holds the words to find it by, whatever they and the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText(30).map((words) => `mill ${words.slice(0, 90)}`),
        fc.array(hostileText(60), { minLength: 1, maxLength: 8 }),
        async (words, sentences) => {
          const whole = sentences.map((sentence) => `A mill ${sentence.repeat(5)}z`);
          const article = articleOf(whole, words);
          const scope = { ...ALL_ARTICLES, article };
          const reply = await search(words, { found: whole, article, scope });
          const texts = accepted(reply);
          const read = texts.map(readSearchLines).find((found) => found !== undefined);
          expect(read).toBe(visible(words).trim().replace(/\s+/g, ' '));
          expect(whole.map(visible)).toEqual(expect.arrayContaining([...quotesIn(texts)]));
          expect(() =>
            accepted(noSentencesNotice(words, { scope: words, spelling: () => words })),
          ).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what names an article', () => {
  it('shows its title and outlet as they stand, marks nothing and pings nobody', () => {
    fc.assert(
      fc.property(hostileText(), (title) => {
        const article = { ...bridge, title, outlet: title };
        const library = libraryOf(article);
        const line = scopeLine({ ...ALL_ARTICLES, article }, library) ?? '';
        const list = accepted(renderArticleList([article], 0))[0] ?? '';
        const row = list.slice(list.indexOf('\n- ') + 3);
        const page = accepted(renderPlace({ article, quote: quoteOf(bridge, LENGTH) }))[0] ?? '';
        for (const text of [line.slice(3), row, page.slice(page.indexOf('\n-# ') + 4)])
          expect(judge(text).marks).toEqual([]);
        expect(judge(row).plain).toContain(visible(clip(title, 150)).trim().replace(/\s+/g, ' '));
      }),
    );
  });
});

describe('what is said about options', () => {
  it('pings nobody and marks nothing, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText(), (wanted) => {
        const article = { ...bridge, title: wanted };
        for (const notice of [
          scopeProblemNotice({ kind: 'unknown-article', wanted }),
          scopeProblemNotice({ kind: 'unreadable-period', side: 'from', typed: wanted }),
          scopeProblemNotice({ kind: 'several-articles', wanted, articles: [article, article] }),
        ])
          for (const text of accepted(notice))
            expect(judge(text).marks.filter((mark) => mark !== 'bulletList' && mark !== 'listItem')).toEqual(
              [],
            );
      }),
    );
  });
});

describe('help', () => {
  const commands = [{ name: 'ask', description: 'Ask a question' }];

  it('offers questions on buttons, and says nothing of them when there are none', () => {
    const examples = ['How long is the bridge?', 'Who built it?'];
    const reply = renderHelp({ commands, examples, followsThreads: true, keeps: true });
    expect(labelsOf(reply)).toEqual(examples);
    expect(accepted(reply).join('\n')).toContain('I answer every message');
    const without = renderHelp({ commands, examples: [], followsThreads: false });
    expect(accepted(without).join('\n')).not.toContain('Try one of these');
    expect(accepted(without).join('\n')).toContain('mention me or reply to me');
  });
});
