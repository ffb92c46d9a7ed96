import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { type Candidate, tokenRange } from './candidate.ts';
import type { TypedSpan } from './typed-span.ts';
import { typesFor } from './types-for.ts';

/** How much less each further form in `typesFor` fits. */
const formStep = 0.3;
/** A count stands before what it counts, at most so many tokens ahead: "17 major industrial projects". */
const countReach = 5;
/** A figure whose counted noun is the one asked for, against one that counts something else. */
const countedFit = 0.5;
const countsOtherFit = -0.4;
/** A period that recurs ("every quarter") for "how often", against a date. */
const recurringFit = 0.6;
/** A date with a year in it for "which year". */
const yearFit = 0.3;

/** Figures and dates of a sentence that could answer the question, those that the question itself names left out. */
export function figureCandidates(question: Question, sentence: ReadSentence): readonly Candidate[] {
  const forms = typesFor(question.type);
  return sentence.figures.flatMap((figure) => {
    const rank = forms.indexOf(figure.type);
    if (rank < 0 || isAsked(question, sentence, figure)) return [];
    const fit =
      1 - rank * formStep + counted(question, sentence, figure) + timeFit(question, sentence, figure);
    return [{ start: figure.start, end: figure.end, fit }];
  });
}

/** Whether every figure of the span stands in the question already: "in 2019" is no answer to "how much in 2019". */
function isAsked(question: Question, sentence: ReadSentence, figure: TypedSpan): boolean {
  const range = tokenRange(sentence, figure);
  if (range === undefined) return true;
  const terms = sentence.terms.slice(range[0], range[1] + 1).filter((term) => term !== undefined);
  return terms.length > 0 && terms.every((term) => question.terms.some((asked) => asked.term === term));
}

function counted(question: Question, sentence: ReadSentence, figure: TypedSpan): number {
  if (question.focusTerm === undefined || (question.type !== 'count' && question.type !== 'measure'))
    return 0;
  const range = tokenRange(sentence, figure);
  if (range === undefined) return 0;
  const inside = sentence.terms.slice(range[0], range[1] + 1);
  const after = sentence.terms.slice(range[1] + 1, range[1] + 1 + countReach);
  if (inside.includes(question.focusTerm) || after.includes(question.focusTerm)) return countedFit;
  return question.type === 'count' ? countsOtherFit : 0;
}

function timeFit(question: Question, sentence: ReadSentence, figure: TypedSpan): number {
  if (figure.type !== 'date') return 0;
  const text = sentence.article.text.slice(figure.start, figure.end);
  if (question.focus === 'often') return /^(?:every|each)\b|ly$/i.test(text) ? recurringFit : -recurringFit;
  return /\d{4}/.test(text) ? yearFit : 0;
}
