/** A run of characters: `[start, end)` in UTF-16 units of the text it was read from; `text.slice(start, end)` is the run. */
export type Span = { readonly start: number; readonly end: number };

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
