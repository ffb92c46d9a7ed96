import { singular } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';
import { asksForChange } from '../question/asked-value.ts';
import { typesFor } from '../spans/types-for.ts';
import type { SpanType } from '../spans/typed-span.ts';
import { dimensionAsked } from './dimension.ts';
import { granularityAsked } from './granularity.ts';
import { figureAnswers } from './figure-law.ts';
import { hasNounAsked } from './name-fits.ts';
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
  NAMED.has(question.kind) || typesFor(question.type).length > 0 || granularityAsked(question) !== undefined;

/** How well runs of one sentence have the form that is asked for; see `formRanker`. */
export type FormRank = (run: Run) => number | undefined;

/**
 * How well the runs of a sentence have the form that is asked for: 0 for the most fitting, 1, 2 … for forms that only may be meant, `undefined`
 * without any. A run shares tokens with a fitting figure, or holds a name of the kind asked for; what the question names itself is none. Where
 * a name has the noun asked for, or a date the unit, only such will do.
 */
export function formRanker(question: Question, view: SpanView): FormRank {
  const withNoun = namesWithNoun(question, view);
  if (withNoun.length > 0) return meeting(withNoun);
  if (NAMED.has(question.kind)) {
    return meeting(Array.from(view.fits).flatMap(([key, fit]) => (fit >= LEAST_NAME_FIT ? [key] : [])));
  }
  const withUnit = figuresWithUnit(question, view);
  if (withUnit.length > 0) return meeting(withUnit);
  const forms = formsFor(question);
  const ranked = Array.from(view.typed).flatMap(([key, figure]) => {
    const rank = forms.indexOf(figure.type);
    const isPossible =
      rank >= 0 &&
      !isAsked(question, view, key) &&
      recursIfAsked(question, view, key) &&
      figureAnswers(question, view.sentence, figure);
    return isPossible ? [{ key, rank }] : [];
  });
  return ([first, last]) => {
    const ranks = ranked.filter(({ key }) => keyFirst(key) <= last && keyLast(key) >= first);
    return ranks.length === 0 ? undefined : Math.min(...ranks.map(({ rank }) => rank));
  };
}

/** Forms of a change: most often a percentage, else in what the value itself is counted in. */
const CHANGE_FORMS: readonly SpanType[] = ['percent', 'amount', 'count', 'measure', 'duration'];

function formsFor(question: Question): readonly SpanType[] {
  if (granularityAsked(question) !== undefined) return typesFor('date');
  return asksForChange(question) ? CHANGE_FORMS : typesFor(question.type);
}

const meeting =
  (keys: readonly number[]): FormRank =>
  ([first, last]) =>
    keys.some((key) => keyFirst(key) <= last && keyLast(key) >= first) ? 0 : undefined;

const wordsAt = ({ sentence }: SpanView, key: number): readonly string[] =>
  sentence.lower.slice(keyFirst(key), keyLast(key) + 1);

const recursIfAsked = ({ focus }: Question, view: SpanView, key: number): boolean =>
  focus !== 'often' || RECURRING.test(wordsAt(view, key).join(' '));

/** Names of the sentence that have the noun asked for, where the question doesn't hold them. */
function namesWithNoun(question: Question, view: SpanView): readonly number[] {
  const { focus, kind, type } = question;
  if (focus === undefined || (!NAMED.has(kind) && type !== 'description')) return [];
  return Array.from(view.names.keys()).filter(
    (key) =>
      hasNounAsked(question, view.sentence, [keyFirst(key), keyLast(key)]) && !isAsked(question, view, key),
  );
}

/** Figures of the sentence in the unit that the question names, "how many percentage points", "how many tons", or dates that say it: "in which month". */
function figuresWithUnit(question: Question, view: SpanView): readonly number[] {
  const { focus } = question;
  const granularity = granularityAsked(question);
  if (granularity !== undefined)
    return Array.from(view.typed).flatMap(([key, { type }]) =>
      type === 'date' && granularity.test(wordsAt(view, key).join(' ')) && !isAsked(question, view, key)
        ? [key]
        : [],
    );
  const dimension = dimensionAsked(question);
  const measuring =
    dimension === undefined
      ? []
      : Array.from(view.typed).flatMap(([key, { start, end }]) =>
          dimension.test(view.sentence.article.text.slice(start, end).toLowerCase()) ? [key] : [],
        );
  if (measuring.length > 0) return measuring;
  if (focus === undefined || question.kind === 'date') return [];
  return [...view.typed.keys()].filter((key) =>
    wordsAt(view, key).some((word) => /\p{L}/u.test(word) && singular(word) === singular(focus)),
  );
}

/** Whether every term of a figure stands in the question already: "in 2019" is no answer to "how much in 2019". */
function isAsked(question: Question, view: SpanView, key: number): boolean {
  const terms = view.sentence.terms
    .slice(keyFirst(key), keyLast(key) + 1)
    .filter((term) => term !== undefined);
  return terms.length > 0 && terms.every((term) => question.terms.some((asked) => asked.term === term));
}
