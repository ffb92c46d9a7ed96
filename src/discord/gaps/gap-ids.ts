import type { GapState } from '../../store/gap-store.ts';

/*
 * Buttons and forms about open questions. The custom_id names the question by the id under which it is kept, so that they work after a restart. An id is
 * of no use to whom the question is not shown: the notebook looks at who presses.
 */

/** Shows a question: `gap:ID`. */
export const GAP_PREFIX = 'gap';
/** `PREFIX:ID.on` or `PREFIX:ID.off`. */
export const GAP_WATCH_PREFIX = 'gap-watch';
/** Asks it again, now. */
export const GAP_ASK_PREFIX = 'gap-ask';
/** Open a form, and are the form's. */
export const GAP_SOLVE_PREFIX = 'gap-solve';
export const GAP_DISMISS_PREFIX = 'gap-dismiss';
export const GAP_REOPEN_PREFIX = 'gap-reopen';
/** Turns the list: `gaps:PAGE.STATUS.WORDS`, the page counted from 0. */
export const GAP_LIST_PREFIX = 'gaps';

export type GapStatus = GapState['status'];

export const GAP_STATUSES = ['open', 'solved', 'dismissed'] as const satisfies readonly GapStatus[];

/** Characters of the words that a list is searched for: they ride on its buttons. */
export const GAP_WORDS_LENGTH = 60;

/** What a list shows. */
export type GapListing = { readonly page: number; readonly status: GapStatus; readonly words: string };

export const isGapId = (text: string): boolean => /^[0-9a-z]{16}$/.test(text);

export const watchId = (id: string, isWatched: boolean): string =>
  `${GAP_WATCH_PREFIX}:${id}.${isWatched ? 'on' : 'off'}`;

/** What a button to watch says (what follows the prefix). */
export const readWatchId = (rest: string): { readonly id: string; readonly isWatched: boolean } => {
  const [id = '', wish] = rest.split('.');
  return { id, isWatched: wish === 'on' };
};

export const listId = ({ page, status, words }: GapListing): string =>
  `${GAP_LIST_PREFIX}:${page}.${status}.${words}`;

/** The part of a list that a button names (what follows the prefix); `undefined` for another text. */
export const readListId = (rest: string): GapListing | undefined => {
  const [, page, named, words = ''] = /^(\d{1,5})\.([a-z]+)\.([^]*)$/u.exec(rest) ?? [];
  const status = GAP_STATUSES.find((one) => one === named);
  return page === undefined || status === undefined ? undefined : { page: Number(page), status, words };
};
