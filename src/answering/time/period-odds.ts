import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Judge } from '../refusing/judge.ts';
import { meetsPeriod, periodFit } from './period-fit.ts';

/** What the period of an answer adds to its log odds. Set once by hand; no other values were tried. */
const ODDS = {
  /** It belongs to another period than the one asked for. */
  other: -4,
  /** So it seems, but its sentence speaks of that one too; which of the two a value belongs to isn't always read right. */
  otherBeside: -1.5,
  /** It belongs to it, by other words than the question's: a judge that looks for "2021" doesn't see it in "this year". */
  saidOtherwise: 1.5,
} as const;

/** Keeps the odds of a probability of 0 or 1 finite. */
const LEAST_PROBABILITY = 0.001;

/** Log odds that an answer gains or loses by the period that it belongs to; 0 where none is asked for, or none is given. */
export function periodOdds(question: Question, extraction: Extraction, reader: SentenceReader): number {
  const asked = question.period;
  // Yes or no, and what compares, hold their period against the text themselves.
  if (asked === undefined || question.type === 'yesno' || question.type === 'comparison') return 0;
  const { sentence } = extraction;
  const fit = periodFit(question, sentence, reader, extentOf(extraction));
  if (fit === 'other')
    return periodFit(question, sentence, reader) === 'other' ? ODDS.other : ODDS.otherBeside;
  const year = /\d{4}/.exec(question.core.slice(asked.start, asked.end))?.[0];
  return meetsPeriod(fit) && year !== undefined && !sentence.held.has(year) ? ODDS.saidOtherwise : 0;
}

/** A judge that looks at the period of the answer as well. */
export const withPeriod =
  (judge: Judge, reader: SentenceReader): Judge =>
  (question, extractions, ranked) => {
    const sure = judge(question, extractions, ranked);
    const [best] = extractions;
    const odds = best === undefined ? 0 : periodOdds(question, best, reader);
    if (odds === 0) return sure;
    const logOdds = Math.log((sure + LEAST_PROBABILITY) / (1 - sure + LEAST_PROBABILITY)) + odds;
    return 1 / (1 + Math.exp(-logOdds));
  };
