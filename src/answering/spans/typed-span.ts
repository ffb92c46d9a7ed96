import type { Span } from '../../text/span.ts';

/** What a typed span is by its form alone; whether a name is a person's, a place's or an organisation's is a matter of its surroundings. */
export type SpanType = 'amount' | 'percent' | 'count' | 'measure' | 'duration' | 'date' | 'name';

/**
 * A stretch of a sentence with a recognisable form, offsets in the article. `core` is the figure itself without "about" and unit;
 * for a name it is the whole.
 */
export type TypedSpan = Span & { readonly type: SpanType; readonly core: Span };
