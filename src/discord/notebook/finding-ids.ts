import { button } from '../components.ts';

/*
 * Buttons and forms about findings. The custom_id names the finding by the id under which it is kept, so that they work after a restart; a notebook knows
 * no other server's ids.
 */

/** Shows a finding to whoever presses it: `finding:ID`. */
export const FINDING_PREFIX = 'finding';
/** The next ones are `PREFIX:ID`. Gives or takes back a vote. */
export const UP_PREFIX = 'finding-up';
export const DOWN_PREFIX = 'finding-down';
export const DISCUSS_PREFIX = 'finding-discuss';
/** Open a form, and are the form's. */
export const DISPUTE_PREFIX = 'finding-dispute';
export const RESOLVE_PREFIX = 'finding-resolve';
/** Opens a form: `PREFIX:ID`; the form's is `PREFIX:ID.AT`, with the time of the change before. */
export const EDIT_PREFIX = 'finding-edit';
/** Asks whether to remove it. */
export const REMOVE_PREFIX = 'finding-remove';
export const REMOVE_SURELY_PREFIX = 'finding-gone';
export const KEEP_PREFIX = 'finding-keep';
/** All that was disputed about it. */
export const HISTORY_PREFIX = 'finding-history';

export const showFindingButton = (label: string, id: string) => button(label, `${FINDING_PREFIX}:${id}`);
