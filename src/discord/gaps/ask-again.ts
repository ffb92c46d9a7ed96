import type { Answer } from '../../answering/answer.ts';
import { readingText } from '../../answering/short-answer-text.ts';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { Turn } from '../../conversation/conversations.ts';
import type { Engine } from '../engine.ts';
import { clip } from '../markdown.ts';

/** What an open question comes to when it is asked again. */
export type AskedAgain = {
  readonly turn: Turn;
  /** The short answer, when it is answered surely. */
  readonly answer: string | undefined;
};

const shortAnswer = (answer: Answer, { library }: Pick<Engine, 'library'>): string | undefined => {
  if (answer.status !== 'answered') return undefined;
  const quotes = [answer.reading.quote, ...answer.reading.further.map(({ quote }) => quote)];
  // An article may have been taken out since it was asked.
  if (quotes.some(({ article }) => library.byId(article) === undefined)) return undefined;
  return clip(readingText(answer.reading, library.byId), WORD_LIMITS.answer);
};

/** Asks a kept question of all articles, as a question of its own: it is whole, whatever talk it came from. */
export const askAgain = async (
  question: string,
  engine: Pick<Engine, 'answerer' | 'library'>,
): Promise<AskedAgain> => {
  const answer = await engine.answerer.ask(question);
  return { turn: { answer, readAs: undefined, remark: undefined }, answer: shortAnswer(answer, engine) };
};
