import type { QuestionTerm } from '../question/question.ts';

/** Words of a thing that say which one it is; all of them where none does. */
export const tellingTerms = (terms: readonly QuestionTerm[]): readonly QuestionTerm[] => {
  const telling = terms.filter(({ isFiller }) => !isFiller);
  return telling.length > 0 ? telling : terms;
};

/** Terms of a thing that none of the others has; of these the names and figures, if there are any. */
export function apart(
  terms: readonly QuestionTerm[],
  others: readonly (readonly QuestionTerm[])[],
): readonly QuestionTerm[] {
  const shared = termSet(others.flat());
  const distinct = terms.filter(({ term }) => !shared.has(term));
  const names = distinct.filter(isSpecific);
  return names.length > 0 ? names : distinct;
}

/** A name or a figure: it must be there, another word won't do. */
export const isSpecific = ({ isName, term }: QuestionTerm): boolean => isName || /\d/.test(term);

export const termSet = (terms: readonly QuestionTerm[]): ReadonlySet<string> =>
  new Set(terms.map(({ term }) => term));
