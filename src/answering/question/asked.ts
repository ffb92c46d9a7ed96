import type { AnswerType } from '../answer.ts';
import { nounType } from './noun-type.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isPlural, nounShare, type WordKnowledge } from './word-classes.ts';

/** What a question asks for, and the noun that says so (lower case, as written): "how many projects" → count, "projects". */
export type Asked = { readonly type: AnswerType; readonly focus: string | undefined };

export const asked = (type: AnswerType, focus?: string): Asked => ({ type, focus });

/** Types of which a plural asks for several: "which countries". */
const NAMED: ReadonlySet<AnswerType | undefined> = new Set([
  'place',
  'organisation',
  'person',
  'role',
  undefined,
]);
/** Nouns that end in "s" in the singular. */
const SINGULAR_S =
  /^(?:headquarters|series|species|news|means|crossroads|works|barracks|gas|status|basis|process)$/;

/** A noun for several things. */
export const asksForSeveral = (noun: string): boolean =>
  isPlural(noun) && !SINGULAR_S.test(noun) && !/(?:ss|us|is)$/.test(noun);

/** What a noun phrase asks for: its head says it, or a telling noun before a head that is no noun. */
export function askedByPhrase(
  words: readonly string[],
  { start, end, head }: NounPhrase,
  table: WordKnowledge,
): Asked {
  if (head === undefined) return asked('description');
  const own = nounType(head, table);
  const inPhrase = words.slice(start, end);
  const possessor = inPhrase.findLastIndex((word) => /['’]s?$/.test(word));
  const telling = inPhrase.slice(possessor + 1).find((word) => nounType(word, table) !== undefined);
  const noun = own !== undefined || nounShare(head, table) >= 0.3 ? head : (telling ?? head);
  const type = nounType(noun, table);
  if (NAMED.has(type) && asksForSeveral(noun)) return asked('list', noun);
  return asked(type ?? 'description', noun);
}
