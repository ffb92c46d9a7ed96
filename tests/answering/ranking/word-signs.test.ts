import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerSigns } from '../../../src/answering/ranking/answer-signs.ts';
import { createStrengths, nearness, strengthIn } from '../../../src/answering/ranking/nearness.ts';
import { createWordOrder } from '../../../src/answering/ranking/word-order.ts';
import { readingOf } from '../reading-of.ts';

/** Few, so that they meet often, some of them related and some stop words. */
const WORDS = ['mill', 'paper', 'buy', 'purchase', 'town', 'harbour', 'the', 'of', '1874'];
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));

/** Words of the longest stretch of one list that stands in another, by trying all. */
const longestCopy = (words: readonly string[], inside: readonly string[]): number => {
  let best = 0;
  for (let start = 0; start < words.length; start += 1)
    for (let end = start + 1; end <= words.length; end += 1)
      if (` ${inside.join(' ')} `.includes(` ${words.slice(start, end).join(' ')} `))
        best = Math.max(best, end - start);
  return best;
};

describe('how a question’s words stand in a sentence', () => {
  it('has the longest stretch of the question that the sentence has', () => {
    fc.assert(
      fc.property(phrase, phrase, (asked, said) => {
        const text = readingOf(`${said}.`);
        const question = text.ask(asked);
        const [first] = text.article.sentences.keys();
        const sentence = text.reader.read(text.article, first ?? 0);
        const signs: number[] = [];
        createAnswerSigns(question, text.reader.memory)(sentence, (value) => signs.push(Number(value)));
        const words = question.core.toLowerCase().split(' ');
        expect(signs[0]).toBe(longestCopy(words, sentence.lower) / words.length);
      }),
    );
  });

  it('has the pairs of the question that stand near each other, each once', () => {
    fc.assert(
      fc.property(phrase, phrase, (asked, said) => {
        const text = readingOf(`${said}.`);
        const question = text.ask(asked);
        const sentence = text.reader.read(text.article, 0);
        const terms = sentence.terms.filter((term) => term !== undefined);
        const isNear = ([first, second]: readonly [string, string]): boolean =>
          terms.some((term, at) => term === first && terms.slice(at + 1, at + 4).includes(second));
        const pairs = new Map(question.pairs.map((pair) => [pair.join(' '), pair]));
        const found = Array.from(pairs.values()).filter(isNear).length;
        const { length } = question.pairs;
        expect(createWordOrder(question, text.reader.memory)(sentence).pairs).toBe(
          length === 0 ? NaN : found / length,
        );
      }),
    );
  });

  it('holds a term as strongly as the strongest word related to it, however many either has', () => {
    fc.assert(
      fc.property(phrase, phrase, (asked, said) => {
        const text = readingOf(`${said}.`);
        const sentence = text.reader.read(text.article, 0);
        const question = text.ask(asked);
        expect(createStrengths(question)(sentence)).toEqual(
          question.terms.map((term) => strengthIn(sentence, term)),
        );
        for (const term of question.terms) {
          const strengths = Array.from(sentence.held, (other) => term.related.get(other)?.strength ?? 0);
          expect(strengthIn(sentence, term)).toBe(
            sentence.held.has(term.term) ? 1 : Math.max(0, ...strengths),
          );
        }
      }),
    );
  });

  it('is as near to a term as its nearest word', () => {
    const text = readingOf('The mill makes paper. The harbour is old.');
    const question = text.ask('Which factory produces paper?');
    const sentences = [0, 1].map((index) => text.reader.read(text.article, index));
    const near = nearness(question, sentences, text.reader.words, text.reader.memory);
    for (const [place, { held }] of sentences.entries())
      for (const term of question.terms) {
        const best = Math.max(
          0,
          ...Array.from(held, (other) => text.reader.words.similarity(term.term, other)),
        );
        expect(near(term, place)).toBeCloseTo(held.has(term.term) ? 1 : Math.max(0, (best - 0.3) / 0.7), 10);
      }
  });
});
