import { textFacts, type HandedIn, type TextFacts } from '../../articles/importing/text-facts.ts';
import type { ArticleBuilder } from './article-builder.ts';

/** UTF-16 units of a text from which it is left to the builder: in this thread it would take some 20 ms. */
const LONG_TEXT = 50_000;

/**
 * Tells the facts of texts that are handed in, those of long ones from another thread.
 * @param report told when that thread fell over; the text is then read in this one
 */
export const createFactReader =
  (
    builder: Pick<ArticleBuilder, 'readFacts'>,
    report: (error: unknown) => void,
  ): ((handedIn: HandedIn) => Promise<TextFacts>) =>
  async (handedIn) => {
    if (handedIn.text.length < LONG_TEXT) return textFacts(handedIn);
    try {
      return await builder.readFacts(handedIn);
    } catch (error) {
      report(error);
      return textFacts(handedIn);
    }
  };
