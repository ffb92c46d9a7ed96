import type { Reading, Answer } from '../../src/answering/answer.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { createLibrary, joinLibraries, type ArticleSource, type Library } from '../../src/discord/library.ts';
import type { Span } from '../../src/text/span.ts';
import { articleOf } from '../corpus/in-memory-article.ts';

/** Articles and answers made by hand. */

export const articleFrom = (id: string, text: string): Article => articleOf(text, id);

/** A list of articles that looks itself up, as it is each time. */
const sourceOf = (articles: () => readonly Article[]): ArticleSource => ({
  get articles() {
    return articles();
  },
  article: (id) => articles().find((one) => one.id === id),
  articleByKey: (key) => articles().find((one) => one.key === key),
  listing: () => [],
});

/** A library of lists that may change. */
export const libraryFollowing = (...lists: readonly (() => readonly Article[])[]): Library =>
  joinLibraries(lists.map((list) => createLibrary(sourceOf(list))));

export const libraryOf = (...articles: readonly Article[]): Library => libraryFollowing(() => articles);

/** An article of just these sentences, each a paragraph, whatever is in them. */
export const articleOfSentences = (sentences: readonly string[]): Article => {
  let position = 0;
  const spans = sentences.map((sentence) => {
    const start = position;
    position += sentence.length + 2;
    return { start, end: start + sentence.length };
  });
  return {
    id: 'any.txt',
    key: 'abcde01234',
    title: 'Any',
    language: 'en',
    url: 'https://paper.example/any',
    text: sentences.join('\n\n'),
    paragraphs: spans.map(({ start, end }, index) => ({ start, end, first: index, last: index })),
    sentences: spans.map(({ start, end }, index) => ({ start, end, kind: 'sentence', paragraph: index })),
  };
};

/** Where `words` stand in the article. */
export const spanOf = ({ text }: Article, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The article does not hold "${words}".`);
  return { start, end: start + words.length };
};

export const quoteOf = (article: Article, words: string): Quote => ({
  article: article.id,
  ...spanOf(article, words),
});

/** A reading whose quote is `sentence` and whose short answer is `words` in it. */
export const readingOf = (article: Article, sentence: string, words: string): Reading => {
  const quote = quoteOf(article, sentence);
  const start = quote.start + sentence.indexOf(words);
  return {
    short: { form: 'spans', spans: [{ start, end: start + words.length }] },
    quote,
    basis: [],
    further: [],
  };
};

const COMMON = { question: 'How long is the bridge?', type: 'measure', confidence: 0.9, notes: [] } as const;

export const answered = (
  reading: Reading,
  evidence: readonly Quote[] = [],
  rivals: readonly Reading[] = [],
): Answer => ({ ...COMMON, status: 'answered', reading, evidence, rivals });

export const unsure = (reading: Reading, evidence: readonly Quote[] = []): Answer => ({
  ...COMMON,
  status: 'unsure',
  reading,
  evidence,
});

export const notFound = (missing: readonly string[], evidence: readonly Quote[] = []): Answer => ({
  ...COMMON,
  status: 'not_found',
  missing,
  reading: undefined,
  evidence,
});

export const turn = (answer: Answer, readAs?: string): Turn => ({ answer, readAs, remark: undefined });

export const LENGTH = 'The bridge over the Wend is 412 metres long and opened in 1931.';
export const COST = 'Its repair cost 3.5 million crowns.';
export const OTHER_LENGTH = 'A later survey gives 415 metres.';
export const CLOSED = 'The bridge was closed to lorries in 1987.';

export const bridge = articleFrom(
  'bridge.md',
  `---
title: The bridge over the Wend
outlet: Wend Courier
published: 2019-04-03
url: https://courier.example/bridge
language: en
---

Old stones still carry the road to the north.

${LENGTH} ${COST}

${OTHER_LENGTH} ${CLOSED}
`,
);
