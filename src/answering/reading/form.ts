import { singular } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';
import { typesFor } from '../spans/types-for.ts';
import type { Run } from './span-runs.ts';
import { keyFirst, keyLast } from './run-key.ts';
import type { SpanView } from './span-view.ts';

/** A name whose fit is below this has more against than for it; see `nameFit`. */
const LEAST_NAME_FIT = 0.3;

/** Kinds of answer that are names. */
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organisation']);

/** A date that comes again, for "how often". */
const RECURRING = /^(?:every|each|once|twice)\b|ly$/;

/** Whether questions of this type want a form that can be seen: a figure, a date, a name. */
export const wantsForm = (question: Question): boolean =>
  NAMED.has(question.kind) || typesFor(question.type).length > 0;

/**
 * How well a run has the form that is asked for: 0 for the most fitting, 1, 2 … for forms that only may be meant, `undefined` without any. It
 * shares tokens with a fitting figure, or holds a name of the kind asked for; what the question names itself is none.
 */
export function formRank(question: Question, view: SpanView, [first, last]: Run): number | undefined {
  const meets = (key: number): boolean => keyFirst(key) <= last && keyLast(key) >= first;
  if (NAMED.has(question.kind)) {
    for (const [key, fit] of view.fits) if (fit >= LEAST_NAME_FIT && meets(key)) return 0;
    return undefined;
  }
  const withUnit = figuresWithUnit(question, view);
  if (withUnit.length > 0) return withUnit.some(meets) ? 0 : undefined;
  const forms = typesFor(question.type);
  const recurs = question.focus === 'often';
  const ranks: number[] = [];
  for (const [key, { type }] of view.typed) {
    const rank = forms.indexOf(type);
    if (rank < 0 || !meets(key) || isAsked(question, view, key)) continue;
    const words = view.sentence.lower.slice(keyFirst(key), keyLast(key) + 1).join(' ');
    if (!recurs || RECURRING.test(words)) ranks.push(rank);
  }
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** Figures of the sentence in the unit that the question names: "how many percentage points", "how many tons". */
function figuresWithUnit(question: Question, view: SpanView): readonly number[] {
  const { focus } = question;
  if (focus === undefined || question.kind === 'date') return [];
  return [...view.typed.keys()].filter((key) => {
    const unit = view.sentence.lower.slice(keyFirst(key), keyLast(key) + 1);
    return unit.some((word) => /\p{L}/u.test(word) && singular(word) === singular(focus));
  });
}

/** Whether every term of a figure stands in the question already: "in 2019" is no answer to "how much in 2019". */
function isAsked(question: Question, view: SpanView, key: number): boolean {
  const terms = view.sentence.terms
    .slice(keyFirst(key), keyLast(key) + 1)
    .filter((term) => term !== undefined);
  return terms.length > 0 && terms.every((term) => question.terms.some((asked) => asked.term === term));
}
