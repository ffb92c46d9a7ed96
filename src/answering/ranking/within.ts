import type { Quote } from '../../corpus/quote.ts';
import type { ArticleFilter } from '../../retrieval/collection.ts';

/** Which articles may answer, and which sentences were just spoken of; all, and none, unless given. */
export type Within = {
  readonly accepts?: ArticleFilter | undefined;
  readonly near?: readonly Quote[] | undefined;
};
