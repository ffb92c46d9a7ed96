/** Control characters but white space, and characters that turn the direction of writing: a terminal would obey them. */
const OBEYED = /(?!\s)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The text as a terminal may show it: what it would obey is replaced by U+FFFD, character for character. */
export const printable = (text: string): string => text.replace(OBEYED, '\uFFFD');

/** The same on one line, for messages that name what people and files are called. */
export const printableLine = (text: string): string => printable(text).replace(/\s+/gu, ' ').trim();
