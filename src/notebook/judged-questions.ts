import type { Feedback } from '../store/feedback-store.ts';
import { folded, foldedQuestion } from '../store/folded.ts';

/** A line of a file of questions, as `evaluate` reads it. */
type JudgedQuestion = {
  readonly id: string;
  readonly sort: 'single';
  readonly question: string;
  readonly kind: 'judged' | 'unanswerable';
  readonly answers: readonly string[];
  /** Ids of the articles. */
  readonly file: readonly string[];
  readonly gold: readonly string[];
};

export type JudgedQuestions = {
  readonly questions: readonly JudgedQuestion[];
  readonly leftOut: {
    /** Questions to which only wrong answers are known, or wrong refusals: nobody has said what is right. */
    readonly withoutGold: number;
    /** Questions on whose answers people disagree evenly, or which have an answer and none. */
    readonly contradictory: number;
  };
};

/** Digits of an id: their parity tells which questions may be looked at. */
const DIGITS = 4;

/** What people think of one and the same answer to a question. */
type JudgedAnswer = { readonly feedback: Feedback; readonly balance: number };

const groupBy = <Entry>(
  entries: Iterable<Entry>,
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
};

/** What makes two answers the same: found or not, the short answer in any letters, and the sentence. */
const answerKey = ({ status, answer, quote }: Feedback): string =>
  status === 'not_found' ? '' : JSON.stringify([folded(answer), quote?.text ?? null]);

/** One person's judgement on one answer counts once, on however many cards: the last one. */
const lastOfEach = (judgements: readonly Feedback[]): readonly Feedback[] => [
  ...new Map(judgements.toSorted((a, b) => a.at - b.at).map((each) => [each.person, each])).values(),
];

const judgedAnswers = (judgements: readonly Feedback[]): readonly JudgedAnswer[] =>
  [...groupBy(judgements, answerKey).values()].flatMap((same) => {
    const [feedback] = same;
    if (feedback === undefined) return [];
    const balance = lastOfEach(same).reduce((sum, { verdict }) => sum + (verdict === 'helpful' ? 1 : -1), 0);
    return { feedback, balance };
  });

const unique = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

/** A question from what people think of its answers, without an id. */
const judged = (
  judgements: readonly Feedback[],
): Omit<JudgedQuestion, 'id'> | keyof JudgedQuestions['leftOut'] => {
  const answers = judgedAnswers(judgements);
  const right = answers.filter(({ balance }) => balance > 0).map(({ feedback }) => feedback);
  const found = right.filter(({ status, quote }) => status !== 'not_found' && quote !== undefined);
  const isRefusalRight = right.some(({ status }) => status === 'not_found');
  const [first] = right;
  if (first === undefined)
    return answers.some(({ balance }) => balance === 0) ? 'contradictory' : 'withoutGold';
  if (found.length > 0 && isRefusalRight) return 'contradictory';
  if (found.length === 0 && !isRefusalRight) return 'withoutGold';
  return {
    sort: 'single',
    question: first.question,
    kind: isRefusalRight ? 'unanswerable' : 'judged',
    answers: unique(found.map(({ answer }) => answer)),
    file: unique(found.map(({ quote }) => quote?.article ?? '')),
    gold: unique(found.map(({ quote }) => quote?.text ?? '')),
  };
};

/**
 * Questions whose answers people found helpful, with these answers and sentences as the right ones, and refusals that people found helpful as
 * questions without an answer. An answer counts by the majority of those who judged it. Nothing in them says who judged.
 */
export const judgedQuestions = (feedback: Iterable<Feedback>): JudgedQuestions => {
  const outcomes = [...groupBy(feedback, ({ question }) => foldedQuestion(question)).values()].map(judged);
  const questions = outcomes
    .filter((outcome) => typeof outcome === 'object')
    .map((question, index) => ({ id: `F${String(index + 1).padStart(DIGITS, '0')}`, ...question }));
  const count = (kind: keyof JudgedQuestions['leftOut']): number =>
    outcomes.filter((outcome) => outcome === kind).length;
  return {
    questions,
    leftOut: { withoutGold: count('withoutGold'), contradictory: count('contradictory') },
  };
};

/** Questions as a file: JSON Lines. */
export const questionFile = ({ questions }: JudgedQuestions): string =>
  questions.map((question) => `${JSON.stringify(question)}\n`).join('');
