import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { TimeMention } from './expression.ts';
import { mentionsIn } from './read-time.ts';

/** A time that stands right behind its value: "3,150 in 1801", "for 2021", "(2019)". */
const RIGHT_BEHIND = /^[^.;,\d]{0,24}?(?:\b(?:in|during|for|of|by|at|on|as of|through)|\()[\s\p{L}]{0,16}$/iu;
/** What a value is held against is not its time: "than in 2018", "against 1,792 a year earlier", "up from 21 million in 2018", "17% on the year before". */
const HELD_AGAINST: readonly RegExp[] = [
  /\b(?:than(?! \P{L})|against|compared (?:with|to)|versus|unlike)\b[^.;,]{0,30}$/iu,
  /\b(?:up|down|increas\w*|decreas\w*|rise|rose|risen|fall|fell|fallen|grew|grown|growth|chang\w*)\b[^.;]{0,30}\bfrom\b[^.;,]{0,30}$/i,
];
const HELD_AGAINST_YEAR = /\b(?:over|on)\s*(?:that of\s*)?$/i;
/** UTF-16 units before a mention that are looked at for that. */
const LOOKED_AT = 80;

/**
 * The words about time that a value belongs to: those in it; those right behind it; else the nearest before it; else the nearest after it. What it is held
 * against ("from 2018", "than in the year before") doesn't count.
 */
export function governing(
  sentence: ReadSentence,
  span: Span,
  reader: SentenceReader,
): TimeMention | undefined {
  const { text } = sentence.article;
  const mentions = mentionsIn(sentence, reader);
  const own = mentions.find((mention) => mention.start < span.end && span.start < mention.end);
  if (own !== undefined) return own;
  const next = mentions.find((mention) => mention.start >= span.end);
  const between = next === undefined ? '' : text.slice(span.end, next.start);
  if (RIGHT_BEHIND.test(between) && !HELD_AGAINST.some((sign) => sign.test(between))) return next;
  const usable = mentions.filter((mention) => !isHeldAgainst(text, mention));
  const after = usable.find((mention) => mention.start >= span.end);
  return usable.findLast((mention) => mention.end <= span.start) ?? after;
}

function isHeldAgainst(text: string, { start, part }: TimeMention): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  return (
    HELD_AGAINST.some((sign) => sign.test(before)) || (part === undefined && HELD_AGAINST_YEAR.test(before))
  );
}
