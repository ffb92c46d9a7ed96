/** Where a page of a list begins, and how long it may be. */
export type Page = {
  /** How many of the list come before it. */
  readonly offset: number;
  /** Most entries. */
  readonly limit: number;
};

/** A part of a list, and how long the list is. */
export type Paged<Entry> = { readonly total: number; readonly entries: readonly Entry[] };
