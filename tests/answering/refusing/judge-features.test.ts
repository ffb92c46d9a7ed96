import { describe, expect, it } from 'vitest';
import { JUDGE_FEATURES, judgeRow } from '../../../src/answering/refusing/judge-features.ts';
import { openDesk } from '../../../src/training/judge-desk.ts';
import { collectionOf, models } from '../fixture.ts';

const desk = openDesk(collectionOf().articles, models.words);

/** The features of the best reading of a question on the harbour and the mill, by name. */
const judged = (question: string): Readonly<Record<string, number>> => {
  const asked = desk.ask(question, models);
  const row = asked === undefined ? [] : Array.from(judgeRow(asked));
  return Object.fromEntries(JUDGE_FEATURES.map((name, place) => [name, row[place] ?? NaN]));
};

describe('what an answer is judged by', () => {
  it('has a name for each value', () => {
    expect(new Set(JUDGE_FEATURES).size).toBe(JUDGE_FEATURES.length);
    const row = desk.ask('Who is the mayor of Brackwater?', models);
    expect(row && judgeRow(row).length).toBe(JUDGE_FEATURES.length);
  });

  it('has nothing missed where the sentence holds the question', () => {
    expect(judged('Who is the mayor of Brackwater?')).toMatchObject({
      missedNames: 0,
      missedNumbers: 0,
      namesNotInSentence: 0,
      questionNames: 1,
      elsewhere: expect.any(Number),
    });
  });

  it('counts a name of another article as missed', () => {
    expect(judged('Who is the mayor of Ardle?')).toMatchObject({
      missedNames: 1,
      namesNotInArticle: 1,
    });
  });

  it('counts a year that the sentence does not have', () => {
    expect(judged('What was the turnover of the mill in 2016?')).toMatchObject({
      missedNumbers: 1,
      numbersNotInArticle: 1,
      questionNumbers: 1,
    });
    expect(judged('What was the turnover of the mill in 2020?')).toMatchObject({
      missedNumbers: 0,
    });
  });

  it('says when the noun asked for is nowhere near', () => {
    expect(judged('What was the turnover of the mill in 2020?')['focusAway']).toBe(0);
    expect(judged('How many cranes does the paper mill of Ardle have?')['focusAway']).toBe(1);
  });
});
