import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { Run } from './span-runs.ts';

/** Words for one extent of a thing, as questions ask for it and as they stand right beside a figure. */
const EXTENTS: readonly RegExp[] = [
  /^(?:widths?|wide|broad|across|breadth|diameter)$/,
  /^(?:depths?|deep|down)$/,
  /^(?:heights?|high|tall|altitude|elevation)$/,
  /^(?:lengths?|long)$/,
  /^(?:thickness|thick)$/,
  /^(?:distance|far|away)$/,
];

/** Nouns of them, before a figure: "a depth of 86 m". */
const BEFORE = 2;

/** Whether the word beside a figure says that it is another extent than the one asked for: "210 m across" to "how deep". */
export function isOfOtherExtent(
  { core, focus }: Question,
  { lower }: ReadSentence,
  [first, last]: Run,
): boolean {
  const adjective = /\bhow ([a-z]+)\b/i.exec(core)?.[1]?.toLowerCase() ?? '';
  const asked = EXTENTS.find((words) => words.test(adjective) || words.test(focus ?? ''));
  if (asked === undefined) return false;
  const beside = [lower[last + 1] ?? '', ...lower.slice(Math.max(0, first - BEFORE), first)];
  if (beside.some((word) => asked.test(word))) return false;
  return beside.some((word) => EXTENTS.some((words) => words.test(word)));
}
