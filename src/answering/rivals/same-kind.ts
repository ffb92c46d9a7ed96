import type { FigureClaim } from './claim.ts';

/** Tokens before a figure within which a word says that it is a change, a part, a limit or a plan. */
const REACH = 5;

/** What a figure can be beside the plain value of a thing; figures of two kinds are two things. */
const KINDS: readonly RegExp[] = [
  // how much it changed
  /^(?:increase[ds]?|increasing|decrease[ds]?|rise|rose|rises|rising|risen|growth|grew|grown|grow|growing|up|down|fell|fall|fallen|drop|dropped|gain|gained|additional|extra|another|exceeding|exceeded)$/,
  // of a part or of each
  /^(?:which|including|each|per|average|mean|median|remaining|rest|half|only)$/,
  // what was planned or allowed
  /^(?:will|would|should|plan|plans|planned|target|targets|expected|expects|estimated|forecast|capacity|room|maximum|minimum|limit|goal|proposed|aims?|strive|reach)$/,
  // the first of several
  /^(?:first|second|third|fourth|fifth|last|previous|previously|former|formerly|originally|original)$/,
];

/** Whether two figures are of one kind: both levels or both changes, both of the whole or both of a part, both told as fact or both as plan. */
export const areOfOneKind = (one: FigureClaim, other: FigureClaim): boolean =>
  KINDS.every((kind) => isOf(one, kind) === isOf(other, kind));

function isOf({ sentence: { lower }, range, clause }: FigureClaim, kind: RegExp): boolean {
  const from = Math.max(clause[0], range[0] - REACH);
  return lower.slice(from, range[0]).some((word) => kind.test(word));
}

/** Whether the sentences tell of different times: each has a date with a year, and no year is in both. */
export function areOfOtherTimes(one: FigureClaim, other: FigureClaim): boolean {
  const [years, others] = [yearsIn(one), yearsIn(other)];
  return years.length > 0 && others.length > 0 && !years.some((year) => others.includes(year));
}

const yearsIn = ({ sentence: { tokens } }: FigureClaim): readonly string[] =>
  tokens.filter(({ text }) => /^(?:1\d|20)\d\d$/.test(text)).map(({ text }) => text);

/** A figure more than so many times another is of another thing. */
const LARGEST_RATIO = 2.5;

/** Whether one figure is too many times the other to be told of the same thing. */
export function areFarApart({ quantity: one }: FigureClaim, { quantity: other }: FigureClaim): boolean {
  const [larger, smaller] = one.value > other.value ? [one.value, other.value] : [other.value, one.value];
  return larger > LARGEST_RATIO * smaller;
}
