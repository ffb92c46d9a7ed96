import type { AskedScope } from './asked-scope.ts';
import type { Library } from './library.ts';

/** Prefix of the buttons that turn the pages of a search. */
export const SEARCH_PREFIX = 'found';

/** What a button of a search says; the words stand on the card, for they can be longer than a custom_id. */
export type SearchButton = {
  /** Counted from 0. */
  readonly page: number;
  /** User id of the one who searched, who alone turns the pages of their card. */
  readonly asker: string;
  readonly scope: AskedScope;
};

const FORM = /^(\d{1,3}):(\d{1,20}):([0-9a-z]{10})?:(\d{4}-\d\d-\d\d)?:(\d{4}-\d\d-\d\d)?$/;

/** `found:PAGE:ASKER:KEY:FROM:TO`, what is not limited left empty; at most 65 characters. */
export const searchButtonId = ({ page, asker, scope: { article, from, to } }: SearchButton): string =>
  [SEARCH_PREFIX, page, asker, article?.key ?? '', from ?? '', to ?? ''].join(':');

/** What a button says (what follows the prefix); `undefined` for one of another form, or when its article has changed or is gone. */
export const readSearchButton = (rest: string, library: Library): SearchButton | undefined => {
  const [, page, asker, key, from, to] = FORM.exec(rest) ?? [];
  if (page === undefined || asker === undefined) return undefined;
  const article = key === undefined ? undefined : library.byKey(key);
  if (key !== undefined && article === undefined) return undefined;
  return { page: Number(page), asker, scope: { article, from, to } };
};
