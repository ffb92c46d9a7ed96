import type { ArticleLookup } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';
import type { Reading, ShortAnswer } from './answer.ts';

/** White space in an article is line breaks and double spaces as often as not; in a short answer it is one space. */
const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const wordsOf = (spans: readonly Span[], articleText: string): readonly string[] =>
  spans.map((span) => collapse(articleText.slice(span.start, span.end)));

/**
 * A short answer as plain text: its spans' words, joined with ", " when there are several (a list), or "yes" or "no", or what we worked out.
 * White space inside is collapsed to single spaces; everything else is as the article writes it.
 *
 * @param articleText the whole text of the article that the spans count in
 */
export function answerText(short: ShortAnswer, articleText: string): string {
  if (short.form === 'verdict') return short.verdict;
  return short.form === 'computed' ? short.text : wordsOf(short.spans, articleText).join(', ');
}

/** `answerText` of a whole reading: the items of a list that other sentences give come after. @throws when an article isn't there */
export function readingText(reading: Reading, articles: ArticleLookup): string {
  const textOf = (id: string): string => {
    const article = articles(id);
    if (article === undefined)
      throw new Error(`A reading stands in "${id}", which is not among the articles.`);
    return article.text;
  };
  const first = answerText(reading.short, textOf(reading.quote.article));
  if (reading.short.form !== 'spans') return first;
  const more = reading.further.flatMap(({ quote, spans }) => wordsOf(spans, textOf(quote.article)));
  return [first, ...more].join(', ');
}
