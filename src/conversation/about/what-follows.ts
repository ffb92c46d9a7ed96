import type { Part } from '../../answering/answer.ts';
import { quoteOf } from '../../answering/quote-of.ts';
import type { AboutTools } from './about-tools.ts';
import { sentenceOf } from './asked-of.ts';
import type { Found } from './found.ts';

/** Sentences given at a time: a short paragraph of news. */
const SENTENCES = 3;

/** What an article goes on to say after the last of some quotes; no reading where it ends there. */
export function whatFollows(parts: readonly Part[], { reader, ...tools }: AboutTools): Found | undefined {
  const sentences = parts.flatMap(({ quote }) => sentenceOf(quote, { reader, ...tools }) ?? []);
  const [first] = sentences;
  if (first === undefined) return undefined;
  const { article } = first;
  const last = Math.max(...sentences.filter((each) => each.article === article).map(({ index }) => index));
  const following = article.sentences.flatMap(({ kind }, index) =>
    index > last && kind === 'sentence' ? [index] : [],
  );
  const [next, ...more] = following.slice(0, SENTENCES).map((index): Part => {
    const quote = quoteOf(reader.read(article, index));
    return { quote, spans: [{ start: quote.start, end: quote.end }] };
  });
  const [span] = next?.spans ?? [];
  const isEnd = next === undefined || span === undefined;
  return {
    reading: isEnd
      ? undefined
      : { short: { form: 'spans', spans: [span] }, quote: next.quote, basis: [], further: more },
    confidence: isEnd ? 0 : 1,
    evidence: isEnd ? [quoteOf(reader.read(article, last))] : [],
    remark: { kind: 'more' },
  };
}
