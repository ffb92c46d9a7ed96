import type { QuestionTerm } from '../question/question.ts';
import { extentOf } from '../reading/extraction.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { tokenRange } from '../spans/token-range.ts';
import { typesFor } from '../spans/types-for.ts';
import type { FeatureGroup, Judged } from './judged.ts';

/** Tokens on either side of the answer that count as beside it: about a clause. */
const REACH = 8;

/** Which of the question's words stand beside the answer, and what of the answer itself is in the question. */
export const CLOSENESS_FEATURES: FeatureGroup = {
  names: [
    'beside',
    'besideRelated',
    'nearestHeaviest',
    'nearestName',
    'nearestNumber',
    'nearestFocus',
    'nearestVerb',
    'repeats',
    'ofForm',
    'wantsForm',
    'formsInSentence',
    'namesInAnswer',
  ],
  values: closeness,
};

const isBeside = (gap: number): boolean => gap > 0 && gap <= REACH;

function closeness({ question, best }: Judged): readonly number[] {
  const { sentence } = best;
  const { terms, classes, figures } = sentence;
  const extent = extentOf(best);
  const range = tokenRange(sentence, extent);
  const forms = typesFor(question.type);
  if (range === undefined) return CLOSENESS_FEATURES.names.map(() => NaN);
  const [first, last] = range;
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const distance = ({ term, related }: QuestionTerm, withRelated: boolean): number => {
    let nearest = Infinity;
    for (const [at, other] of terms.entries()) {
      if (other === undefined || (other !== term && !(withRelated && related.has(other)))) continue;
      nearest = Math.min(nearest, at < first ? first - at : Math.max(0, at - last));
    }
    return nearest;
  };
  const nearest = (chosen: readonly QuestionTerm[]): number => {
    const found = Math.min(...chosen.map((term) => distance(term, true)));
    return found === Infinity ? NaN : found;
  };
  const share = (holds: (term: QuestionTerm) => boolean): number =>
    question.terms.reduce((sum, term) => sum + (holds(term) ? term.weight : 0), 0) / total;
  const heaviest = question.terms.reduce((most, { weight }) => Math.max(most, weight), 0);
  const inside = figures.filter(({ start, end }) => start >= extent.start && end <= extent.end);
  const isOfForm = ({ type }: { readonly type: (typeof forms)[number] }): boolean => forms.includes(type);
  return [
    share((term) => isBeside(distance(term, false))),
    share((term) => isBeside(distance(term, true))),
    nearest(question.terms.filter(({ weight }) => weight === heaviest)),
    nearest(question.terms.filter(({ isName }) => isName)),
    nearest(question.terms.filter(({ term }) => /\d/.test(term))),
    nearest(question.terms.filter(({ term }) => term === question.focusTerm)),
    nearest(question.terms.filter(({ term }) => term === question.verbTerm)),
    share((term) => distance(term, false) === 0),
    inside.filter(isOfForm).length,
    forms.length === 0 ? NaN : Number(forms.includes('name')),
    figures.filter(isOfForm).length,
    classes.subarray(first, last + 1).filter((kind) => kind === tokenClass.name).length,
  ];
}
