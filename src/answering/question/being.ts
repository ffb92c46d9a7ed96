import { DETERMINERS, PREPOSITIONS } from '../english/function-words.ts';
import { type Asked, asked, askedByPhrase, asksForSeveral } from './asked.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isOffice, nounType } from './noun-type.ts';
import type { WhRole } from './wh-role.ts';
import type { WordKnowledge } from './word-classes.ts';

const PURPOSES = /^(?:purpose|aim|objective|intention|intent|rationale|motivation|point)$/;
/** At the end of "what is X …". */
const NAMING =
  /^(?:called|known|named|nicknamed|dubbed|termed|titled|entitled|referred|considered|described|renamed)$/;
/** Types of nouns that have a name of their own when it is asked for: "the name of the fund". */
const FIGURED: ReadonlySet<string> = new Set(['amount', 'percent', 'count', 'measure', 'date']);
/** Words that count the things asked for: "what are the two main aims". */
const SEVERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|some|main|different|various|\d+)$/;
/** A noun phrase longer than this is a description already; what it describes is asked for. */
const LONGEST_DEFINED = 3;

/**
 * "What is …" or a noun phrase alone with its article: `start` is the place after the verb. The noun says what is asked for, else it is a
 * definition ("what is a weir") or something described ("what is the symbol for tin").
 */
export function askedByBeing(
  words: readonly string[],
  start: number,
  quoted: boolean,
  role: WhRole['role'],
  table: WordKnowledge,
): Asked {
  const last = words.at(-1) ?? '';
  const rest = words.slice(start);
  if (/^(?:mean|means|meaning|meant|refer)$/.test(last) || rest.includes('meant') || rest.includes('stand'))
    return asked('definition');
  if (rest.some((word) => NAMING.test(word))) return asked('description');
  if (role !== 'copula') return asked('description');
  const first = words[start] ?? '';
  const phrase = nounPhraseAt(words, start, table);
  const { head } = phrase;
  if (head === undefined) return asked('description');
  if (PURPOSES.test(head) && words[phrase.end] === 'of') return asked('reason', head);
  const isOwned = /['’]s?$/.test(words[phrase.end - 2] ?? '') || /^(?:his|her)$/.test(first);
  if (isOffice(head) && isOwned) return asked('role', head);
  const byNoun = askedByPhrase(words, phrase, table);
  const isWhole = phrase.end === words.length;
  const hasArticle = DETERMINERS.has(first) && first !== 'a' && first !== 'an';
  const isName = words.slice(start, phrase.start).some((word) => word.startsWith('name'));
  if (isName) return FIGURED.has(byNoun.type) ? asked('description', byNoun.focus) : byNoun;
  if (isWhole && quoted) return asked('definition', head);
  if (byNoun.type === 'list' && nounType(head, table) === undefined) {
    const counted = words.slice(start, phrase.end).some((word) => SEVERAL.test(word));
    if (isWhole && !counted && !hasArticle) return asked('definition', head);
    return byNoun;
  }
  const isTold = byNoun.type !== 'description' && byNoun.type !== 'definition';
  if (isTold && (hasArticle || !isWhole || asksForSeveral(head) || phrase.start + 1 < phrase.end))
    return byNoun;
  if (byNoun.type === 'definition') return byNoun;
  const isOneOfMany = words
    .slice(start, phrase.end)
    .some((word) => /^(?:most|least|only|main|[a-z]{3,}est)$/.test(word));
  const isShort = phrase.end - phrase.start <= LONGEST_DEFINED;
  const goesOn = !isWhole && !PREPOSITIONS.has(words[phrase.end] ?? '');
  if (isShort && !goesOn && !isOneOfMany && (isWhole || !hasArticle)) return asked('definition', head);
  return asked('description', head);
}
