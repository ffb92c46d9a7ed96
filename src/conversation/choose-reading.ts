import type { Answer } from '../answering/answer.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Completion } from './complete-turn.ts';

/** A question that was put to the articles, with its answer; `readAs` when it was completed. */
export type Chosen = {
  readonly question: string;
  readonly readAs: string | undefined;
  readonly answer: Answer;
};

/** Asks a question; `isNear` says whether it goes on about what was spoken of. */
type Ask = (question: string, goesOn: boolean) => Promise<Answer>;

/** What is left of a confidence (0–1) where the sentence beside the last one answers, but doesn't name what is asked about. Set by hand. */
const BESIDE = 0.8;

/** Added to each confidence (0–1), so that of readings without an answer the likeliest counts. Too small to matter beside one. */
const NOTHING_FOUND = 0.001;

/** Asks a turn in the ways it may be meant and takes the one whose answer is surest, by what such a turn most often means. */
export async function chooseReading(
  text: string,
  { readings, alone, isOpen, goesOn, mayBeBeside }: Completion,
  ask: Ask,
  beside: (quote: Quote) => boolean,
): Promise<Chosen> {
  let best: (Chosen & { readonly score: number }) | undefined;
  const ways = [
    ...readings.map((reading) => ({
      question: reading.text,
      readAs: reading.text,
      prior: reading.prior,
      near: true,
    })),
    ...(alone > 0 ? [{ question: text, readAs: undefined, prior: alone, near: goesOn }] : []),
  ];
  for (const { question, readAs, prior, near } of ways) {
    const answer = await ask(question, near);
    const found = answer.status === 'not_found' ? 0 : answer.confidence;
    const score = prior * (found + NOTHING_FOUND);
    if (best === undefined || score > best.score) best = { question, readAs, answer, score };
    if (!isOpen && best.answer.status === 'answered') break;
  }
  if (mayBeBeside && best !== undefined && best.answer.status !== 'answered') {
    const answer = await ask(text, true);
    const isBeside = answer.status === 'answered' && beside(answer.reading.quote);
    if (isBeside && BESIDE * answer.confidence > best.score) return { ...best, answer };
  }
  return best ?? { question: text, readAs: undefined, answer: await ask(text, goesOn) };
}
