import type { Question } from './question/question.ts';
import { typeOfNoun } from './english/head-nouns.ts';
import type { Extraction } from './extract.ts';
import type { SentenceReader } from './read-sentence.ts';
import { termSupport } from './support.ts';

/** What speaks for an extraction and what is missing: `confidence` 0–1; `missing` in the asker's words. */
export type Judgement = { readonly confidence: number; readonly missing: readonly string[] };

/** A name's support below this counts as missing: it stands nowhere near the answer. */
const nameGate = 0.3;
/** The same for any other word, when it is a rare one. */
const wordGate = 0.2;
/** A word at least this telling, as a share of the question's whole weight, is missed. */
const tellingShare = 0.18;

/** Weights of a logistic model with three features, each 0–1. Set by hand on questions with odd numbers. */
const model = {
  bias: -4.6,
  support: 7.5,
  margin: 0.8,
  wrongForm: -2.5,
  missingName: -2.5,
  missingWord: -0.9,
  focusAway: -1,
} as const;

/** Whether the noun asked for, where it says more than "company" or "year", stands nowhere near the answer. */
function isAway(question: Question, support: (term: string) => number): boolean {
  const { focusTerm } = question;
  const term = question.terms.find((other) => other.term === focusTerm);
  const tells =
    focusTerm !== undefined &&
    term !== undefined &&
    !term.isFiller &&
    (typeOfNoun(question.focus ?? '') === undefined ||
      question.type === 'amount' ||
      question.type === 'percent');
  return tells && support(focusTerm) < wordGate;
}

/** Judges by coverage of the question's names and rare words near the answer. `runnerUp` is the best score in another sentence. */
export function judge(
  question: Question,
  best: Extraction,
  runnerUp: number,
  reader: SentenceReader,
): Judgement {
  const support = termSupport(best.ranked.sentence, reader);
  const missing: string[] = [];
  let [total, supported, logit] = [0, 0, 0];
  for (const term of question.terms) total += term.weight;
  for (const term of question.terms) {
    const share = support(term.term);
    supported += share * term.weight;
    if (term.isFiller) continue;
    if (term.isName ? share < nameGate : share < wordGate && term.weight / total >= tellingShare) {
      missing.push(term.word);
      logit += term.isName ? model.missingName : model.missingWord;
    }
  }
  logit +=
    model.bias +
    model.support * (total === 0 ? 0 : supported / total) +
    model.margin * Math.max(0, Math.min(1, best.score - runnerUp)) +
    (best.fitsType ? 0 : model.wrongForm) +
    (isAway(question, support) ? model.focusAway : 0);
  return { confidence: 1 / (1 + Math.exp(-logit)), missing };
}
