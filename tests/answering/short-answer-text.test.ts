import { expect, it } from 'vitest';
import { answerText } from '../../src/answering/short-answer-text.ts';

const text = 'Ferries run to  Aldney,\n Brisk and\tPort\u00A0Corran.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

it('is the words of the span, white space inside collapsed', () => {
  expect(answerText({ form: 'spans', spans: [span('to  Aldney,\n Brisk')] }, text)).toBe('to Aldney, Brisk');
  expect(answerText({ form: 'spans', spans: [span(' and\tPort\u00A0Corran')] }, text)).toBe(
    'and Port Corran',
  );
});

it('joins the items of a list', () => {
  const spans = [span('Aldney'), span('Brisk'), span('Corran')] as const;
  expect(answerText({ form: 'spans', spans }, text)).toBe('Aldney, Brisk, Corran');
});

it('is yes or no for a verdict', () => {
  expect(answerText({ form: 'verdict', verdict: 'no' }, text)).toBe('no');
});
