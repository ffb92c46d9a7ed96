import type { Collection } from '../../retrieval/collection.ts';
import type { Span } from '../../text/span.ts';
import type { Answer, Note, Part } from '../answer.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { TimeMention } from './expression.ts';
import { governing } from './governing.ts';
import { mentionsIn, periodOf } from './read-time.ts';
import { writePeriod } from './write-period.ts';

/**
 * Adds to an answer what the relative words about time mean that its values belong to: "this year" → "2021". Words with a year of their own need
 * no note, and those whose year isn't known get none.
 */
export function createPeriodNotes(
  collections: readonly Collection[],
  reader: SentenceReader,
): (answer: Answer) => Answer {
  function sentenceAt({ article: id, start }: Part['quote']): ReadSentence | undefined {
    const article = collections.flatMap((collection) => collection.article(id) ?? [])[0];
    const index = article?.sentences.findIndex((sentence) => sentence.start === start) ?? -1;
    return article === undefined || index < 0 ? undefined : reader.read(article, index);
  }

  function notesOn({ quote, spans }: Part): readonly Note[] {
    const sentence = sentenceAt(quote);
    if (sentence === undefined) return [];
    return mentionsOf(sentence, spans, reader).flatMap((mention): readonly Note[] => {
      const period = isRelative(mention) ? periodOf(withoutBound(mention), sentence, reader) : undefined;
      if (period === undefined) return [];
      const written = sentence.article.text.slice(mention.start, mention.end);
      return [{ kind: 'period', written, resolved: writePeriod(period) }];
    });
  }

  return (answer) => {
    if (answer.status === 'not_found') return answer;
    const { short, quote, basis, further } = answer.reading;
    const spans = short.form === 'spans' ? short.spans : basis;
    const notes = [{ quote, spans }, ...further].flatMap(notesOn);
    const distinct = new Map(notes.map((note) => [JSON.stringify(note), note]));
    return distinct.size === 0 ? answer : { ...answer, notes: [...answer.notes, ...distinct.values()] };
  };
}

/** The words about time that values belong to; all of the sentence when it is a reason as a whole. */
const mentionsOf = (
  sentence: ReadSentence,
  spans: readonly Span[],
  reader: SentenceReader,
): readonly TimeMention[] =>
  spans.length === 0
    ? mentionsIn(sentence, reader)
    : Array.from(
        new Set(
          spans.flatMap((span) => [
            ...mentionsIn(sentence, reader).filter(({ start, end }) => start < span.end && span.start < end),
            ...[governing(sentence, span, reader) ?? []].flat(),
          ]),
        ),
      );

const isRelative = ({ year }: TimeMention): boolean => year.from !== 'calendar';

/** "Since last year" → "2020": the bound stands in the quote. */
const withoutBound = ({ start, end, year, part }: TimeMention): TimeMention => ({
  start,
  end,
  year,
  ...(part !== undefined && { part }),
});
