/*
 * Discord's limits that rendering and registration need, as given in Discord's developer documentation
 * (https://discord.com/developers/docs, API version 10). Lengths are in characters; we count UTF-16 units, which are never fewer.
 */

/** Text of one message built of Components V2, all text displays together. */
export const MESSAGE_TEXT_LIMIT = 4000;

/** Components of one message built of Components V2, nested ones included. */
export const MESSAGE_COMPONENTS_LIMIT = 40;

/** Buttons of one action row. */
export const ROW_BUTTONS_LIMIT = 5;

/** Length of a thread's name. */
export const THREAD_NAME_LIMIT = 100;

/** Length of a component's `custom_id`. */
export const CUSTOM_ID_LIMIT = 100;

/** Length of a button's label. */
export const BUTTON_LABEL_LIMIT = 80;

/** Length of the address of a link button. */
export const BUTTON_URL_LIMIT = 512;

/** Choices that one autocomplete answer may hold. */
export const AUTOCOMPLETE_CHOICES_LIMIT = 25;

/** Length of the name and of the value of a choice. */
export const CHOICE_LENGTH_LIMIT = 100;

/** Milliseconds for which the first response to an interaction can be changed. */
export const TOKEN_LIFE = 15 * 60 * 1000;

/** Values that can be chosen in one select menu. */
export const SELECT_VALUES_LIMIT = 25;

/** Characters of a text that is typed into a form. */
export const FORM_TEXT_LIMIT = 4000;

/** Milliseconds in which an interaction must get its first response. */
export const FIRST_RESPONSE_LIMIT = 3000;
