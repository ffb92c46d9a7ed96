import { boundedMemo } from '../../text/bounded-memo.ts';
import type { Language } from '../../text/language.ts';
import { IRREGULAR } from './irregular-forms.ts';
import type { Relation } from './relation-strengths.ts';
import type { WordTable } from './word-table.ts';

/** See `RelatedWord`. */
type RelatedTerm = { readonly strength: number; readonly relation: Relation };

/** By term (see `Language.term`), the word's own left out. */
export type RelatedTerms = ReadonlyMap<string, RelatedTerm>;

/** Words remembered: those of some hundred questions. */
const CAPACITY = 2_000;

/**
 * The terms under which the words related to a lower-case word stand in a sentence, irregular forms among them: for "purchase" those of
 * "buy" and "bought". Each has the strongest of its relations.
 */
export const createRelatedTerms = (table: WordTable, language: Language): ((word: string) => RelatedTerms) =>
  boundedMemo((word) => {
    const own = language.stem(word);
    const terms = new Map<string, RelatedTerm>();
    for (const { word: other, strength, relation } of table.related(word)) {
      const irregular = [
        ...(IRREGULAR.noun.forms.get(other) ?? []),
        ...(IRREGULAR.verb.forms.get(other) ?? []),
      ];
      for (const form of [other, ...irregular]) {
        if (language.isStopWord(form)) continue;
        const term = language.stem(form);
        // Related words come strongest first.
        if (term !== own && !terms.has(term)) terms.set(term, { strength, relation });
      }
    }
    return terms;
  }, CAPACITY);
