import type { FoundQuote } from './found-quote.ts';
import type { Sheet } from './sheet.ts';

/** Closest sentences on a card without a sure answer: enough to judge, few enough to read. The others are behind a button. */
export const CLOSEST_SENTENCES = 3;

const isCaption = ({ article, quote }: FoundQuote): boolean =>
  article.sentences.some(({ start, kind }) => start === quote.start && kind === 'caption');

/** The same with what stands under pictures at the end: a sentence of the text says more to whoever has to judge. */
export const captionsLast = (evidence: readonly FoundQuote[]): readonly FoundQuote[] => [
  ...evidence.filter((found) => !isCaption(found)),
  ...evidence.filter(isCaption),
];

/** The sentences that come closest, under a title. */
export const addClosest = (sheet: Sheet, evidence: readonly FoundQuote[]): void => {
  if (evidence.length === 0) return;
  sheet.addText(evidence.length === 1 ? '**Closest sentence**' : '**Closest sentences**');
  for (const found of evidence.slice(0, CLOSEST_SENTENCES)) sheet.addQuote(found);
};
