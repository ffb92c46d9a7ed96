import { singular } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { nameFit } from '../spans/name-fit.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { runKey } from './run-key.ts';
import type { Run } from './span-runs.ts';

/** Kinds of answer that names are told apart by. */
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organisation']);

/** What the fit of a name gains that has the noun asked for as its own word: "Selmouth Exchange" for "which exchange"; see `nameFit`. */
const OWN_NOUN = 0.4;

/** And what that of an organisation gains that begins with a name of which the question asks for something: "Aldney Mills" for "Aldney's supplier". */
const OF_ASKED = -0.7;

/**
 * How well each name of a sentence fits the kind that is asked for, by `runKey` of its tokens; names of which the question holds half or more
 * are left out, where one with the noun asked for must be held whole. See `nameFit`; empty for kinds that are no names.
 */
export function nameFits(
  question: Question,
  sentence: ReadSentence,
  names: () => readonly TypedSpan[],
): ReadonlyMap<number, number> {
  const fits = new Map<number, number>();
  if (!NAMED.has(question.kind)) return fits;
  const asked = new Set(question.terms.map(({ term }) => term));
  for (const name of names()) {
    const range = tokenRange(sentence, name);
    if (range === undefined) continue;
    const telling = sentence.terms.slice(range[0], range[1] + 1).filter((term) => term !== undefined);
    const held = telling.filter((term) => asked.has(term)).length;
    const hasNoun = hasNounAsked(question, sentence, range);
    if (telling.length > 0 && held * (hasNoun ? 1 : 2) >= telling.length) continue;
    const text = sentence.article.text.slice(name.start, name.end);
    const fit = nameFit(question.kind, sentence.lower, text, ...range);
    const isOfAsked = !hasNoun && question.kind === 'organisation' && isOwner(question, telling[0]);
    fits.set(runKey(...range), fit + (hasNoun ? OWN_NOUN : 0) + (isOfAsked ? OF_ASKED : 0));
  }
  return fits;
}

const isOwner = ({ terms, core }: Question, term: string | undefined): boolean =>
  terms.some(
    (asked) =>
      asked.isName &&
      asked.term === term &&
      ["'s", '’s'].some((ending) => core.includes(`${asked.word.replace(/['’]s$/, '')}${ending}`)),
  );

/** What may stand behind the noun of a company's name. */
const ENDING = /^(?:co|ltd|inc|corp|llc|plc|gmbh|limited)$/;

/** Whether the noun that is asked for is the first or last word of a name of several: "Lake Orle" for "which lake", but not "Selmouth Stock Exchange" for "which stock". */
export function hasNounAsked({ focus }: Question, { lower }: ReadSentence, [first, last]: Run): boolean {
  if (focus === undefined || first === last) return false;
  const words = lower.slice(first, last + 1).filter((word) => /\p{L}/u.test(word) && !ENDING.test(word));
  return [words[0], words.at(-1)].some((word) => word !== undefined && singular(word) === singular(focus));
}
