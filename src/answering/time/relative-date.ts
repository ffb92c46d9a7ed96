import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Span } from '../../text/span.ts';
import type { TimeMention } from './expression.ts';
import { mentionsIn } from './read-time.ts';

/**
 * An answer to "when" that took the year which the text counts from: "it turned professional in 1921 and joined the league the following year", asked
 * when it joined; or one that took another figure than a time. The relative words are the answer where more of the question stands between the two than before the year.
 */
export function withRelativeDate(
  question: Question,
  extraction: Extraction,
  reader: SentenceReader,
): Extraction {
  if (question.type !== 'date' || extraction.spans.length > 1) return extraction;
  const extent = extentOf(extraction);
  const mentions = mentionsIn(extraction.sentence, reader);
  const own = mentions.findIndex(({ start, end }) => start < extent.end && extent.start < end);
  if (own < 0) return onlyMention(extraction, mentions);
  const [named, relative] = [mentions[own], mentions[own + 1]];
  if (named === undefined || relative?.year.from !== 'text' || relative.year.offset === 0) return extraction;
  const before = weightIn(question, extraction, {
    start: extraction.sentence.sentence.start,
    end: named.start,
  });
  const between = weightIn(question, extraction, { start: named.end, end: relative.start });
  return between > before ? { ...extraction, spans: [spanOf(relative)], fitsType: true } : extraction;
}

/** For a figure that is no time, the only time that the sentence has. */
function onlyMention(extraction: Extraction, mentions: readonly TimeMention[]): Extraction {
  const [only] = mentions;
  const { start, end } = extentOf(extraction);
  const isFigure = extraction.sentence.figures.some(
    (figure) => figure.type !== 'date' && figure.start < end && start < figure.end,
  );
  if (only === undefined || mentions.length > 1 || !isFigure) return extraction;
  return { ...extraction, spans: [spanOf(only)], fitsType: true };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Weight of the question's terms in a stretch of the sentence. */
function weightIn({ terms }: Question, { sentence }: Extraction, stretch: Span): number {
  const held = new Set(
    sentence.terms.filter((_, at) => {
      const token = sentence.tokens[at];
      return token !== undefined && token.start >= stretch.start && token.end <= stretch.end;
    }),
  );
  return terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight : 0), 0);
}
