import type { ReadSentence } from '../read-sentence.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from '../reading/span-runs.ts';
import type { WordTable } from '../words/word-table.ts';
import { isOfficeNoun } from './office-nouns.ts';
import { isPossessive } from './possessive.ts';

/** A noun phrase with a post, as tokens: the post itself, whose it is, and the last token of all. */
export type Post = { readonly office: Run; readonly of: Run | undefined; readonly end: number };

/** Words of a post before its noun, such as "first deputy general". */
const LONGEST_POST = 6;

const IN_POST: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.adjective,
  tokenClass.name,
  tokenClass.hyphen,
]);

/** Words that a tagger takes for verbs. */
const PARTICIPLE = /^(?:acting|managing|founding|leading|executive|designate|elect)$/;

/** What joins a post to whose it is. */
export const JOINS = /^(?:of|at|for|in|with|to|on)$/;

/** What doesn't belong to the name of an organisation any more. */
const COMPLEMENT_ENDS: ReadonlySet<number> = new Set([
  tokenClass.comma,
  tokenClass.stop,
  tokenClass.opening,
  tokenClass.closing,
  tokenClass.quotation,
  tokenClass.verb,
  tokenClass.auxiliary,
  tokenClass.pronoun,
  tokenClass.adverb,
  tokenClass.negation,
]);
const ENDING_WORDS =
  /^(?:since|until|till|from|by|at|on|with|who|which|that|when|while|as|during|before|after|to|but|because)$/;

/**
 * Reads "[the | X's] deputy general manager [of Y]" from a token on; `undefined` when no post stands there.
 * @param names the token ranges of the sentence's names
 */
export function readPost(
  sentence: ReadSentence,
  start: number,
  names: readonly Run[],
  table: WordTable,
): Post | undefined {
  const { classes, lower, tokens } = sentence;
  let at = start;
  let of: Run | undefined;
  const owner = ownerAt(sentence, start);
  if (owner !== undefined) {
    of = [start, owner];
    at = owner + 1;
  } else while (classes[at] === tokenClass.determiner || lower[at] === 'then') at++;
  const first = at;
  let head = -1;
  for (; at < tokens.length && at - first < LONGEST_POST; at++) {
    const word = lower[at] ?? '';
    if (!IN_POST.has(classes[at] ?? tokenClass.stop) && !PARTICIPLE.test(word) && !isOfficeNoun(word, table))
      break;
    if (isOfficeNoun(word, table)) head = at;
  }
  if (head < 0) return undefined;
  if (of === undefined && head > first) {
    // "Harbour Company chairman": a name before the post is whose it is.
    const name = names.find(([from, to]) => from <= first && to >= first && to < head);
    if (name !== undefined) return { office: [name[1] + 1, head], of: [first, name[1]], end: head };
  }
  const office: Run = [first, head];
  if (of !== undefined || !JOINS.test(lower[head + 1] ?? '')) return { office, of, end: head };
  const end = complementEnd(sentence, head + 2, names);
  return end < head + 2 ? { office, of, end: head } : { office, of: [head + 2, end], end };
}

/** The last token of "X's" or "the company's" that begins at `start`. */
function ownerAt({ tokens, classes }: ReadSentence, start: number): number | undefined {
  for (let at = start; at < Math.min(tokens.length, start + LONGEST_POST); at++) {
    if (isPossessive(tokens[at]?.text ?? '')) return at;
    const kind = classes[at] ?? tokenClass.stop;
    if (!IN_POST.has(kind) && kind !== tokenClass.determiner) return undefined;
  }
  return undefined;
}

function complementEnd(sentence: ReadSentence, start: number, names: readonly Run[]): number {
  const { classes, lower, tokens } = sentence;
  let at = start;
  while (at < tokens.length) {
    const name = names.find(([first, last]) => first <= at && at <= last);
    if (name !== undefined) {
      at = name[1] + 1;
      continue;
    }
    const isNameNext = classes[at + 1] === tokenClass.name;
    if (COMPLEMENT_ENDS.has(classes[at] ?? tokenClass.stop) || ENDING_WORDS.test(lower[at] ?? '')) break;
    if (/^(?:and|in)$/.test(lower[at] ?? '') && !isNameNext) break;
    at++;
  }
  let end = at - 1;
  while (
    end >= start &&
    (classes[end] === tokenClass.preposition ||
      classes[end] === tokenClass.determiner ||
      classes[end] === tokenClass.conjunction)
  )
    end--;
  return end;
}
