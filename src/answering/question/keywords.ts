import { DETERMINERS, PREPOSITIONS } from '../english/function-words.ts';
import { type Asked, asked, asksForSeveral } from './asked.ts';
import { nounType } from './noun-type.ts';
import { CHANGES } from './quantity.ts';
import type { WordKnowledge } from './word-classes.ts';

/** A question without a question word, as people type them into a search box: "river length", "first mayor of the town". */
export function askedByKeywords(words: readonly string[], table: WordKnowledge): Asked {
  if (words.includes('meaning') || words.includes('definition')) return asked('definition');
  if (words.some((word) => /^(?:reasons?|purpose|causes?)$/.test(word))) return asked('reason');
  const cut = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const nouns = (cut > 0 ? words.slice(0, cut) : words).filter((word) => !DETERMINERS.has(word));
  const last = nouns.findLast((word) => nounType(word, table) !== undefined);
  if (last === undefined)
    return asked('description', nouns.findLast((word) => !/\d/.test(word)) ?? nouns.at(-1));
  if (words.some((word) => CHANGES.has(word) || word === 'growth')) return asked('percent', last);
  const type = nounType(last, table) ?? 'description';
  const isName = type === 'organisation' || type === 'place' || type === 'person';
  return asked(isName && asksForSeveral(last) ? 'list' : type, last);
}
