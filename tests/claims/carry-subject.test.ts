import { describe, expect, it } from 'vitest';
import { subjectText, withSubject } from '../../src/claims/carry-subject.ts';
import { sentenceOf } from '../answering/sentence-of.ts';

describe('the subject of a sentence', () => {
  it.each([
    ['The paper mill of Ardle opened in 1874.', 'The paper mill'],
    ['Nora Bell runs the mill.', 'Nora Bell'],
    ['It makes paper.', undefined],
  ])('%s', (text, subject) => {
    expect(subjectText(sentenceOf(text))).toBe(subject);
  });
});

describe('a pronoun at the head of a sentence', () => {
  it.each([
    ['It makes paper.', 'Ardle Mill makes paper.'],
    ['Its boiler is new.', "Ardle Mill's boiler is new."],
    ['Tidemark buys it.', 'Tidemark buys it.'],
    ['Items are sold.', 'Items are sold.'],
  ])('%s', (sentence, meant) => {
    expect(withSubject(sentence, 'Ardle Mill')).toBe(meant);
  });

  it('stays without a subject before it', () => {
    expect(withSubject('It makes paper.', undefined)).toBe('It makes paper.');
  });
});
