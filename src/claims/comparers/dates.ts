import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import { tokenRange } from '../../answering/spans/token-range.ts';
import type { Bound, TimeMention } from '../../answering/time/expression.ts';
import { type PeriodFit, periodFit } from '../../answering/time/period-fit.ts';
import { mentionsIn, periodOf } from '../../answering/time/read-time.ts';
import { relate } from '../../answering/time/period.ts';
import type { Finding, Outcome } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** What a time that fits is worth beyond the likeness of its surroundings (0–1). */
const SAME_TIME = 0.3;
/** Likeness of the surroundings from which a time can stand in the claimed one's place: the sentence's only one, and one of several. */
const SAME_PLACE = { onlyOfVerb: 0.1, only: 0.1, several: 0.2 } as const;
/** Sentences before one in which its time is looked for. */
const LOOK_BACK = 2;
/** What is compared is told at another time: "more than a year before", "compared with 2018". */
const HELD_AGAINST =
  /\b(?:than|against|compared (?:with|to)|versus|unlike)\s+(?:(?:in|that|of|for|it was|the)\s+)*$/i;

/** Each time of the claim beside the sentence's, resolved to days; where the sentence names none, beside the last one before it in the paragraph. */
export const compareDates: Comparer = (matching) => {
  const { read, text } = matching.claim;
  return mentionsIn(read, matching.reader).flatMap((mention): readonly Finding[] => {
    const claimed = tokenRange(read, mention);
    return claimed === undefined || HELD_AGAINST.test(text.slice(0, mention.start))
      ? []
      : [compare(mention, claimed, matching)];
  });
};

function compare(mention: TimeMention, claimed: Run, matching: Matching): Finding {
  const { sentence, reader } = matching;
  const finding = (outcome: Outcome, written?: Run): Finding => ({
    aspect: 'date',
    outcome,
    claimed,
    written,
  });
  const placed = mentionsIn(sentence, reader)
    .flatMap((other) => {
      const written = tokenRange(sentence, other);
      if (written === undefined) return [];
      const outcome = compareTimes(mention, other, sentence, matching);
      const around = likeSurroundings(matching, claimed, written);
      return [{ outcome, written, around: around + (outcome === 'agrees' ? SAME_TIME : 0) }];
    })
    .toSorted((one, other) => other.around - one.around);
  const [best] = placed;
  if (best === undefined) return finding(saidBefore(mention, matching) ? 'agrees' : 'open');
  const isVerbSaid = matching.sentence.held.has(matching.claim.question.verbTerm ?? '');
  const least = placed.length > 1 ? SAME_PLACE.several : isVerbSaid ? SAME_PLACE.onlyOfVerb : SAME_PLACE.only;
  return finding(best.outcome !== 'differs' || best.around >= least ? best.outcome : 'open', best.written);
}

/** Whether the time is the last one told before the sentence: where a text goes on it isn't said again. */
function saidBefore(mention: TimeMention, matching: Matching): boolean {
  const { sentence, reader } = matching;
  const { article, index } = sentence;
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    if (article.sentences[at]?.kind !== 'sentence') return false;
    const before = reader.read(article, at);
    const mentions = mentionsIn(before, reader);
    if (mentions.length > 0)
      return mentions.some((other) => compareTimes(mention, other, before, matching) === 'agrees');
  }
  return false;
}

const fitOf = (
  period: TimeMention,
  { start, end }: TimeMention,
  sentence: ReadSentence,
  { claim, reader }: Matching,
): PeriodFit => periodFit({ ...claim.question, period }, sentence, reader, { start, end });

/** A time inside the claimed one agrees with it; a wider one leaves open which part of it is meant. */
function compareTimes(
  claimed: TimeMention,
  written: TimeMention,
  sentence: ReadSentence,
  matching: Matching,
): Outcome {
  if (claimed.year.from === 'text' && written.year.from === 'text')
    return claimed.year.offset === written.year.offset ? 'agrees' : 'differs';
  const sides = [sideOf(claimed.bound), sideOf(written.bound)];
  if (sides[0] !== undefined && sides[0] === sides[1])
    return compareBounds(claimed, written, sentence, matching);
  const fit = fitOf(claimed, written, sentence, matching);
  if (fit === 'other') return 'differs';
  if (fit === 'same' || fit === 'inside') return 'agrees';
  if (fit !== 'overlaps') return 'open';
  if (sides[1] !== undefined && compareBounds(claimed, written, sentence, matching) === 'agrees')
    return 'agrees';
  return sides[0] === undefined && sides[1] === undefined && isRange(claimed) && isRange(written)
    ? 'differs'
    : 'open';
}

const sideOf = (bound: Bound | undefined): 'from' | 'until' | undefined =>
  bound === undefined ? undefined : bound === 'since' || bound === 'after' ? 'from' : 'until';

/** "Before 1947" and "until 1947": the same, where the times that bound them are. */
function compareBounds(
  claimed: TimeMention,
  written: TimeMention,
  sentence: ReadSentence,
  { claim, reader }: Matching,
): Outcome {
  const own = periodOf(unbounded(claimed), claim.read, reader);
  const other = periodOf(unbounded(written), sentence, reader);
  if (own === undefined || other === undefined)
    return claimed.year.from === 'unsaid' && isSamePart(claimed, written) ? 'agrees' : 'open';
  const relation = relate(own, other);
  return relation === 'same' || relation === 'inside' ? 'agrees' : relation === 'other' ? 'differs' : 'open';
}

/** Whether both name the same day or month of a year that the claim doesn't say. */
const isSamePart = ({ part }: TimeMention, other: TimeMention): boolean =>
  part !== undefined &&
  other.part !== undefined &&
  ([part.first, part.last] as const).every(({ month, day }, index) => {
    const theirs = index === 0 ? other.part?.first : other.part?.last;
    return theirs?.month === month && theirs.day === day;
  });

const unbounded = ({ start, end, year, part }: TimeMention): TimeMention =>
  part === undefined ? { start, end, year } : { start, end, year, part };

const isRange = ({ year }: TimeMention): boolean => year.from === 'calendar' && year.first !== year.last;
