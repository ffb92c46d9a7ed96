import { typeOfNoun } from '../english/head-nouns.ts';

/** Nouns that name nothing but the kind of answer, beside those that `typeOfNoun` knows. */
const GENERIC: ReadonlySet<string> = new Set(
  'percentage percent proportion share amount sum money value worth points position post role job title occupation profession figure number size'.split(
    ' ',
  ),
);

/** Kinds of answer whose nouns say what is measured as well: "revenue", "growth". */
const MEASURED: ReadonlySet<string> = new Set(['amount', 'percent']);

/** Whether a noun says only of what kind an answer is, as "company", "year" and "percentage" do and "revenue" does not. */
export function isTypeNoun(word: string): boolean {
  const noun = word.toLowerCase();
  if (GENERIC.has(noun)) return true;
  const type = typeOfNoun(noun);
  return type !== undefined && !MEASURED.has(type);
}
