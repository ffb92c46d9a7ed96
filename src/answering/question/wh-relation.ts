import { obliqueUnder, relation } from '../syntax/relation.ts';
import { expandContractions } from './contractions.ts';
import { type WhRole, whRole } from './wh-role.ts';
import { FORMS_OF_BE, isParticiple, type WordKnowledge } from './word-classes.ts';

/** What part of its clause a question asks for. */
export type WhRelation = {
  /** A relation to its main verb, see `relation`; `relation.none` when it can't be told. */
  readonly relation: number;
  /** "was built", "is made": the one that does it isn't the subject. */
  readonly isPassive: boolean;
};

/** The preposition that most often stands before what they ask for. */
const ADJUNCTS: ReadonlyMap<string, string> = new Map([
  ['when', 'in'],
  ['where', 'at'],
  ['why', 'for'],
  ['how', 'by'],
]);

/** Reads it from the words of a question in lower case: "who built X" asks for a subject, "in which year …" for what stands under "in". */
export function whRelation(typed: readonly string[], table: WordKnowledge): WhRelation {
  const { words } = expandContractions(typed);
  const found = whRole(words, table);
  const isPassive =
    isParticiple(words[found.verb], table) &&
    words.slice(0, found.verb).some((word) => FORMS_OF_BE.has(word));
  const adjunct = words.find((word) => ADJUNCTS.has(word));
  return { relation: relationOf(found, isPassive, adjunct), isPassive };
}

function relationOf(found: WhRole, isPassive: boolean, adjunct: string | undefined): number {
  if (found.role === 'subject') return isPassive ? relation.patient : relation.subject;
  if (found.role === 'object') return relation.object;
  if (found.role === 'copula') return relation.predicate;
  if (found.role === 'oblique') return obliqueUnder(found.preposition);
  return found.role === 'adjunct' ? obliqueUnder(ADJUNCTS.get(adjunct ?? '') ?? '') : relation.none;
}
