import type { Clause } from './clauses.ts';
import type { Stretch } from './phrases.ts';

/** How a stretch of words stands to a verb; small whole numbers, for feature tables. */
export const relation = {
  none: 0,
  subject: 1,
  patient: 2,
  object: 3,
  predicate: 4,
  agent: 5,
  holdsVerb: 6,
  /** Under a preposition: this and the preposition's place in `LEADING`. */
  oblique: 7,
} as const;

const LEADING: readonly string[] = [
  'other',
  'in',
  'on',
  'at',
  'to',
  'from',
  'for',
  'with',
  'by',
  'as',
  'into',
  'through',
  'under',
  'between',
  'during',
  'since',
  'after',
  'before',
  'about',
  'over',
  'than',
  'until',
  'near',
  'among',
];
const CODES: ReadonlyMap<string, number> = new Map(LEADING.map((word, place) => [word, place]));

/** As many as there are relations with all prepositions. */
export const RELATIONS = relation.oblique + LEADING.length;

/** The relation of what stands under a preposition (lower case). */
export const obliqueUnder = (preposition: string): number => relation.oblique + (CODES.get(preposition) ?? 0);

const meets = (one: Stretch, other: Stretch): boolean => one.first <= other.last && other.first <= one.last;

/** The relation of a stretch of a sentence to the verb of a clause. */
export function relationTo(
  stretch: Stretch,
  { verb, subject, object, obliques }: Clause,
  lower: readonly string[],
): number {
  if (stretch.first <= verb.head && verb.head <= stretch.last) return relation.holdsVerb;
  if (subject !== undefined && meets(stretch, subject))
    return verb.isPassive ? relation.patient : relation.subject;
  if (object !== undefined && meets(stretch, object))
    return verb.isCopula ? relation.predicate : relation.object;
  const oblique = obliques.find(({ by, phrase }) => stretch.first <= phrase.last && by <= stretch.last);
  if (oblique === undefined) return relation.none;
  const word = lower[oblique.by] ?? '';
  return word === 'by' && verb.isPassive ? relation.agent : obliqueUnder(word);
}
