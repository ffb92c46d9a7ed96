import { typeOfNoun } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { SentenceReader } from '../read-sentence.ts';
import { termSupport } from '../support.ts';
import { missingWords } from './missing-words.ts';

/** Support of the noun asked for below this: it stands nowhere near the answer. */
const FOCUS_GATE = 0.2;

/** Weights of a logistic model; support lies in 0–1, the others count words or are 0 or 1. Set by hand on questions with odd ids. */
const MODEL = {
  bias: -3.6,
  support: 7,
  wrongForm: -2.5,
  missingName: -2.5,
  missingWord: -0.9,
  focusAway: -1,
} as const;

/**
 * Log odds that an extraction answers, by how far the question's names and telling words are covered near it. Learned from nothing, so
 * it holds on collections that are unlike those that the judge has learned from.
 */
export function coverageOdds(question: Question, best: Extraction, reader: SentenceReader): number {
  const support = termSupport(best.sentence, reader);
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const supported = question.terms.reduce((sum, { term, weight }) => sum + support(term) * weight, 0);
  const missing = new Set(missingWords(question, best.sentence, reader));
  const missed = question.terms.filter(({ word }) => missing.has(word));
  const names = missed.filter(({ isName, term }) => isName || /\d/.test(term)).length;
  return (
    MODEL.bias +
    MODEL.support * (supported / total) +
    MODEL.missingName * names +
    MODEL.missingWord * (missed.length - names) +
    (best.fitsType ? 0 : MODEL.wrongForm) +
    (isAway(question, support) ? MODEL.focusAway : 0)
  );
}

/** Whether the noun asked for, where it says more than "company" or "year", stands nowhere near the answer. */
function isAway({ focusTerm, focus, terms, type }: Question, support: (term: string) => number): boolean {
  const term = terms.find((other) => other.term === focusTerm);
  if (focusTerm === undefined || term === undefined || term.isFiller) return false;
  const tells = typeOfNoun(focus ?? '') === undefined || type === 'amount' || type === 'percent';
  return tells && support(focusTerm) < FOCUS_GATE;
}
