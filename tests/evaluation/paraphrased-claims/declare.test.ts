import { describe, expect, it } from 'vitest';
import { declare, declared } from '../../../src/evaluation/paraphrased-claims/declare.ts';
import { otherFigure } from '../../../src/evaluation/paraphrased-claims/other-figure.ts';
import { paraphrasedClaims } from '../../../src/evaluation/paraphrased-claims/paraphrased-claims.ts';
import { english } from '../../../src/text/english/english.ts';
import { models } from '../../answering/fixture.ts';
import { towns } from '../../training/towns.ts';

const statement = (question: string, answer: string, before = '') => {
  const made = declare(question, { text: answer, before }, english, models.words);
  return made === undefined ? undefined : declared(made, answer);
};

describe('a question and its answer as a statement', () => {
  it.each([
    ['Who founded the mill in 1874?', 'Ann Lee', 'Ann Lee founded the mill in 1874.'],
    ['When was the mill opened?', '1999', 'The mill was opened in 1999.'],
    ['When did the mill open?', '1999', 'The mill opened in 1999.'],
    ['How many boats returned?', '320', '320 boats returned.'],
    ['What is the capital of Ardle?', 'Selmouth', 'The capital of Ardle is Selmouth.'],
    ['What did Ann Lee build?', 'a mill', 'Ann Lee built a mill.'],
  ])('%s', (question, answer, claim) => {
    expect(statement(question, answer)).toBe(claim);
  });

  it.each(['Why did the mill close?', 'Which of you left?', 'The mill?'])('is none of "%s"', (question) => {
    expect(statement(question, 'fire')).toBeUndefined();
  });
});

const make = (seed: number) => paraphrasedClaims(towns, english, models.words, { size: 30, seed });

describe('another figure', () => {
  it('is neither the right one nor one of the text', () => {
    expect(otherFigure('320 boats', 'Of 320 boats', () => 0.4)).not.toContain('320 ');
    expect(otherFigure('the old mill', '', () => 0.4)).toBeUndefined();
    expect(otherFigure('from 3 to 5', '', () => 0.4)).toBeUndefined();
  });
});

describe('claims made of questions', () => {
  it('are the same for the same seed, with their sentences in the articles', () => {
    const { articles, claims } = make(2);
    expect(make(2).claims).toEqual(claims);
    const text = articles.map((article) => article.text).join('\n');
    for (const gold of claims.flatMap((claim) => claim.gold)) expect(text).toContain(gold);
  });

  it('stand on no sentence where their paragraph is left out', () => {
    const { claims } = make(2);
    const removed = claims.filter(({ kind }) => kind === 'removed');
    expect(removed.every(({ verdict, gold }) => verdict === 'not_mentioned' && gold.length === 0)).toBe(true);
  });
});
