import type { Reading } from '../../answering/answer.ts';
import { headPlaces } from '../../answering/publication/head-places.ts';
import type { PublicationAspect } from '../../answering/publication/publication-question.ts';
import { quoteOf } from '../../answering/quote-of.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { AboutTools } from './about-tools.ts';

/** What the head of a sentence's article says of its publication; of two dates the later one, the dateline. */
export function publishedAs(
  { article }: ReadSentence,
  aspect: PublicationAspect,
  { reader }: AboutTools,
): Reading | undefined {
  const place = headPlaces(article, aspect).at(-1);
  return (
    place && {
      short: { form: 'spans', spans: [place.span] },
      quote: quoteOf(reader.read(article, place.index)),
      basis: [],
      further: [],
    }
  );
}

/** The author that the head of an article names, else its outlet. */
export const publishedBy = (sentence: ReadSentence, tools: AboutTools): Reading | undefined =>
  publishedAs(sentence, 'author', tools) ?? publishedAs(sentence, 'outlet', tools);
