import type { QuestionTerm } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { clauseNumbers } from '../syntax/clause-numbers.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import type { Aligned } from './alignment.ts';

/** Prepositions that give a name its part in what happens. */
const ROLES: ReadonlySet<string> = new Set(['by', 'to', 'from', 'with', 'under']);
/** Tokens between a subject and its verb, at most: "B has since founded". */
const REACH = 3;

/**
 * Whether a sentence gives another name the part that the question gives to one it doesn't hold: as a role ("founded by B", when it asks
 * "founded by A") or as the subject ("B founded", when it asks "Did A found").
 * @param asked the question in lower case, without its polite frame
 * @param absent the words of names that the sentence lacks
 */
export function otherName(
  asked: string,
  absent: readonly QuestionTerm[],
  aligned: readonly Aligned[],
  sentence: ReadSentence,
  names: readonly TypedSpan[],
): 'role' | 'subject' | undefined {
  const [first] = absent;
  if (first === undefined) return undefined;
  const others = rangesOf(names, sentence).filter((range) => !holdsAny(range, namePlaces(aligned)));
  const words: readonly string[] = asked.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const before = words[words.indexOf(first.word.toLowerCase()) - 1] ?? '';
  const { lower } = sentence;
  if (ROLES.has(before)) return others.some(([start]) => lower[start - 1] === before) ? 'role' : undefined;
  const verbs = wordPlaces(aligned);
  const isSubject = ([start, last]: Range): boolean =>
    lower[start - 1] === 'by' || verbs.some((verb) => verb > last && verb - last <= REACH);
  return others.some(isSubject) ? 'subject' : undefined;
}

/**
 * Whether what is asked of a name is said of another one: the name and the words stand in different clauses, and that of the words has a name of
 * its own ("Brightpost makes the tags; Oriel runs the servers", when it asks whether Brightpost runs the servers).
 */
export function belongsElsewhere(
  aligned: readonly Aligned[],
  sentence: ReadSentence,
  names: readonly TypedSpan[],
): boolean {
  const asked = namePlaces(aligned);
  const words = wordPlaces(aligned);
  if (asked.length === 0 || words.length === 0) return false;
  const clauses = clauseNumbers(sentence);
  const said = new Set(words.map((at) => clauses[at]));
  if (asked.some((at) => said.has(clauses[at] ?? -1)) || said.size > 1) return false;
  return rangesOf(names, sentence).some(
    (range) => said.has(clauses[range[0]] ?? -1) && !holdsAny(range, asked) && range[0] < Math.min(...words),
  );
}

type Range = readonly [number, number];

const rangesOf = (names: readonly TypedSpan[], sentence: ReadSentence): readonly Range[] =>
  names.flatMap((name) => {
    const range = tokenRange(sentence, name);
    return range === undefined ? [] : [range];
  });

const namePlaces = (aligned: readonly Aligned[]): readonly number[] =>
  aligned.flatMap(({ term, places }) => (term.isName ? places : []));

const wordPlaces = (aligned: readonly Aligned[]): readonly number[] =>
  aligned.flatMap(({ term, places }) => (term.isName || /\d/.test(term.term) ? [] : places));

const holdsAny = ([first, last]: Range, places: readonly number[]): boolean =>
  places.some((at) => at >= first && at <= last);
