import type { Question } from '../question/question.ts';
import { typesFor } from '../spans/types-for.ts';
import type { Run } from './span-runs.ts';
import type { SpanView } from './span-view.ts';

/** A name whose fit is below this has more against than for it; see `nameFit`. */
const LEAST_NAME_FIT = 0.3;

/** Kinds of answer that are names. */
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organisation']);

/** Whether questions of this type want a form that can be seen: a figure, a date, a name. */
export const wantsForm = (question: Question): boolean =>
  NAMED.has(question.kind) || typesFor(question.type).length > 0;

/**
 * Whether a run has the form that is asked for: it shares tokens with a fitting figure, or holds a name of the kind asked for that
 * the question does not name itself.
 */
export function hasForm(question: Question, view: SpanView, [first, last]: Run): boolean {
  if (NAMED.has(question.kind)) {
    for (const [key, fit] of view.fits) {
      if (fit >= LEAST_NAME_FIT && Math.floor(key / 1000) <= last && key % 1000 >= first) return true;
    }
    return false;
  }
  const forms = typesFor(question.type);
  for (const [key, { type }] of view.typed) {
    if (
      forms.includes(type) &&
      Math.floor(key / 1000) <= last &&
      key % 1000 >= first &&
      !isAsked(question, view, key)
    )
      return true;
  }
  return false;
}

/** Whether every term of a figure stands in the question already: "in 2019" is no answer to "how much in 2019". */
function isAsked(question: Question, view: SpanView, key: number): boolean {
  const terms = view.sentence.terms
    .slice(Math.floor(key / 1000), (key % 1000) + 1)
    .filter((term) => term !== undefined);
  return terms.length > 0 && terms.every((term) => question.terms.some((asked) => asked.term === term));
}
