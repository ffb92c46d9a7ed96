import type { PartialDate } from '../../corpus/article.ts';

/** The day that a text is taken to be written on, or its month or year where no more is known. */
export type ArticleDate = PartialDate & { readonly year: number };
