import type { Answer } from '../answering/answer.ts';
import { answerText } from '../answering/short-answer-text.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Quote } from '../corpus/quote.ts';
import { roundMilliseconds, shownQuotes } from './answer-record.ts';
import type { Clock, Progress } from './development-run.ts';
import type { SquadFile, SquadQuestion, SquadText } from './squad-file.ts';
import { bestF1, exactMatch } from './squad-score.ts';

export type SquadRun = {
  /** An answerer over these texts alone. */
  readonly openTexts: (texts: readonly SquadText[]) => Promise<Answerer>;
  readonly clock: Clock;
  readonly progress: Progress;
};

/** The best reading against the acceptable answers, whatever the status: `exact` and `f1` (0–1). */
type ReadingScore = { readonly said: string; readonly exact: boolean; readonly f1: number };

/** How one question went: over all paragraphs, and with its own paragraph given. */
export type SquadRow = {
  readonly question: SquadQuestion;
  /** The answer type that was seen in the question. */
  readonly kind: string;
  readonly status: Answer['status'];
  readonly sentence: boolean;
  readonly sentence5: boolean;
  /** Whether the best sentence of retrieval alone is right: what reading adds is measured against it. */
  readonly retrieval: boolean;
  /** The words of the first quote. */
  readonly quote: string | undefined;
  readonly open: ReadingScore;
  readonly given: ReadingScore & { readonly status: Answer['status'] };
  /** Of asking over all paragraphs. */
  readonly milliseconds: number;
};

const scoreReading = (
  answer: Answer,
  question: SquadQuestion,
  texts: ReadonlyMap<string, string>,
): ReadingScore => {
  const { reading } = answer;
  const said = reading === undefined ? '' : answerText(reading.short, texts.get(reading.quote.article) ?? '');
  const acceptable = question.answers.map((gold) => gold.text);
  return { said, exact: exactMatch(said, acceptable), f1: bestF1(said, acceptable) };
};

const holdsAnswer = (quote: Quote, question: SquadQuestion): boolean =>
  quote.article === question.article &&
  question.answers.some((gold) => quote.start <= gold.start && gold.start < quote.end);

/**
 * Asks the questions over all paragraphs of the file at once, and each again over its own paragraph.
 *
 * @param questions those of the file that are to be asked, in an order that keeps a paragraph's together
 */
export const runSquad = async (
  file: SquadFile,
  questions: readonly SquadQuestion[],
  run: SquadRun,
): Promise<readonly SquadRow[]> => {
  const texts = new Map(file.texts.map((text) => [text.id, text.text]));
  const open = await run.openTexts(file.texts);
  const rows: SquadRow[] = [];
  let given: { readonly article: string; readonly answerer: Answerer } | undefined;
  for (const question of questions) {
    const begin = run.clock();
    const answer = await open.ask(question.question);
    const milliseconds = roundMilliseconds(run.clock() - begin);
    if (given?.article !== question.article) {
      const own = file.texts.filter((text) => text.id === question.article);
      given = { article: question.article, answerer: await run.openTexts(own) };
    }
    const closed = await given.answerer.ask(question.question);
    const quotes = shownQuotes(answer);
    const [first] = quotes;
    rows.push({
      question,
      kind: answer.type,
      status: answer.status,
      sentence: quotes.slice(0, 1).some((quote) => holdsAnswer(quote, question)),
      retrieval: (await open.search(question.question, 1)).some((quote) => holdsAnswer(quote, question)),
      sentence5: quotes.some((quote) => holdsAnswer(quote, question)),
      quote: first && texts.get(first.article)?.slice(first.start, first.end),
      open: scoreReading(answer, question, texts),
      given: { ...scoreReading(closed, question, texts), status: closed.status },
      milliseconds,
    });
    run.progress(rows.length, questions.length);
  }
  return rows;
};
