import type { Answer } from '../answering/answer.ts';
import { answerText } from '../answering/short-answer-text.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Quote } from '../corpus/quote.ts';
import { roundMilliseconds, shownQuotes } from './answer-record.ts';
import type { Clock, Progress } from './development-run.ts';
import { isAcceptable } from './match.ts';
import { PARTS, type SquadPlace } from './squad-places.ts';
import type { SquadFile, SquadQuestion, SquadText } from './squad-file.ts';
import { bestF1, exactMatch } from './squad-score.ts';

export type SquadRun = {
  /** An answerer over these texts alone. */
  readonly openTexts: (texts: readonly SquadText[]) => Promise<Answerer>;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Whether every fourth question is asked a second time with its paragraph taken out: one question in five is unanswerable then. */
  readonly unanswerable: boolean;
};

/** Of so many questions one is asked again without its paragraph. */
const UNANSWERABLE_STEP = 4;

/** The best reading against the acceptable answers, whatever the status: `exact`, `f1` (0–1), and whether a person would take it. */
type ReadingScore = {
  readonly said: string;
  readonly exact: boolean;
  readonly f1: number;
  readonly acceptable: boolean;
  readonly status: Answer['status'];
  readonly confidence: number;
};

/** How one question went: over all texts of its collection, and with its own paragraph given. */
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
  readonly given: ReadingScore;
  /** With its paragraph taken out, when it was asked so; not when another paragraph says what is acceptable too. */
  readonly without: ReadingScore | undefined;
  /** Of asking over all texts. */
  readonly milliseconds: number;
};

const scoreReading = (
  answer: Answer,
  question: SquadQuestion,
  texts: ReadonlyMap<string, string>,
): ReadingScore => {
  const { reading, status, confidence } = answer;
  const said = reading === undefined ? '' : answerText(reading.short, texts.get(reading.quote.article) ?? '');
  const golds = question.answers.map((gold) => gold.text);
  return {
    said,
    exact: exactMatch(said, golds),
    f1: bestF1(said, golds),
    acceptable: isAcceptable(said, golds),
    status,
    confidence,
  };
};

const holdsAnswer = (quote: Quote, question: SquadQuestion): boolean =>
  quote.article === question.article &&
  question.answers.some((gold) => quote.start <= gold.start && gold.start < quote.end);

const textsOf = (texts: readonly SquadText[]): ReadonlyMap<string, string> =>
  new Map(texts.map(({ id, text }) => [id, text]));

/**
 * Asks the questions of each place over its texts at once, each again over its own paragraph, and some without it.
 *
 * @param file whose paragraphs are given
 * @param places questions in an order that keeps a paragraph's together
 */
export const runSquad = async (
  file: SquadFile,
  places: readonly SquadPlace[],
  run: SquadRun,
): Promise<readonly SquadRow[]> => {
  const total = places.reduce((sum, { questions }) => sum + questions.length, 0);
  const paragraphs = textsOf(file.texts);
  const rows: SquadRow[] = [];
  let given: { readonly article: string; readonly answerer: Answerer } | undefined;
  let asked = 0;
  for (const place of places) {
    const texts = textsOf(place.texts);
    const open = await run.openTexts(place.texts);
    const without = run.unanswerable ? await openWithout(place, run) : undefined;
    for (const { asked: original, located: question, part } of place.questions) {
      const begin = run.clock();
      const answer = await open.ask(question.question);
      const milliseconds = roundMilliseconds(run.clock() - begin);
      if (given?.article !== original.article) {
        const own = file.texts.filter((text) => text.id === original.article);
        given = { article: original.article, answerer: await run.openTexts(own) };
      }
      const closed = await given.answerer.ask(question.question);
      const reduced = asked % UNANSWERABLE_STEP === 0 ? without?.[part] : undefined;
      asked += 1;
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
        given: scoreReading(closed, original, paragraphs),
        without: reduced === undefined ? undefined : await scoreWithout(reduced, question),
        milliseconds,
      });
      run.progress(rows.length, total);
    }
  }
  return rows;
};

/** A collection with some paragraphs left out. */
type Reduced = { readonly answerer: Answerer; readonly texts: ReadonlyMap<string, string> };

/** By part, the place without its paragraphs. */
const openWithout = (place: SquadPlace, run: SquadRun): Promise<readonly Reduced[]> =>
  Promise.all(
    Array.from({ length: PARTS }, async (_, part) => {
      const texts = place.without(part);
      return { answerer: await run.openTexts(texts), texts: textsOf(texts) };
    }),
  );

const scoreWithout = async (
  { answerer, texts }: Reduced,
  question: SquadQuestion,
): Promise<ReadingScore | undefined> => {
  const score = scoreReading(await answerer.ask(question.question), question, texts);
  return score.acceptable ? undefined : score;
};
