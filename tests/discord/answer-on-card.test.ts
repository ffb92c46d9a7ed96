import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Reading } from '../../src/answering/answer.ts';
import { readingText } from '../../src/answering/short-answer-text.ts';
import type { ClaimCheck } from '../../src/claims/claim-check.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { Article } from '../../src/corpus/article.ts';
import { answerOnCard } from '../../src/discord/answer-on-card.ts';
import { boldWords } from '../../src/discord/bold-words.ts';
import { renderCard } from '../../src/discord/card.ts';
import { renderCheck } from '../../src/discord/check-card.ts';
import { blockQuote, visible } from '../../src/discord/markdown.ts';
import { hostileText } from './hostile.ts';
import {
  answered,
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

const QUESTION = 'How long is the bridge?';

const read = (asked: Turn, article: Article = bridge, question = QUESTION) => {
  const card = renderCard(question, asked, libraryOf(article));
  if (card === undefined) throw new Error('There is no card.');
  return answerOnCard(card.components);
};

const shown = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim();

const short = readingOf(bridge, LENGTH, '412 metres');

const about = (remark: Turn['remark'], answer: Answer): Turn => ({
  answer: { ...answer, question: QUESTION },
  readAs: QUESTION,
  remark,
});

describe('the answer on a card', () => {
  it('is read with its question', () => {
    expect(read(turn(answered(short)))).toMatchObject({
      question: QUESTION,
      answer: '412 metres',
      doubt: undefined,
    });
  });

  it('is read with the whole question that a turn was completed to', () => {
    const asked = turn(answered(short), 'How long is the bridge over the Wend?');
    expect(read(asked, bridge, 'And how long?')?.question).toBe('How long is the bridge over the Wend?');
  });

  it('says that it is not sure', () => {
    expect(read(turn(unsure(short, [quoteOf(bridge, CLOSED)])))).toMatchObject({
      answer: '412 metres',
      doubt: 'Not sure',
    });
  });

  it('is read where it is the answer before that was asked about', () => {
    for (const kind of ['source', 'certainty'] as const)
      expect(read(about({ kind }, answered(short)), bridge, 'Really?')).toMatchObject({
        question: QUESTION,
        answer: '412 metres',
      });
  });

  it('is none where the card shows what an article says next', () => {
    expect(read(about({ kind: 'more' }, answered(short)))).toMatchObject({ answer: '' });
  });

  it('is none where nothing was found', () => {
    expect(read(turn(notFound(['toll'], [quoteOf(bridge, LENGTH)])))).toBeUndefined();
  });

  it('is that of the card, not that of a value that differs', () => {
    const rival = readingOf(bridge, OTHER_LENGTH, '415 metres');
    expect(read(turn(answered(short, [], [rival])))).toMatchObject({
      answer: '412 metres',
      doubt: 'The articles give other values as well.',
    });
  });

  it('is yes or no, and what was worked out', () => {
    const quote = quoteOf(bridge, LENGTH);
    const common = { quote, basis: [], further: [] };
    const yes: Reading = { ...common, short: { form: 'verdict', verdict: 'yes' } };
    const sum: Reading = { ...common, short: { form: 'computed', text: '3 metres', working: '415 - 412' } };
    expect(read(turn(answered(yes)))?.answer).toBe('Yes');
    expect(read(turn(answered(sum)))?.answer).toBe('3 metres');
  });

  it('is what stands in bold where it is too long for a headline, over several sentences too', () => {
    const sentences = ['one', 'two'].map((word) => `It had ${`${word} `.repeat(60)}stones.`);
    const article = articleOfSentences(sentences);
    const [first = '', second = ''] = sentences;
    const words = sentences.map((sentence) => sentence.slice('It had '.length, -' stones.'.length));
    const reading: Reading = {
      ...readingOf(article, first, words[0] ?? ''),
      further: [{ quote: quoteOf(article, second), spans: [spanOf(article, words[1] ?? '')] }],
    };
    expect(read(turn(answered(reading)), article)?.answer).toBe(words.join(', '));
    expect(read(turn(unsure(reading)), article)?.answer).toBe(words.join(', '));
    expect(read(about({ kind: 'source' }, answered(reading)), article)?.answer).toBe(words.join(', '));
  });

  it('is, whatever the texts, what was answered, with white space closed up', () => {
    const anyQuote = fc.tuple(hostileText(20), hostileText(60), hostileText(20));
    fc.assert(
      fc.property(anyQuote, hostileText(12), fc.boolean(), ([before, inside, after], asked, sure) => {
        const words = `A${inside}z`;
        const article = articleOfSentences([`B${before} ${words} ${after}y`]);
        const [sentence] = article.sentences;
        const start = `B${before} `.length;
        const reading: Reading = {
          short: { form: 'spans', spans: [{ start, end: start + words.length }] },
          quote: { article: article.id, start: 0, end: sentence?.end ?? 0 },
          basis: [],
          further: [],
        };
        const library = libraryOf(article);
        const onCard = read(turn(sure ? answered(reading) : unsure(reading)), article, `Q${asked}`);
        expect(onCard?.answer).toBe(shown(readingText(reading, library.byId)));
        expect(onCard?.question).toBe(shown(`Q${asked}`));
      }),
      { numRuns: 300 },
    );
  });
});

const check = (verdict: ClaimCheck['verdict']): ClaimCheck => ({
  claim: 'The bridge is 412 metres long.',
  verdict,
  reasons: [{ kind: 'agrees', aspect: 'figure', claimed: '412 metres', written: '412 metres' }],
  quotes: [{ quote: quoteOf(bridge, LENGTH), marked: [] }],
  confidence: 0.9,
});

describe('a claim on a card', () => {
  it.each([
    ['supported', 'Supported', undefined],
    ['contradicted', 'Contradicted', undefined],
    ['not_mentioned', '', 'Not said in the articles; this sentence comes closest.'],
  ] as const)('is the question, and its verdict the answer: %s', (verdict, answer, doubt) => {
    const { components } = renderCheck(check(verdict), libraryOf(bridge));
    expect(answerOnCard(components)).toMatchObject({
      question: 'The bridge is 412 metres long.',
      answer,
      doubt,
    });
  });
});

describe('what stands in bold', () => {
  it('is one stretch over several lines, and apart where other words stand between', () => {
    const text = 'one\ntwo and three';
    expect(boldWords(blockQuote(text, [{ start: 0, end: 7 }]))).toBe('one two');
    expect(
      boldWords(
        blockQuote(text, [
          { start: 0, end: 3 },
          { start: 12, end: 17 },
        ]),
      ),
    ).toBe('one, three');
  });

  it('is not what only looks bold', () => {
    expect(boldWords(blockQuote('a **b** c \\**d** e'))).toBe('');
  });
});
