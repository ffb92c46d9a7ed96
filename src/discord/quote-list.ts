import type { FoundQuote } from './found-quote.ts';
import type { Reply } from './reply.ts';
import { createSheet } from './sheet.ts';

/**
 * Quotes under a title, each with its source and a button for its surroundings.
 * @param title Markdown, escaped by the caller
 * @param note a line of Markdown at the end
 */
export const renderQuoteList = (title: string, quotes: readonly FoundQuote[], note?: string): Reply => {
  const sheet = createSheet();
  sheet.addText(title);
  for (const quote of quotes) sheet.addQuote(quote);
  if (note !== undefined) sheet.addText(note);
  return sheet.finish([]);
};
