import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { CheckedSentence, ClaimCheck } from '../../src/claims/claim-check.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { Article } from '../../src/corpus/article.ts';
import { renderCard } from '../../src/discord/card.ts';
import { renderCheck } from '../../src/discord/check-card.ts';
import { renderEvidence } from '../../src/discord/evidence-view.ts';
import { unknownArticleNotice } from '../../src/discord/notices.ts';
import { threadOpening } from '../../src/discord/thread-notices.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { renderTextCheck } from '../../src/discord/text-check-card.ts';
import { accepted } from './accepted.ts';
import { hostileText } from './hostile.ts';
import { judge } from './judge.ts';
import { answered, articleOfSentences, libraryOf, notFound, unsure } from './newsroom.ts';

/** What our own lines are made of; a mention, link, emoji, spoiler or code would be somebody else's. */
const OURS = new Set(['heading', 'subtext', 'strong', 'blockQuote', 'list', 'listItem']);

const foreignMarks = (reply: Reply | undefined): readonly string[] =>
  reply === undefined
    ? []
    : accepted(reply).flatMap((text) => judge(text).marks.filter((mark) => !OURS.has(mark)));

const quotesOf = (article: Article) =>
  article.sentences.map(({ start, end }) => ({ article: article.id, start, end }));

const answersFrom = (article: Article, words: string): readonly Answer[] => {
  const quotes = quotesOf(article);
  const readings = quotes.map((quote) => ({
    short: { form: 'spans', spans: [quote] } as const,
    quote,
    basis: [],
    further: [],
  }));
  const [first, ...others] = readings;
  if (first === undefined) return [];
  const notes = [
    { kind: 'alias', asked: words, written: words },
    { kind: 'period', written: words, resolved: words },
  ] as const;
  const computed = { ...first, short: { form: 'computed', text: words, working: words } as const };
  return [
    answered(first, quotes, others),
    unsure(first, quotes),
    notFound([words], quotes),
    answered(computed),
  ].map((answer) => ({ ...answer, question: words, notes }));
};

const REMARKS: readonly Turn['remark'][] = [
  undefined,
  { kind: 'source' },
  { kind: 'certainty' },
  { kind: 'more' },
];

const checkOf = (article: Article, words: string): ClaimCheck => ({
  claim: words,
  verdict: 'contradicted',
  reasons: [
    { kind: 'differs', aspect: 'name', claimed: words, written: words },
    { kind: 'silent', missing: [words] },
  ],
  quotes: quotesOf(article).map((quote) => ({ quote, marked: [quote] })),
  confidence: 0.5,
});

const anyArticle = fc
  .tuple(fc.array(hostileText(20), { minLength: 1, maxLength: 3 }), hostileText(20), hostileText(10))
  .map(([lines, title, outlet]) => ({
    ...articleOfSentences(lines.map((line) => `A${line}z`)),
    title,
    outlet,
  }));

const RUNS = { numRuns: 150 };

describe('hostile words of an article or an asker', () => {
  it('stay plain text on the card of every outcome and remark', () => {
    fc.assert(
      fc.property(anyArticle, hostileText(20), fc.constantFrom(...REMARKS), (article, words, remark) => {
        for (const answer of answersFrom(article, words)) {
          const card = renderCard(words, { answer, readAs: words, remark }, libraryOf(article), {
            setting: { asker: '123456789012345678', shown: 'channel', keeps: true },
            spelling: () => words,
          });
          expect(foreignMarks(card)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('stay plain text on the card of a claim and of a text', () => {
    fc.assert(
      fc.property(anyArticle, hostileText(20), (article, words) => {
        const library = libraryOf(article);
        const check = checkOf(article, words);
        const span = { start: 0, end: words.length };
        const sentences: readonly CheckedSentence[] = [
          { kind: 'claim', span, check },
          { kind: 'question', span },
          { kind: 'opinion', span },
          { kind: 'claim', span, check: { ...check, verdict: 'not_mentioned' } },
        ];
        expect(foreignMarks(renderCheck(check, library))).toEqual([]);
        expect(foreignMarks(renderTextCheck(words, sentences, library, 'sources'))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stay plain text on lists of evidence, at the head of a thread and in notices', () => {
    fc.assert(
      fc.property(anyArticle, hostileText(20), (article, words) => {
        const evidence = quotesOf(article).map((quote) => ({ article, quote }));
        const question = { asked: words, readAs: words };
        const replies = [
          renderEvidence({ question, evidence, page: 0, gone: 1 }),
          threadOpening(words, undefined, true),
          unknownArticleNotice(words),
        ];
        expect(replies.flatMap(foreignMarks)).toEqual([]);
      }),
      RUNS,
    );
  });
});
