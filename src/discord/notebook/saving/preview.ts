import type { FoundQuote } from '../../found-quote.ts';
import type { Reply } from '../../reply.ts';
import { createSheet } from '../../sheet.ts';
import { saveButton } from './save-ids.ts';
import { withTypedWords, type TypedWords } from './typed-lines.ts';

export type Preview = {
  /** A line of Markdown above it; none for nothing. */
  readonly lead?: string | undefined;
  /** The question, the headline and the quotes, as they stand on a card: what is saved is read from them. */
  readonly texts: readonly string[];
  readonly found: FoundQuote;
  /** Id of the message that it comes from; `undefined` for one that only its reader sees. */
  readonly message: string | undefined;
  readonly typed?: TypedWords;
};

const NOTHING_TYPED: TypedWords = { name: '', note: '', tags: '' };

/** What would be saved, with the button that opens the form. */
export const renderPreview = ({ lead, texts, found, message, typed = NOTHING_TYPED }: Preview): Reply => {
  const sheet = createSheet();
  if (lead !== undefined) sheet.addText(lead);
  const [question = '', headline = '', ...quotes] = texts;
  sheet.addText(question);
  sheet.addText(headline);
  // A quote that has no room here goes into a file.
  if (!quotes.every((quote) => sheet.addText(quote)) || quotes.length === 0)
    sheet.addQuote(found, { contextButton: false });
  return withTypedWords(sheet.finish([saveButton(found, message)]), typed);
};
