import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { CheckedSentence, ClaimCheck } from '../../../src/claims/claim-check.ts';
import { messageBasis } from '../../../src/discord/notebook/saving/message-basis.ts';
import {
  answered,
  bridge,
  CLOSED,
  COST,
  LENGTH,
  libraryOf,
  notFound,
  quoteOf,
  readingOf,
  spanOf,
} from '../newsroom.ts';

type Said = { readonly text: string } & (
  | { readonly kind: 'question' | 'opinion' }
  | { readonly kind: 'claim'; readonly check: ClaimCheck }
);

const checkOf = (
  verdict: ClaimCheck['verdict'],
  { sentence = LENGTH, marked = true, confidence = 0.9 } = {},
): ClaimCheck => ({
  claim: 'A claim.',
  verdict,
  reasons: [{ kind: 'silent', missing: [] }],
  quotes: [
    { quote: quoteOf(bridge, sentence), marked: marked ? [spanOf(bridge, sentence.slice(0, 4))] : [] },
  ],
  confidence,
});

const claim = (text: string, check: ClaimCheck): Said => ({ text, kind: 'claim', check });

const CERTAIN = answered(readingOf(bridge, LENGTH, '412 metres'));

/** What of the articles a message stands on that is read as these sentences. */
const basisOf = (said: readonly Said[], answer: Answer = CERTAIN, opinion = checkOf('not_mentioned')) => {
  const words = said.map(({ text }) => text).join(' ');
  const sentences = said.map(({ text, ...rest }): CheckedSentence => {
    const start = words.indexOf(text);
    return { ...rest, span: { start, end: start + text.length } };
  });
  return messageBasis(words, {
    library: libraryOf(bridge),
    claims: { check: () => Promise.resolve(opinion), checkText: () => Promise.resolve(sentences) },
    answerer: { ask: () => Promise.resolve(answer), search: () => Promise.resolve([]) },
  });
};

describe('what a message stands on', () => {
  it('is what bears a claim out, before what says otherwise, before what only comes near', async () => {
    const near = claim('It has a toll.', checkOf('not_mentioned', { sentence: CLOSED }));
    const otherwise = claim('It cost 9 crowns.', checkOf('contradicted', { sentence: COST }));
    const borneOut = claim('It is 412 metres long.', checkOf('supported'));
    expect((await basisOf([near, otherwise, borneOut]))?.texts.slice(0, 2)).toEqual([
      '-# Claim\nIt is 412 metres long.',
      expect.stringMatching(/^## ✓ Supported\n/),
    ]);
    expect((await basisOf([near, otherwise]))?.found.quote).toEqual(quoteOf(bridge, COST));
    expect((await basisOf([near]))?.texts[1]).toMatch(/^## ○ Not mentioned\n/);
  });

  it('is of two claims that are borne out the surer one', async () => {
    const basis = await basisOf([
      claim('It cost 3.5 million.', checkOf('supported', { sentence: COST, confidence: 0.7 })),
      claim('It is 412 metres long.', checkOf('supported', { confidence: 0.8 })),
    ]);
    expect(basis?.found.quote).toEqual(quoteOf(bridge, LENGTH));
  });

  it('is the answer to a question rather than what comes near a claim', async () => {
    const near = claim('It has a toll.', checkOf('not_mentioned', { sentence: CLOSED }));
    const basis = await basisOf([near, { text: 'How long is it?', kind: 'question' }]);
    expect(basis?.texts.slice(0, 2)).toEqual(['-# Question\nHow long is it?', '## ✓ 412 metres']);
    const none = await basisOf([near, { text: 'How long is it?', kind: 'question' }], notFound([]));
    expect(none?.found.quote).toEqual(quoteOf(bridge, CLOSED));
  });

  it('is a sentence near an opinion, which nothing bears out', async () => {
    const basis = await basisOf([{ text: 'I like the bridge.', kind: 'opinion' }]);
    expect(basis?.texts).toEqual([
      '-# Claim\nI like the bridge.',
      '## ○ Not mentioned\nNo claim that can be checked; this sentence is near it.',
    ]);
  });

  it('is nothing where the closest sentence speaks of something else', async () => {
    const far = checkOf('not_mentioned', { marked: false });
    expect(await basisOf([claim('Cats sleep a lot.', far)])).toBeUndefined();
    expect(await basisOf([{ text: 'I like cats.', kind: 'opinion' }], CERTAIN, far)).toBeUndefined();
    expect(await basisOf([{ text: 'Do cats sleep?', kind: 'question' }], notFound([]))).toBeUndefined();
    expect(await basisOf([])).toBeUndefined();
  });
});
