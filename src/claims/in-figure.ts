import type { ReadSentence } from '../answering/read-sentence.ts';

/** Whether a token belongs to a figure or a date: "RMB" in "RMB 15 bn", "third" in "a third". */
export const isInFigure = ({ figures, tokens }: ReadSentence, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && figures.some(({ start, end }) => token.start < end && start < token.end);
};
