import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseEnd } from '../../../src/answering/syntax/clause-end.ts';
import { clauseNumbers } from '../../../src/answering/syntax/clause-numbers.ts';
import { arbitraryText } from '../../text/arbitrary-text.ts';
import { sentenceOf } from '../sentence-of.ts';

/** A sentence with a bar where another clause begins. */
function parted(text: string): string {
  const sentence = sentenceOf(text);
  const numbers = clauseNumbers(sentence);
  return sentence.tokens
    .map(({ text: word }, at) => (at > 0 && numbers[at] !== numbers[at - 1] ? `| ${word}` : word))
    .join(' ');
}

/** The clause that begins right behind a word. */
function clauseAfter(text: string, word: string): string {
  const sentence = sentenceOf(text);
  const first = sentence.lower.indexOf(word) + 1;
  const start = sentence.tokens[first]?.start;
  return sentence.article.text.slice(start, sentence.tokens[clauseEnd(sentence, first)]?.end);
}

describe('the clauses of a sentence', () => {
  it.each([
    ['end at a semicolon', 'Brell makes nets; Tarn sells them.', 'Brell makes nets | ; Tarn sells them | .'],
    ['begin at "but"', 'Brell paid but did not choose.', 'Brell paid | but did not choose | .'],
    ['are joined by ", and"', 'Brell grew, and Tarn shrank.', 'Brell grew , | and Tarn shrank | .'],
    [
      'are not the items of a list',
      'Brell sells wool, rope, and slate.',
      'Brell sells wool , rope , and slate | .',
    ],
    [
      'hold their relative clauses',
      'The mill, which burned, was old.',
      'The mill , which burned , was old | .',
    ],
  ])('%s', (_, text, expected) => {
    expect(parted(text)).toBe(expected);
  });

  it('are counted from the first token on, without a gap', () => {
    assert(
      property(arbitraryText, (text) => {
        const numbers = clauseNumbers(sentenceOf(`A ${text}`));
        const steps = Array.from(numbers, (number, at) => number - (numbers[at - 1] ?? 0));
        expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a clause that begins at a word', () => {
  it.each([
    ['the sentence ends', 'It closed because the wall had broken.', 'because', 'the wall had broken'],
    [
      'another begins after a comma',
      'It closed because rain fell, but it opened again.',
      'because',
      'rain fell',
    ],
    ['the main clause begins', 'Because rain fell, the pier was closed.', 'because', 'rain fell'],
    ['its bracket closes', 'The pier (closed because rain fell) is old.', 'because', 'rain fell'],
    ['a semicolon stands', 'It closed because rain fell; the pier is old.', 'because', 'rain fell'],
  ])('ends where %s', (_, text, word, expected) => {
    expect(clauseAfter(text, word)).toBe(expected);
  });
});
