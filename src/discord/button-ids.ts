import type { FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { CUSTOM_ID_LIMIT } from './limits.ts';

/*
 * A button carries all that its answer needs in its custom_id, so that old cards work after a restart. A quote is written
 * KEY.START.END: the article's key, which changes with its text, and offsets in base 36.
 */

export const CONTEXT_PREFIX = 'context';
export const EVIDENCE_PREFIX = 'evidence';
/** Turns a list of evidence to a page, counted from 0. */
export const EVIDENCE_PAGE_PREFIX = 'more';
/** With a place: shows it in its article. With an article's key and a page: turns to that page. */
export const READ_PREFIX = 'read';
/** Both with the id of the one who asked, whose button it is. */
export const ASK_ON_PREFIX = 'ask-on';
export const SHARE_PREFIX = 'share';

/** Quotes that one evidence button names: as many as fit into a custom_id with offsets up to 36⁴ (1.6 million characters). */
export const EVIDENCE_QUOTES = 4;

const BASE = 36;

const PLACE = /^([0-9a-z]{10})\.([0-9a-z]{1,6})\.([0-9a-z]{1,6})$/;

/** A quote as buttons write it: `KEY.START.END`, at most 24 characters. */
export const encodePlace = ({ article, quote }: FoundQuote): string =>
  [article.key, quote.start.toString(BASE), quote.end.toString(BASE)].join('.');

const decodePlace = (place: string, library: Library): FoundQuote | undefined => {
  const [, key, first, last] = PLACE.exec(place) ?? [];
  if (key === undefined || first === undefined || last === undefined) return undefined;
  const article = library.byKey(key);
  const start = Number.parseInt(first, BASE);
  const end = Number.parseInt(last, BASE);
  if (article === undefined || start >= end || end > article.text.length) return undefined;
  return { article, quote: { article: article.id, start, end } };
};

export const contextButtonId = (found: FoundQuote): string => `${CONTEXT_PREFIX}:${encodePlace(found)}`;

/** Names the first quotes of the list, at most four and as many as fit; `undefined` when none does. */
export const evidenceButtonId = (quotes: readonly FoundQuote[]): string | undefined => {
  let id = `${EVIDENCE_PREFIX}:`;
  let count = 0;
  for (const quote of quotes.slice(0, EVIDENCE_QUOTES)) {
    const longer = `${id}${count === 0 ? '' : ','}${encodePlace(quote)}`;
    if (longer.length > CUSTOM_ID_LIMIT) break;
    id = longer;
    count += 1;
  }
  return count === 0 ? undefined : id;
};

export const readButtonId = (found: FoundQuote): string => `${READ_PREFIX}:${encodePlace(found)}`;

export const evidencePageButtonId = (page: number): string => `${EVIDENCE_PAGE_PREFIX}:${page}`;

/** The page that a button of a list of evidence names (what follows the prefix). */
export const readEvidencePageButton = (rest: string): number | undefined =>
  /^\d{1,3}$/.test(rest) ? Number(rest) : undefined;

export const askOnButtonId = (askerId: string): string => `${ASK_ON_PREFIX}:${askerId}`;

export const shareButtonId = (askerId: string): string => `${SHARE_PREFIX}:${askerId}`;

/** The quote that a button names by its place (what follows the prefix); `undefined` when its article has changed or is gone. */
export const readPlaceButton = (rest: string, library: Library): FoundQuote | undefined =>
  decodePlace(rest, library);

/** The quotes that an evidence button names, without those whose article has changed or is gone, and how many those are. */
export const readEvidenceButton = (
  rest: string,
  library: Library,
): { readonly quotes: readonly FoundQuote[]; readonly gone: number } => {
  const places = rest.split(',');
  const quotes = places.map((place) => decodePlace(place, library)).filter((found) => found !== undefined);
  return { quotes, gone: places.length - quotes.length };
};
