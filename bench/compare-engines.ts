import { isSameSentence } from '../src/evaluation/match.ts';
import type { Question } from '../src/evaluation/question.ts';
import type { Engine } from './engines/engine.ts';
import { milliseconds, summarise, timed } from './measure.ts';
import type { Times } from './measure.ts';

/** Rounds over all questions: the first ones let the engine's code be compiled, the others are timed. */
const WARM_UP_ROUNDS = 3;
const TIMED_ROUNDS = 5;

export type Comparison = {
  readonly name: string;
  /** Answerable questions whose first sentence is a gold sentence. */
  readonly right: number;
  readonly answerable: number;
  /** Of one question, unanswerable ones too. */
  readonly times: Times;
};

const isRight = async (engine: Engine, { question, gold }: Question): Promise<boolean> => {
  const said = await engine.ask(question);
  return said !== undefined && gold.some((sentence) => isSameSentence(said, sentence));
};

/** Asks an engine all questions in turn, some rounds over. */
export const compareEngine = async (engine: Engine, questions: readonly Question[]): Promise<Comparison> => {
  const answerable = questions.filter(({ kind }) => kind !== 'unanswerable');
  let right = 0;
  for (const question of answerable) if (await isRight(engine, question)) right += 1;
  const times: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + TIMED_ROUNDS; round += 1) {
    for (const { question } of questions) {
      const { time } = await timed(() => engine.ask(question));
      if (round >= WARM_UP_ROUNDS) times.push(time);
    }
  }
  return { name: engine.name, right, answerable: answerable.length, times: summarise(times) };
};

/** A heading and a row for each engine. */
export const comparisonRows = (comparisons: readonly Comparison[]): readonly (readonly string[])[] => [
  ['engine', 'sentence@1', '', 'p50 ms', 'p95 ms', 'longest ms'],
  ...comparisons.map(({ name, right, answerable, times }) => [
    name,
    `${((100 * right) / answerable).toFixed(1)} %`,
    `${right}/${answerable}`,
    milliseconds(times.p50),
    milliseconds(times.p95),
    milliseconds(times.longest),
  ]),
];
