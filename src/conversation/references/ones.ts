import { singular } from '../../answering/english/head-nouns.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Context, SpokenTurn } from '../context.ts';
import { pluralOf } from '../edit.ts';
import type { NounPhrase } from '../phrases.ts';
import { isQuantity } from '../word-lists.ts';
import { wordsOf, type TurnText } from '../turn-text.ts';
import type { Reference, ReferenceFinder } from './reference.ts';

const BEFORE_ONE: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.name,
  tokenClass.adjective,
  tokenClass.hyphen,
  tokenClass.number,
  tokenClass.verb,
]);

/** "The one core": here it is a number. */
const IN_PHRASE: ReadonlySet<number> = new Set([tokenClass.noun, tokenClass.name, tokenClass.adjective]);

/** "The bearing one", "cloud-signed ones": the noun that "one" leaves out, with what stood beside it in the question before. */
export const findOnes: ReferenceFinder = (turn, context) => {
  const { lower, tokens, classes } = turn;
  return lower.flatMap((word, at): readonly Reference[] => {
    const token = tokens[at];
    if (!/^ones?$/.test(word) || token === undefined || !BEFORE_ONE.has(classes[at - 1] ?? -1)) return [];
    if (classes[at - 1] === tokenClass.verb && !/(?:ed|ing)$/.test(lower[at - 1] ?? '')) return [];
    if (IN_PHRASE.has(classes[at + 1] ?? -1) || /^(?:next|another|no|any|every)$/.test(lower[at - 1] ?? ''))
      return [];
    const noun = nounOf(context, word === 'ones', wordsBefore(lower, classes, at));
    return [{ start: token.start, end: token.end, group: 'one', options: noun === undefined ? [] : [noun] }];
  });
};

/** The words right before "one" that tell it apart. */
function wordsBefore(lower: readonly string[], classes: Uint8Array, at: number): readonly string[] {
  let first = at;
  while (first > 0 && BEFORE_ONE.has(classes[first - 1] ?? -1)) first--;
  return lower.slice(first, at).filter((word) => /\p{L}/u.test(word));
}

/** The noun that was spoken of with the same words ("the first-quarter symposium"); else the one spoken of last. A name's noun doesn't count. */
function nounOf(context: Context, isSeveral: boolean, telling: readonly string[]): string | undefined {
  const turns = [context.last, ...context.earlier];
  for (const { phrases, question } of turns) {
    const same = phrases.find(
      ({ first, head, isName }) =>
        !isName &&
        telling.length > 0 &&
        telling.every((word) => question.lower.slice(first, head).includes(word)),
    );
    if (same !== undefined) return inNumber(question.lower[same.head] ?? '', isSeveral);
  }
  for (const spoken of turns) {
    const phrase = likeliest(spoken, isSeveral);
    if (phrase !== undefined) return compound(spoken.question, phrase);
  }
  if (!isSeveral) return undefined;
  const single = nounOf(context, false, []);
  return single === undefined ? undefined : pluralOf(single);
}

const inNumber = (noun: string, isSeveral: boolean): string => (isSeveral ? noun : singular(noun));

function likeliest({ phrases, parts }: SpokenTurn, isSeveral: boolean): NounPhrase | undefined {
  const fitting = phrases.filter(
    ({ isName, isPlural, noun }) => !isName && isPlural === isSeveral && !isQuantity(noun),
  );
  if (isSeveral) return fitting[0];
  // Something that was told apart from others of its kind is one of them.
  const isAsked = ({ first }: NounPhrase): boolean =>
    parts.asking !== undefined && first <= parts.asking.last;
  return (
    fitting.find(({ first, head, names }) => head > first && names.length > 0) ??
    fitting.find(({ first, head }) => head > first + 1) ??
    fitting.find((phrase) => !isAsked(phrase)) ??
    fitting[0]
  );
}

const MODIFIERS: ReadonlySet<number> = new Set([tokenClass.noun, tokenClass.adjective, tokenClass.hyphen]);

/** The noun with all but the first of the words that modify it: of "motor industrial brain" the brain is industrial. */
function compound(question: TurnText, { first, head }: NounPhrase): string {
  const { classes, lower } = question;
  let from = head;
  while (from > first && MODIFIERS.has(classes[from - 1] ?? -1)) from--;
  while (from < head && /^(?:first|second|third|fourth|last|other|new|old|same|\d+)$/.test(lower[from] ?? ''))
    from++;
  if (classes[from] === tokenClass.hyphen) from += 2;
  if (head - from > 1) from++;
  return wordsOf(question, { first: Math.min(from, head), last: head });
}
