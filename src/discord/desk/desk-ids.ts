import { button } from '../components.ts';

/*
 * Buttons about a server's own articles. The custom_id names the articles by the ids under which they are kept, so that buttons work after a restart; a desk
 * knows no other server's ids.
 */

/** Takes an article out: `take-out:ID`. */
export const TAKE_OUT_PREFIX = 'take-out';
/** Leaves all as it is: `leave-in:ID`; the id only tells one button of a message from another. */
export const LEAVE_IN_PREFIX = 'leave-in';

/** `ID`: the article to take out; `ID.OTHER` where another one stays in its place. */
const IDS = /^([0-9a-z]{16})(?:\.([0-9a-z]{16}))?$/;

export type TakingOut = { readonly id: string; readonly instead: string | undefined };

/** What a button takes out (what follows the prefix). */
export const readTakeOutButton = (rest: string): TakingOut | undefined => {
  const [, id, instead] = IDS.exec(rest) ?? [];
  return id === undefined ? undefined : { id, instead };
};

export const takeOutButton = (label: string, { id, instead }: TakingOut) =>
  button(label, `${TAKE_OUT_PREFIX}:${id}${instead === undefined ? '' : `.${instead}`}`);

export const leaveInButton = (label: string, id: string) => button(label, `${LEAVE_IN_PREFIX}:${id}`);
