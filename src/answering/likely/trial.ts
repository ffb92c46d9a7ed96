import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';
import type { Answer } from '../answer.ts';
import type { Candidate } from './candidate.ts';

/** How sure an answer must be (0–1) for its question to be offered: surer than one that is given, since nobody asked for it. */
const SURE = 0.7;

/** A question to be tried, with the sentence that it was made of. */
export type Trial = Candidate & { readonly article: Article; readonly sentence: Span };

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Whether the answer is sure, undisputed, and where the question was made from. */
export const isConfirmed = (answer: Answer, { article, sentence, expected }: Trial): boolean => {
  if (answer.status !== 'answered' || answer.confidence < SURE || answer.rivals.length > 0) return false;
  const { quote, short } = answer.reading;
  if (quote.article !== article.id || quote.start !== sentence.start || short.form !== 'spans') return false;
  const place = { start: sentence.start + expected.start, end: sentence.start + expected.end };
  return short.spans.some((span) => overlap(span, place));
};
