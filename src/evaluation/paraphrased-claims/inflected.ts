import { IRREGULAR } from '../../answering/words/irregular-forms.ts';
import type { WordTable } from '../../answering/words/word-table.ts';

/** A consonant after a short vowel is doubled: "stop", "plan". */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

/** A verb in the tense of the helping verb that it goes without: "did open" → "opened", "does carry" → "carries". Lower case. */
export function inflected(verb: string, helper: string, table: Pick<WordTable, 'lemmas'>): string {
  const isPlain = table.lemmas(verb).some(({ lemma, part }) => part === 'verb' && lemma === verb);
  if (helper === 'do' || !isPlain) return verb;
  if (helper === 'does') {
    if (verb === 'have') return 'has';
    if (/(?:[sxz]|ch|sh|o)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  }
  const irregular = IRREGULAR.verb.forms.get(verb);
  // The first irregular form listed of a verb is its past tense, but for the spelling of "dying".
  const [past] = irregular ?? [];
  if (past !== undefined && !past.endsWith('ing')) return past;
  if (irregular?.length === 0) return verb;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLES.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}
