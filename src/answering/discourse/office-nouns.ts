import { ROLE_NOUNS, singular } from '../english/head-nouns.ts';
import type { WordTable } from '../words/word-table.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns for people that are no office, trade or post. */
const NO_OFFICE = words(
  'man woman person people somebody someone boy girl child kid baby friend adult male female human individual guy body other one patient victim owner man men women',
);

/** Share (0–1) of a word's uses as a noun below which it is hardly meant as one: "same", "native". */
const LEAST_NOUN = 0.3;

/** Short forms that no dictionary has. */
const SHORT_FORMS = words('ceo cfo cto coo mp mep vp');

/** Posts that go by several names. */
const SAME: readonly ReadonlySet<string>[] = [
  words('ceo executive'),
  words('chairman chairwoman chairperson chair'),
  words('spokesman spokeswoman spokesperson'),
  words('head director leader chief boss'),
  words('founder cofounder co-founder'),
  words('reporter journalist correspondent'),
  words('author writer'),
  words('coach trainer'),
];

/** What makes another post of a post; must stand in the question and the text, or in neither. */
const SECONDS = words('deputy vice assistant associate junior honorary under-secretary vice-chairman');

/** Whether a word in lower case, singular or plural, names an office, a trade or a post: "mayor", "engineers". */
export function isOfficeNoun(word: string, table: WordTable): boolean {
  const noun = singular(word);
  if (NO_OFFICE.has(word) || NO_OFFICE.has(noun)) return false;
  if (ROLE_NOUNS.has(noun) || SHORT_FORMS.has(noun)) return true;
  if ((table.partsOfSpeech(noun)?.noun ?? 0) < LEAST_NOUN) return false;
  return table.broadClass(noun, 'noun') === 'person' && table.isKindOf(noun, 'person');
}

/** Whether two words can name one post: the same noun, or two names of it. */
export function isSamePost(one: string, other: string): boolean {
  const [first, second] = [singular(one), singular(other)];
  return first === second || SAME.some((names) => names.has(first) && names.has(second));
}

/** Whether the words are of the same rank: both of a deputy, or neither. */
export const isSameRank = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((word) => SECONDS.has(word)) === others.some((word) => SECONDS.has(word));
