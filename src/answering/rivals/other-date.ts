import type { Language } from '../../text/language.ts';
import { readQuantity } from '../comparing/quantity.ts';
import type { Question } from '../question/question.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { termSupport } from '../support.ts';
import { claimOf, figureIn } from './claim.ts';

/** Things that happen again, so that two dates are no contradiction. */
const REPEATED =
  /^(?:again|re\p{L}+ed|another|first|second|third|also|every|each|won|win|wins|next|later|new|visited|held|planned|expected|will)$/u;
/** Share (0–1) of the question's weight that stands in the other sentence and around it. */
const LEAST_SUPPORT = 0.7;

/** Whether two extractions date one thing differently: each has one date, by the same verb, and neither speaks of something that happens again. */
export function areTwoDates(
  question: Question,
  one: Extraction,
  other: Extraction,
  reader: SentenceReader,
  language: Language,
): boolean {
  const { type, verbTerm, terms } = question;
  if (type !== 'date' || verbTerm === undefined || terms.some(({ term }) => /\d/.test(term))) return false;
  const both = [one, other].map((extraction) => {
    const { sentence } = extraction;
    const figure = figureIn(extraction);
    const dates = sentence.figures.filter((span) => span.type === 'date');
    const claim =
      figure?.type !== 'date' || dates.length > 1 ? undefined : claimOf(sentence, figure, language);
    return claim === undefined || !isToldOnce(sentence.lower) ? undefined : claim;
  });
  const [first, second] = both;
  if (first === undefined || second === undefined) return false;
  const isByVerb = [first, second].every(({ sentence, clause }) =>
    sentence.terms.slice(clause[0], clause[1] + 1).includes(verbTerm),
  );
  const [value, rival] = [first, second].map(({ text }) => readQuantity(text, 'date', language));
  if (!isByVerb || value === undefined || rival === undefined) return false;
  const support = termSupport(other.sentence, reader);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const held = terms.reduce((sum, { term, weight }) => sum + weight * support(term), 0);
  return held / total >= LEAST_SUPPORT && (value.high < rival.low || rival.high < value.low);
}

const isToldOnce = (lower: readonly string[]): boolean => !lower.some((word) => REPEATED.test(word));
