import { describe, expect, it } from 'vitest';
import { parseDevelopmentFile } from '../../src/evaluation/development-file.ts';
import { judgedQuestions, questionFile } from '../../src/notebook/judged-questions.ts';
import type { Feedback } from '../../src/store/feedback-store.ts';
import { ADA, BEN, CLEO, madeUpFeedback, THEN } from '../store/made-up-notebook.ts';

const wrong = (card: string, more: Partial<Feedback> = {}): Feedback =>
  madeUpFeedback(card, { verdict: 'not_helpful', ...more });

const notFound = (card: string, more: Partial<Feedback> = {}): Feedback => {
  const { quote: _quote, ...feedback } = madeUpFeedback(card, { status: 'not_found', answer: '', ...more });
  return feedback;
};

describe('judged answers as questions', () => {
  it('have the helpful answer and its sentence as the right ones', () => {
    const { questions } = judgedQuestions([madeUpFeedback('1')]);
    expect(questions).toEqual([
      {
        id: 'F0001',
        sort: 'single',
        question: 'When did the mill open?',
        kind: 'judged',
        answers: ['1874'],
        file: ['mill.txt'],
        gold: ['The mill opened in 1874.'],
      },
    ]);
  });

  it('have no answer where a refusal was helpful', () => {
    const { questions } = judgedQuestions([notFound('1', { question: 'Who owns it?' })]);
    expect(questions).toMatchObject([{ kind: 'unanswerable', answers: [], gold: [], file: [] }]);
  });

  it('are one for a question in several wordings, with all helpful answers', () => {
    const { questions } = judgedQuestions([
      madeUpFeedback('1'),
      madeUpFeedback('2', { question: 'when did the MILL open', answer: 'in 1874' }),
      wrong('3', { answer: '1923' }),
    ]);
    expect(questions).toMatchObject([{ answers: ['1874', 'in 1874'], gold: ['The mill opened in 1874.'] }]);
  });

  it('leave out what only wrong answers or refusals are known of', () => {
    const outcome = judgedQuestions([
      wrong('1'),
      notFound('2', { verdict: 'not_helpful', question: 'Who?' }),
    ]);
    expect(outcome).toEqual({ questions: [], leftOut: { withoutGold: 2, contradictory: 0 } });
  });

  it('go by the majority, of each person the last judgement', () => {
    const judgements = [
      madeUpFeedback('1', { person: ADA }),
      wrong('1', { person: BEN }),
      wrong('2', { person: CLEO, at: THEN }),
    ];
    expect(judgedQuestions(judgements).leftOut.withoutGold).toBe(1);
    const changed = madeUpFeedback('3', { person: CLEO, at: THEN + 1 });
    expect(judgedQuestions([...judgements, changed]).questions).toHaveLength(1);
  });

  it('leave out on what people disagree', () => {
    expect(judgedQuestions([madeUpFeedback('1'), wrong('1', { person: ADA })]).leftOut).toEqual({
      withoutGold: 0,
      contradictory: 1,
    });
    expect(judgedQuestions([madeUpFeedback('1'), notFound('2', { person: ADA })]).leftOut.contradictory).toBe(
      1,
    );
  });

  it('are a file that can be evaluated, and name nobody', () => {
    const file = questionFile(judgedQuestions([madeUpFeedback('1'), notFound('2', { question: 'Who?' })]));
    expect(parseDevelopmentFile(file, 'judged.jsonl').questions).toMatchObject([
      { id: 'F0001', kind: 'judged', answers: ['1874'] },
      { id: 'F0002', kind: 'unanswerable' },
    ]);
    expect(file).not.toContain(BEN);
  });
});
