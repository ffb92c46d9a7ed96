import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

/** A place in an article, by the article's id. Its words are always sliced from the article, never carried along. */
export type Quote = Span & { readonly article: string };

/** How a quote's article is found; `undefined` when it is no longer there. */
export type ArticleLookup = (id: string) => Article | undefined;
