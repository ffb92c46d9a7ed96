import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Reading } from '../../src/answering/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { renderCard } from '../../src/discord/card.ts';
import { renderArticleList } from '../../src/discord/article-list.ts';
import { renderArticle } from '../../src/discord/article-view.ts';
import { articlePages } from '../../src/discord/article-pages.ts';
import { renderContext } from '../../src/discord/context-view.ts';
import { renderEvidence } from '../../src/discord/evidence-view.ts';
import { visible } from '../../src/discord/markdown.ts';
import { readQuestionLines } from '../../src/discord/question-lines.ts';
import { accepted, quotesIn } from './accepted.ts';
import { hostileText } from './hostile.ts';
import { judge } from './judge.ts';
import {
  answered,
  articleFrom,
  articleOfSentences,
  bridge,
  CLOSED,
  LENGTH,
  libraryOf,
  notFound,
  OTHER_LENGTH,
  quoteOf,
  readingOf,
  spanOf,
  turn,
  unsure,
} from './newsroom.ts';

/** An article of sentences written to be misread, some very long, that begin and end with a letter. */
const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    title: fc.oneof(hostileText(), fc.string({ minLength: 1000, maxLength: 3000 })),
    outlet: hostileText(),
    sentences: fc.array(
      fc
        .tuple(
          hostileText(40),
          fc.oneof(
            { weight: 3, arbitrary: fc.constant(1) },
            { weight: 1, arbitrary: fc.integer({ min: 2, max: 60 }) },
          ),
        )
        .map(([text, times]) => `A${text.repeat(times)}z`),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ title, outlet, sentences }) => ({ ...articleOfSentences(sentences), title, outlet }));

const quotes = (article: Article): readonly Quote[] =>
  article.sentences.map(({ start, end }) => ({ article: article.id, start, end }));

const reading = (quote: Quote): Reading => ({
  short: { form: 'spans', spans: [{ start: quote.start, end: Math.min(quote.end, quote.start + 1) }] },
  quote,
  basis: [],
  further: [],
});

/** An answer in words of ours, worked out from all the article's sentences. */
const computed = (all: readonly Quote[], first: Quote, words: string): Reading => ({
  short: { form: 'computed', text: words, working: words.repeat(3) },
  quote: first,
  basis: [{ start: first.start, end: first.start + 1 }],
  further: all.slice(1).map((quote) => ({ quote, spans: [{ start: quote.start, end: quote.start + 1 }] })),
});

const noted = (answer: Answer, words: string): Answer => ({
  ...answer,
  notes: [
    { kind: 'alias', asked: words, written: words },
    { kind: 'period', written: words, resolved: words },
  ],
});

const answersFrom = (article: Article): readonly Answer[] => {
  const all = quotes(article);
  const [first] = all;
  if (first === undefined) return [];
  const workedOut = computed(all, first, article.title);
  return [
    answered(workedOut),
    noted(unsure(workedOut), article.title),
    noted(answered(reading(first)), article.title),
    noted(notFound([], all), article.title),
    answered(reading(first), all.slice(1), all.map(reading)),
    unsure(reading(first), all.slice(1)),
    notFound(['a', article.title], all),
  ];
};

/** Turns that ask about the answer before, whatever it is. */
const REMARKS: readonly Turn['remark'][] = [
  undefined,
  { kind: 'source' },
  { kind: 'certainty' },
  { kind: 'more' },
  { kind: 'own-words' },
  { kind: 'article-date' },
];

/** A card with all that a card can have. */
const options = {
  setting: { asker: '123456789012345678', shown: 'private', keeps: true },
  spelling: (word: string) => word,
} as const;

const RUNS = 100;

