import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/evaluation/question.ts';
import { swappedQuestions } from '../../src/evaluation/swapped-questions.ts';
import { english } from '../../src/text/english/english.ts';

const single = (question: string, more: Partial<Question> = {}): Question => ({
  id: 'Q1',
  set: 'single',
  conversation: undefined,
  newTopic: false,
  kind: 'date',
  question,
  answers: ['1791'],
  items: [],
  gold: ['It was built in 1791.'],
  ...more,
});

const swapped = (questions: readonly Question[], isUsed: (term: string) => boolean = () => false, seed = 1) =>
  swappedQuestions(questions, english, isUsed, seed);

const isUsedButViolin = (term: string): boolean => term !== english.stem('violin');

describe('a question with a word swapped', () => {
  it('has another noun, or another verb in the same form, and no answer', () => {
    const [noun, verb, ...others] = swapped([single('When was the mill at Selm built?')]);
    expect(others).toEqual([]);
    expect(noun).toMatchObject({ id: 'Q1n', kind: 'unanswerable', answers: [], gold: [] });
    expect(noun?.question).toMatch(/^When was the (?!mill)\w+ at Selm built\?$/);
    expect(verb?.id).toBe('Q1v');
    expect(verb?.question).toMatch(/^When was the mill at Selm (?!built)\w+ed\?$/);
  });

  it('keeps a plural', () => {
    expect(swapped([single('How many mills are there in Selm?')])[0]?.question).toMatch(/^How many \w+s are/);
  });

  it('is the same for the same seed', () => {
    const questions = ['When was the mill built?', 'Who sold the bridges?'].map((each) => single(each));
    expect(swapped(questions)).toEqual(swapped(questions));
  });

  it('gets no word that an article uses', () => {
    const all = Array.from({ length: 20 }, (_, seed) =>
      swapped([single('When was the mill at Selm built?')], isUsedButViolin, seed),
    );
    expect(all.flat().map(({ question }) => question)).toEqual(
      Array.from({ length: 20 }, () => 'When was the violin at Selm built?'),
    );
  });

  it.each([
    ['of a talk', { set: 'turn' as const, conversation: 'D1' }],
    ['without an answer', { answers: [] }],
  ])('is not made of one %s', (_, more) => {
    expect(swapped([single('When was the mill at Selm built?', more)])).toEqual([]);
  });
});
