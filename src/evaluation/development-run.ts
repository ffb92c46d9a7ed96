import type { Answerer } from '../answering/answerer.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { answerRecord } from './answer-record.ts';
import type { Question } from './question.ts';
import { scoreAnswer, type Row } from './score.ts';
import { turnRecord, type TurnRecord } from './turn-record.ts';

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
export type Outcome = { readonly question: Question; readonly record: TurnRecord; readonly row: Row };

/** Asks the questions one after another, turns in their talk, and scores the answers. The time taken is that of asking alone. */
export const runDevelopment = async (
  questions: readonly Question[],
  run: DevelopmentRun,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const record = await askFor(question, run);
    const earlier = saidBefore(question, outcomes);
    outcomes.push({ question, record, row: scoreAnswer(question, record, run.articleText, earlier) });
    run.progress(outcomes.length, questions.length);
  }
  return outcomes;
};

const askFor = async ({ conversation, question }: Question, run: DevelopmentRun): Promise<TurnRecord> => {
  const begin = run.clock();
  if (conversation === undefined) {
    const answer = await run.answerer.ask(question);
    return answerRecord(answer, run.articles, run.clock() - begin);
  }
  const turn = await run.conversations.ask(conversation, question);
  return turnRecord(turn, run.articles, run.clock() - begin);
};

/** What was asked, understood and answered in the talk that a question is a turn of. */
const saidBefore = ({ conversation }: Question, outcomes: readonly Outcome[]): readonly string[] =>
  conversation === undefined
    ? []
    : outcomes
        .filter((outcome) => outcome.question.conversation === conversation)
        .flatMap(({ question, record }) => [question.question, record.readAs ?? '', record.answer ?? '']);
