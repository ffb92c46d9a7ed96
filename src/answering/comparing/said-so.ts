import type { Span } from '../../text/span.ts';
import type { QuestionTerm } from '../question/question.ts';
import type { QuestionReader } from '../question/read-question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { COMPARATIVES } from './comparatives.ts';
import type { Comparison, Measure } from './comparison.ts';
import { apart, isSpecific, tellingTerms } from './telling-terms.ts';
import type { Read } from './reads.ts';

/** A sentence that compares two things in so many words. */
export type Said = {
  readonly sentence: ReadSentence;
  /** Which of the two has the larger value, and where the sentence names it. */
  readonly larger: 0 | 1;
  readonly places: readonly [Span, Span];
};

/** Sentences looked at for one that says it. */
const DEPTH = 6;
/** "than" stands at most so many tokens after its comparative: "more companies abroad than". */
const REACH = 6;
/** A name takes at most so many tokens. */
const NAME_TOKENS = 10;

const EXCEEDS =
  /^(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outstrip(?:s|ped|ping)?|outpac(?:es?|ed|ing)|outperform(?:s|ed|ing)?|overtak(?:es?|ing)|overtook)$/;
const NOT = /^(?:not|no|never|nor|neither|hardly|without|less|\w+n['’]t|if|would|could|might|unless)$/;
/** Tokens before a comparative in which a word takes back what it says. */
const NOT_REACH = 4;

/** The first of the sentences read that says of the two things which is larger. */
export function findSaid(
  { things: [one, other] }: Comparison,
  measure: Measure,
  { ranked }: Read,
  readQuestion: QuestionReader,
): Said | undefined {
  const [ones = [], others = []] = [one, other].map((thing) => tellingTerms(readQuestion(thing).terms));
  const first = apart(ones, [others]);
  const second = apart(others, [ones]);
  if (first.length === 0 || second.length === 0) return undefined;
  for (const { sentence } of ranked.slice(0, DEPTH)) {
    const said = readSaid(sentence, first, second, measure);
    if (said !== undefined) return said;
  }
  return undefined;
}

function readSaid(
  sentence: ReadSentence,
  first: readonly QuestionTerm[],
  second: readonly QuestionTerm[],
  measure: Measure,
): Said | undefined {
  const { lower } = sentence;
  for (let at = 1; at < lower.length; at++) {
    const turn = turnAt(lower, at, measure);
    if (turn === undefined || lower.slice(Math.max(0, at - NOT_REACH), at).some((word) => NOT.test(word)))
      continue;
    const start = Math.max(0, lower.lastIndexOf(';', at) + 1);
    const cut = lower.findIndex((word, place) => place > turn.than && /^(?:;|but|while|whereas)$/.test(word));
    const end = cut < 0 ? lower.length : cut;
    const before = (terms: readonly QuestionTerm[]): Span | undefined =>
      nameIn(sentence, terms, [start, at], 'before');
    const after = (terms: readonly QuestionTerm[]): Span | undefined =>
      nameIn(sentence, terms, [turn.than + 1, end], 'after');
    const [subject, object] = [before(first), after(second)];
    const [swappedSubject, swappedObject] = [before(second), after(first)];
    const isPlain = subject !== undefined && object !== undefined;
    const isSwapped = swappedSubject !== undefined && swappedObject !== undefined;
    if (isPlain === isSwapped) continue;
    if (isPlain) return { sentence, larger: turn.isLarger ? 0 : 1, places: [subject, object] };
    if (isSwapped)
      return { sentence, larger: turn.isLarger ? 1 : 0, places: [swappedObject, swappedSubject] };
  }
  return undefined;
}

/** A word that puts what stands before it above or below what comes after, and where "after" begins. */
function turnAt(
  lower: readonly string[],
  at: number,
  measure: Measure,
): { readonly than: number; readonly isLarger: boolean } | undefined {
  const word = lower[at] ?? '';
  if (measure.dimensions.includes('date')) return undefined;
  if (EXCEEDS.test(word))
    return measure.signs.some((sign) => lower.includes(sign)) ? { than: at, isLarger: true } : undefined;
  const than = lower.findIndex((other, place) => place > at && place <= at + REACH && other === 'than');
  if (than < 0) return undefined;
  const scale = COMPARATIVES.get(word);
  if (scale !== undefined)
    return scale.scale.signs.some((sign) => measure.signs.includes(sign))
      ? { than, isLarger: scale.wanted === 'larger' }
      : undefined;
  if (!/^(?:more|fewer|less)$/.test(word) || than === at + 1) return undefined;
  const counts = lower.slice(at + 1, than).some((other) => measure.signs.includes(other));
  return counts ? { than, isLarger: word === 'more' } : undefined;
}

/** Where a thing is named in a stretch, nearest to the turn: its names and figures all, of other words at least half. */
function nameIn(
  { terms, tokens }: ReadSentence,
  name: readonly QuestionTerm[],
  [from, to]: readonly [number, number],
  side: 'before' | 'after',
): Span | undefined {
  const placed = name.flatMap((wanted) => {
    const isIt = (other: string | undefined, at: number): boolean =>
      at >= from && at < to && other === wanted.term;
    const at = side === 'before' ? terms.findLastIndex(isIt) : terms.findIndex(isIt);
    return at < 0 ? [] : [{ at, wanted }];
  });
  const places = placed.map(({ at }) => at);
  const nearest = side === 'before' ? Math.max(...places) : Math.min(...places);
  const together = placed.filter(({ at }) => Math.abs(at - nearest) < NAME_TOKENS);
  const needed = name.some(isSpecific) ? name.length : Math.ceil(name.length / 2);
  if (together.length < Math.max(1, needed)) return undefined;
  const start = tokens[Math.min(...together.map(({ at }) => at))];
  const end = tokens[Math.max(...together.map(({ at }) => at))];
  return start === undefined || end === undefined ? undefined : { start: start.start, end: end.end };
}
