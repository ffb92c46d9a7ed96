/**
 * Longest text that is checked, in UTF-16 units: what a Discord message holds. A sentence takes about as long as a question, some ten
 * milliseconds.
 */
export const CLAIM_TEXT_LENGTH = 4000;