describe('a card', () => {
  it('keeps to every limit of Discord and shows or attaches each quote whole, whatever the texts', () => {
    fc.assert(
      fc.property(anyArticle, hostileText(100), fc.constantFrom(...REMARKS), (article, question, remark) => {
        for (const answer of answersFrom(article)) {
          const asked = { ...turn({ ...answer, question }, question), remark };
          const reply = renderCard(question, asked, libraryOf(article), options);
          if (reply === undefined) throw new Error('There is no card.');
          const texts = accepted(reply);
          const shown = quotesIn(texts);
          const sentences = quotes(article).map(({ start, end }) => article.text.slice(start, end));
          expect(sentences.map(visible)).toEqual(expect.arrayContaining([...shown]));
          const main = answer.status === 'not_found' ? answer.evidence[0] : answer.reading.quote;
          const words = article.text.slice(main?.start, main?.end);
          expect(shown.includes(visible(words)) || reply.files.some(({ text }) => text.includes(words))).toBe(
            true,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('shows yes or no as such', () => {
    const quote = { article: bridge.id, ...spanOf(bridge, LENGTH) };
    const verdict = (status: 'answered' | 'unsure') => {
      const short = { form: 'verdict', verdict: 'no' } as const;
      const reading = { short, quote, basis: [], further: [] };
      const answer = status === 'answered' ? answered(reading) : unsure(reading);
      const reply = renderCard('Is it?', turn(answer), libraryOf(bridge));
      return reply === undefined ? [] : accepted(reply);
    };
    expect(verdict('answered')).toContain('## ✓ No');
    expect(verdict('unsure')).toContain('## ? Not sure — possibly: no');
  });

  it('leaves a long short answer where it stands, in bold', () => {
    const text = `Because ${'the water rose and '.repeat(20)}the piers gave way.`;
    const article = { ...bridge, text, paragraphs: [{ start: 0, end: text.length, first: 0, last: 0 }] };
    const answer = answered({
      short: { form: 'spans', spans: [{ start: 8, end: text.length - 1 }] },
      quote: { article: article.id, start: 0, end: text.length },
      basis: [],
      further: [],
    });
    const reply = renderCard('Why?', turn(answer), libraryOf(article));
    const texts = reply === undefined ? [] : accepted(reply);
    expect(texts).toContain('## ✓ The part in bold');
    expect(texts.flatMap((shown) => judge(shown).bold)).toContain(text.slice(8, -1));
  });

  it('carries no link that Discord would refuse', () => {
    const article = { ...bridge, url: 'javascript:alert(1)' };
    const reply = renderCard('?', turn(answered(readingOf(article, LENGTH, '1931'))), libraryOf(article));
    expect(JSON.stringify(reply)).not.toContain('javascript');
  });
});

const textsOf = (answer: Answer): readonly string[] => {
  const reply = renderCard('How long was it open?', turn(answer), libraryOf(bridge));
  return reply === undefined ? [] : accepted(reply);
};

describe('a card of an answer that stands on several sentences', () => {
  const closed = { quote: quoteOf(bridge, CLOSED), spans: [spanOf(bridge, '1987')] };
  const workedOut: Reading = {
    short: { form: 'computed', text: '56 years', working: '1987 (closed) − 1931 (opened) = 56 years' },
    quote: quoteOf(bridge, LENGTH),
    basis: [spanOf(bridge, '1931')],
    further: [closed],
  };
  it.each([
    ['answered', answered(workedOut), '## ✓ 56 years'],
    ['unsure', unsure(workedOut), '## ? Not sure — possibly: 56 years'],
  ])('shows each with what it gives in bold, and the working apart: %s', (_, answer, heading) => {
    const texts = textsOf(answer);
    expect(texts).toContain(heading);
    expect(texts).toContain('-# Worked out from the quotes: 1987 (closed) − 1931 (opened) = 56 years');
    expect(quotesIn(texts)).toEqual([LENGTH, CLOSED]);
    expect(texts.flatMap((shown) => judge(shown).bold)).toEqual(['1931', '1987']);
  });

  it('has a button for the surroundings of each', () => {
    const reply = renderCard('?', turn(answered(workedOut)), libraryOf(bridge));
    expect(JSON.stringify(reply).split('"Context"')).toHaveLength(3);
  });

  it('names all items of a list, and does not repeat its sentences as evidence', () => {
    const list: Reading = { ...readingOf(bridge, LENGTH, '1931'), further: [closed] };
    const reply = renderCard('?', turn(answered(list, [closed.quote])), libraryOf(bridge));
    expect(reply === undefined ? [] : accepted(reply)).toContain('## ✓ 1931, 1987');
    expect(JSON.stringify(reply)).not.toContain('More evidence');
  });

  it('is none when one of the articles has gone', () => {
    const gone = { ...workedOut, further: [{ quote: { ...closed.quote, article: 'gone.md' }, spans: [] }] };
    expect(renderCard('?', turn(answered(gone)), libraryOf(bridge))).toBeUndefined();
  });
});

describe('the notes of a card', () => {
  const notes: Answer['notes'] = [
    { kind: 'alias', asked: 'Wendbridge', written: 'the bridge' },
    { kind: 'period', written: 'this year', resolved: '2019' },
  ];
  const found = readingOf(bridge, LENGTH, '1931');

  it.each([
    ['answered', answered(found)],
    ['unsure', unsure(found)],
    ['not found', notFound([])],
  ])('stand in small print outside the quotes: %s', (_, answer) => {
    const reply = renderCard('?', turn({ ...answer, notes }), libraryOf(bridge));
    const texts = reply === undefined ? [] : accepted(reply);
    expect(texts).toContain(
      [
        '-# The article writes “the bridge”; this answer takes it to be “Wendbridge”, as the list of aliases says.',
        '-# “this year” is 2019 here, going by the article’s date.',
      ].join('\n'),
    );
  });
});

const GIVEN = answered(readingOf(bridge, LENGTH, '412 metres'));

const spelling = (word: string) => (word === 'Wenn' ? 'Wend' : undefined);

/** The card on which nothing is found, in a collection where "Wend" is known. */
const notFoundTexts = (missing: readonly string[], evidence: readonly Quote[]): string => {
  const reply = renderCard('?', turn(notFound(missing, evidence)), libraryOf(bridge), { spelling });
  return reply === undefined ? '' : accepted(reply).join('\n');
};

/** The card of a turn that asks about an answer. */
const aboutTexts = (remark: Turn['remark'], answer: Answer = GIVEN): readonly string[] => {
  const reply = renderCard('And?', { answer, readAs: 'About that?', remark }, libraryOf(bridge));
  return reply === undefined ? [] : accepted(reply);
};

describe('the three outcomes', () => {
  it('differ in sign and words', () => {
    const headlines = [
      answered(readingOf(bridge, LENGTH, '412 metres')),
      unsure(readingOf(bridge, LENGTH, '412 metres')),
      notFound([]),
    ].map((answer) => textsOf(answer)[1]?.split('\n')[0]);
    expect(headlines).toEqual([
      '## ✓ 412 metres',
      '## ? Not sure — possibly: 412 metres',
      '## ○ Not found in the articles',
    ]);
  });
});

describe('a card on which nothing is found', () => {
  it('says how the articles spell what may be a slip', () => {
    expect(notFoundTexts(['Wenn', 'toll'], [])).toContain(
      '- If “Wenn” is a slip: the articles write “Wend”.',
    );
    expect(notFoundTexts(['toll'], [])).not.toContain('slip');
  });

  it('says how all articles are asked where only some were', () => {
    const scope = '-# Asked of one article only: “The bridge over the Wend”';
    const reply = renderCard('?', turn(notFound([])), libraryOf(bridge), { scope });
    const texts = reply === undefined ? [] : accepted(reply);
    expect(texts).toContain(scope);
    expect(texts.at(-1)).toContain('- Ask all articles: leave out');
    expect(notFoundTexts([], [])).not.toContain('Ask all articles');
  });

  it('names the article that comes closest, if there is one', () => {
    expect(notFoundTexts([], [quoteOf(bridge, CLOSED)])).toContain(
      'opens the article that comes closest: The bridge over the Wend',
    );
    expect(notFoundTexts([], [])).not.toContain('closest');
  });
});

describe('rivals', () => {
  it('stand side by side with their places before their sentences', () => {
    const texts = textsOf(
      answered(readingOf(bridge, LENGTH, '412 metres'), [], [readingOf(bridge, OTHER_LENGTH, '415 metres')]),
    );
    expect(texts[2]).toBe(
      [
        '**The articles differ**',
        '- **412 metres** – The bridge over the Wend · Wend Courier · 3 April 2019 · paragraph 2',
        '- **415 metres** – The bridge over the Wend · Wend Courier · 3 April 2019 · paragraph 3',
      ].join('\n'),
    );
    expect(quotesIn(texts)).toEqual([LENGTH, OTHER_LENGTH]);
  });
});

describe('a card about the answer before', () => {
  it('puts title, date and place first where the place was asked for', () => {
    expect(aboutTexts({ kind: 'source' })[1]).toBe(
      [
        '## The bridge over the Wend',
        'Wend Courier · 3 April 2019 · paragraph 2',
        '-# The answer that stands there: 412 metres',
      ].join('\n'),
    );
  });

  it('holds the question that was answered, from which the talk is taken up', () => {
    for (const kind of ['source', 'certainty'] as const)
      expect(readQuestionLines(aboutTexts({ kind })[0] ?? '')?.readAs).toBe(GIVEN.question);
    expect(readQuestionLines(aboutTexts({ kind: 'own-words' })[0] ?? '')?.readAs).toBe('About that?');
  });

  it('says how sure the answer is, below it', () => {
    const [, heading, certainty] = aboutTexts({ kind: 'certainty' });
    expect(heading).toBe('## ✓ 412 metres');
    expect(certainty).toContain('of ten answers like this one about 9 are right');
  });

  it('shows what the article says next as it stands, with nothing in bold', () => {
    const texts = aboutTexts({ kind: 'more' });
    expect(texts[1]).toBe('## ✓ The article goes on\\:');
    expect(texts.flatMap((text) => judge(text).bold)).toEqual([]);
  });

  it('says that an article ends, without telling what to try', () => {
    const texts = aboutTexts({ kind: 'more' }, notFound([], [quoteOf(bridge, CLOSED)]));
    expect(texts[1]).toBe('## ○ The article ends there.');
    expect(texts.join('\n')).not.toContain('What to try');
    expect(quotesIn(texts)).toEqual([CLOSED]);
  });

  it('answers thanks with a word', () => {
    expect(aboutTexts({ kind: 'courtesy', courtesy: 'thanks' }, notFound([]))).toEqual(['You are welcome.']);
  });
});

describe('the evidence of a card', () => {
  it('does not hold again the sentence of a rival', () => {
    const rival = readingOf(bridge, OTHER_LENGTH, '415 metres');
    const card = (rivals: readonly Reading[]) =>
      JSON.stringify(
        renderCard(
          '?',
          turn(answered(readingOf(bridge, LENGTH, '412 metres'), [rival.quote], rivals)),
          libraryOf(bridge),
        ),
      );
    expect(card([])).toContain('More evidence');
    expect(card([rival])).not.toContain('More evidence');
  });
});

describe('other replies', () => {
  it('keep to every limit of Discord, whatever the texts', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const all = quotes(article).map((quote) => ({ article, quote }));
        const replies = [
          renderEvidence({ question: undefined, evidence: all, page: 0, gone: 1 }),
          renderArticleList(
            Array.from({ length: 50 }, () => article),
            0,
          ),
          ...all.map((found) => renderContext(found)),
          ...articlePages(article).map((_page, index) => renderArticle(article, index)),
        ];
        for (const reply of replies) expect(() => accepted(reply)).not.toThrow();
      }),
      { numRuns: RUNS },
    );
  });

  it('never part a sentence between two pages, and leave none out', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const pages = articlePages(article);
        const first = article.sentences.findIndex(({ kind }) => kind !== 'furniture');
        const shown = article.sentences.slice(Math.max(0, first));
        for (const { start, end } of shown)
          expect(pages.filter((page) => page.start <= start && end <= page.end)).toHaveLength(1);
        expect(pages.map((page) => article.text.slice(page.start, page.end)).join('')).toBe(
          article.text.slice(shown[0]?.start ?? article.text.length),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('show neither front matter nor the title twice', () => {
    const article = articleFrom(
      'mill.md',
      '---\ntitle: The Mill\noutlet: Herald\n---\nThe mill opened in 1874. It closed in 1931.',
    );
    const quote = quotes(article).find(({ start }) => article.text.startsWith('The mill', start));
    if (quote === undefined) throw new Error('The first sentence was not found.');
    expect(accepted(renderArticle(article, 0)).join('\n')).toBe(
      '## The Mill\n-# Herald\nThe mill opened in 1874. It closed in 1931.',
    );
    expect(accepted(renderContext({ article, quote })).join('\n')).toMatch(/^> \*\*The mill opened/);
  });

  it('mark the quote in its surroundings and hold it whole, whatever the texts', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const quote of quotes(article)) {
          const reply = renderContext({ article, quote });
          const words = article.text.slice(quote.start, quote.end);
          const [shown] = quotesIn(accepted(reply));
          expect(
            shown?.includes(visible(words)) ?? reply.files.some(({ text }) => text.includes(words)),
          ).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
