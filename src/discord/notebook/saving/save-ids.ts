import { button } from '../../components.ts';
import { encodePlace, readPlaceButton } from '../../button-ids.ts';
import type { FoundQuote } from '../../found-quote.ts';
import type { Library } from '../../library.ts';

/**
 * `save:PLACE`: opens the form in which the answer on the button's message is saved; `save:PLACE:MESSAGE` where the answer came from another message, by id. The form has
 * the same custom_id.
 */
export const SAVE_PREFIX = 'save';

/** @param message id of the message that the answer came from; the button's own unless given */
const saveButtonId = (found: FoundQuote, message?: string): string =>
  [SAVE_PREFIX, encodePlace(found), ...(message === undefined ? [] : [message])].join(':');

export const saveButton = (found: FoundQuote, message?: string) =>
  button('Save', saveButtonId(found, message));

export type SaveButton = {
  /** `undefined` when its article has changed or is gone. */
  readonly found: FoundQuote | undefined;
  /** Id of the message that the answer came from; `undefined` for the button's own. */
  readonly message: string | undefined;
};

const MESSAGE = /^\d{17,20}$/;

/** What a button says (what follows the prefix). */
export const readSaveButton = (rest: string, library: Library): SaveButton => {
  const [place = '', message = ''] = rest.split(':');
  return {
    found: readPlaceButton(place, library),
    message: MESSAGE.test(message) ? message : undefined,
  };
};
