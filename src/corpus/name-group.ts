/**
 * Names of one thing in an article, as they are written: from the list of aliases, or because the text says so. A name alone is one of several
 * words that is another name of something elsewhere; it is kept so that it counts as one word here too.
 */
export type NameGroup = { readonly names: readonly string[]; readonly source: 'list' | 'text' };
