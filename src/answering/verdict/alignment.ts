import type { Question, QuestionTerm } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { Relation } from '../words/relation-strengths.ts';

/** Where a sentence holds a term of the question or a word related to it; `places` are tokens, none when it doesn't. */
export type Aligned = {
  readonly term: QuestionTerm;
  readonly places: readonly number[];
  /** 0–1; 1 for the term itself. */
  readonly strength: number;
  readonly relation: Relation | 'same' | 'none';
};

/** Each term of the question with its places in a sentence: its own, else those of the most strongly related word. */
export const align = (question: Question, { terms }: ReadSentence): readonly Aligned[] =>
  question.terms.map((term) => {
    const own = placesOf(terms, term.term);
    if (own.length > 0) return { term, places: own, strength: 1, relation: 'same' };
    let best: Aligned = { term, places: [], strength: 0, relation: 'none' };
    for (const found of terms) {
      const related = found === undefined ? undefined : term.related.get(found);
      if (found !== undefined && related !== undefined && related.strength > best.strength)
        best = { term, places: placesOf(terms, found), ...related };
    }
    return best;
  });

const placesOf = (terms: ReadSentence['terms'], term: string): readonly number[] =>
  terms.flatMap((other, at) => (other === term ? [at] : []));
