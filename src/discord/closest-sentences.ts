import type { FoundQuote } from './found-quote.ts';
import type { Sheet } from './sheet.ts';

/** Closest sentences on a card without a sure answer: enough to judge, few enough to read. The others are behind a button. */
export const CLOSEST_SENTENCES = 3;

/** The sentences that come closest, under a title. */
export const addClosest = (sheet: Sheet, evidence: readonly FoundQuote[]): void => {
  if (evidence.length === 0) return;
  sheet.addText(evidence.length === 1 ? '**Closest sentence**' : '**Closest sentences**');
  for (const found of evidence.slice(0, CLOSEST_SENTENCES)) sheet.addQuote(found);
};
