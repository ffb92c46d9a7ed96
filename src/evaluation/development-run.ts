import type { Answerer } from '../answering/answerer.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { answerRecord, type AnswerRecord } from './answer-record.ts';
import type { Question } from './question.ts';
import { scoreAnswer, type Row } from './score.ts';

/** Milliseconds from any fixed point. */
export type Clock = () => number;

/** Called after each question with how many are done. */
export type Progress = (done: number, total: number) => void;

export type DevelopmentRun = {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  readonly articles: ArticleLookup;
  /** The text of an article by its id, read apart from the engine, so that the check of its quotes is one. */
  readonly articleText: (id: string) => string | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
};

/** A question, what was said, and how it went. */
export type Outcome = { readonly question: Question; readonly record: AnswerRecord; readonly row: Row };

/** Asks the questions one after another, turns in their talk, and scores the answers. The time taken is that of asking alone. */
export const runDevelopment = async (
  questions: readonly Question[],
  run: DevelopmentRun,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const begin = run.clock();
    const answer =
      question.conversation === undefined
        ? await run.answerer.ask(question.question)
        : (await run.conversations.ask(question.conversation, question.question)).answer;
    const milliseconds = run.clock() - begin;
    const record = answerRecord(answer, run.articles, milliseconds);
    outcomes.push({ question, record, row: scoreAnswer(question, record, run.articleText) });
    run.progress(outcomes.length, questions.length);
  }
  return outcomes;
};
