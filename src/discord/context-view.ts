import type { FoundQuote } from './found-quote.ts';
import type { Article } from '../corpus/article.ts';
import { contains, type Span } from '../text/span.ts';
import { container, linkButton, row, textDisplay } from './components.ts';
import { blockQuote, escapeLine } from './markdown.ts';
import { MESSAGE_TEXT_LIMIT } from './limits.ts';
import type { Reply } from './reply.ts';
import { createSheet } from './sheet.ts';
import { sourceLine } from './source.ts';

/** From the first to the last of the stretches that `center` touches, with `around` more on each side. */
const window = (stretches: readonly Span[], center: Span, around: number): Span => {
  const first = stretches.findIndex(({ end }) => center.start < end);
  const last = stretches.findLastIndex(({ start }) => start < center.end);
  const from = first < 0 ? undefined : stretches[Math.max(0, first - around)];
  const to = last < 0 ? undefined : stretches[Math.min(stretches.length - 1, last + around)];
  return {
    start: Math.min(center.start, from?.start ?? center.start),
    end: Math.max(center.end, to?.end ?? center.end),
  };
};

/** From the widest to the narrowest: its paragraph with the neighbours, its paragraph, some sentences around. Furniture is no context. */
const windows = (article: Article, quote: Span): readonly Span[] => {
  const sentences = article.sentences.filter(({ kind }) => kind !== 'furniture');
  const paragraphs = article.paragraphs.filter(({ first, last }) =>
    article.sentences.slice(first, last + 1).some(({ kind }) => kind !== 'furniture'),
  );
  return [
    window(paragraphs, quote, 1),
    window(paragraphs, quote, 0),
    ...[3, 2, 1].map((around) => window(sentences, quote, around)),
  ].filter((span) => contains(span, quote));
};

/** The surroundings of a quote with the quote in bold: as much as fits, whole sentences. */
export const renderContext = ({ article, quote }: FoundQuote): Reply => {
  const source = `-# ${escapeLine(sourceLine(article, quote))}`;
  const link = article.url === undefined ? undefined : linkButton('Open the article', article.url);
  for (const span of windows(article, quote)) {
    const bold = [{ start: quote.start - span.start, end: quote.end - span.start }];
    const text = `${blockQuote(article.text.slice(span.start, span.end), bold)}\n${source}`;
    if (text.length <= MESSAGE_TEXT_LIMIT)
      return {
        components: [container([textDisplay(text), ...(link === undefined ? [] : [row([link])])])],
        files: [],
      };
  }
  const sheet = createSheet();
  sheet.addText('The sentences around this quote are too long for Discord.');
  sheet.addQuote({ article, quote }, { contextButton: false });
  return sheet.finish(link === undefined ? [] : [link]);
};
