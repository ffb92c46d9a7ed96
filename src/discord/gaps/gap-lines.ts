import type { Gap, GapState } from '../../store/gap-store.ts';
import { clip, escapeLine } from '../markdown.ts';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import { deedInWords } from '../notebook/people-in-words.ts';

/** Markdown about open questions. */

const MILLISECONDS = 1000;

/** Milliseconds. Closer together, two times are mostly one day to their reader, whose time zone nobody here knows. */
const A_DAY = 86_400_000;

const dayInWords = (at: number): string => `<t:${Math.floor(at / MILLISECONDS)}:D>`;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const whenAsked = ({ times: count, firstAsked, lastAsked }: Gap): string => {
  const last = dayInWords(lastAsked);
  if (count === 1) return `on ${last}`;
  return lastAsked - firstAsked < A_DAY
    ? `last on ${last}`
    : `first on ${dayInWords(firstAsked)}, last on ${last}`;
};

const timesAsked = (gap: Gap): string =>
  // How often and since when would tell of others who asked it privately as well.
  gap.isPublic
    ? `asked ${times(gap.times)} by ${people(gap.people)}, ${whenAsked(gap)}`
    : 'shown to you alone, since you asked it privately';

/** "asked 3 times by 2 people, first on 3 May 2026, last on 5 May 2026 · watched by you". */
export const askedLine = (gap: Gap): string =>
  gap.isWatched ? `${timesAsked(gap)} · watched by you` : timesAsked(gap);

export const questionInWords = (question: string, length: number = WORD_LIMITS.question): string =>
  `“${escapeLine(clip(question, length))}”`;

/** Who settled what was asked only privately has asked it, which is nobody else's business. */
const settledBy = (state: Exclude<GapState, { readonly status: 'open' }>, isPublic: boolean): string =>
  isPublic ? deedInWords(state) : dayInWords(state.at);

/** What became of a question; empty for an open one. */
export const stateLines = ({ state, isPublic }: Pick<Gap, 'state' | 'isPublic'>): readonly string[] => {
  switch (state.status) {
    case 'open':
      return [];
    case 'solved':
      return [
        state.by === undefined && state.finding === undefined
          ? `**Answered** when it was asked again, ${dayInWords(state.at)}`
          : `**Solved** ${settledBy(state, isPublic)}`,
        ...(state.answer === undefined ? [] : [escapeLine(clip(state.answer, WORD_LIMITS.answer))]),
      ];
    case 'dismissed':
      return [
        `**Dismissed** ${settledBy(state, isPublic)}: ${escapeLine(clip(state.reason, WORD_LIMITS.reason))}`,
      ];
    default:
      return state satisfies never;
  }
};
