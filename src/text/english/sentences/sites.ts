import type { Span } from '../../span.ts';
import { isWhiteSpace } from '../../white-space.ts';
import { bracketSpans } from './bracket-spans.ts';
import { REACH, type Site } from './site.ts';

const MARKS = /[.!?\u2026\u3002\uff01\uff1f]+/g;
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '」', '』', '）']);

/** A cut that does not fall between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
};

/** A straight mark closes when as many were opened before it, or when no letter follows it. */
const closes = (sign: string, follower: string | undefined, doubleOpen: boolean): boolean => {
  if (sign === '"') return doubleOpen || follower === undefined || isWhiteSpace(follower);
  if (sign === "'") return follower === undefined || !/[\p{L}\p{N}]/u.test(follower);
  return CLOSERS.has(sign);
};

/**
 * Walks through the places of `paragraph` where a sentence may end. `sentenceStart` is asked at each one for the start of the
 * sentence that is open there, since it depends on what was decided before.
 */
export function* sites(text: string, paragraph: Span, sentenceStart: () => number): Generator<Site> {
  const stretch = text.slice(paragraph.start, paragraph.end);
  const brackets = bracketSpans(stretch);
  const cased = /\p{Lu}/u.test(stretch);
  let bracket = 0;
  let counted = 0;
  let quotes = 0;
  for (const match of stretch.matchAll(MARKS)) {
    for (; counted < match.index; counted += 1) if (stretch[counted] === '"') quotes += 1;
    let end = match.index + match[0].length;
    const markEnd = end;
    let open = quotes % 2 === 1;
    while (end < stretch.length && closes(stretch[end] ?? '', stretch[end + 1], open)) {
      if (stretch[end] === '"') open = false;
      end += 1;
    }
    let next = end;
    while (next < stretch.length && isWhiteSpace(stretch[next])) next += 1;
    if (next >= stretch.length) return;
    while ((brackets[bracket]?.end ?? Infinity) <= match.index) bracket += 1;
    const start = Math.max(sentenceStart() - paragraph.start, match.index - REACH, 0);
    yield {
      mark: match[0],
      closers: stretch.slice(markEnd, end),
      end: paragraph.start + end,
      before: stretch.slice(whole(stretch, start), match.index),
      after: stretch.slice(next, next + REACH),
      spaced: next > end,
      cased,
      bracketed: (brackets[bracket]?.start ?? Infinity) < match.index && end < (brackets[bracket]?.end ?? 0),
    };
  }
}
