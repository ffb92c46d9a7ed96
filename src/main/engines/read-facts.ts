import { textFacts, type HandedIn, type TextFacts } from '../../articles/importing/text-facts.ts';
import { elsewhereOrHere, LONG } from '../elsewhere.ts';
import type { ArticleBuilder } from './article-builder.ts';

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
    const here = () => textFacts(handedIn);
    return handedIn.text.length < LONG
      ? here()
      : elsewhereOrHere(() => builder.readFacts(handedIn), here, report);
  };
