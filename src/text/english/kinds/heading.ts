/** A heading inside a text is no longer than this, in UTF-16 units; longer lines without a full stop are lists or careless prose. */
const LONGEST = 120;
/** A headline may be longer: agencies put place, date and a double title into one line. */
const LONGEST_HEADLINE = 300;

const TERMINAL = /[.!?…。！？;,]["'”’)\]]*$/;
const QUESTION = /[?？!]["'”’)\]]*$/;

/** Whether a paragraph is a heading: one short line without an end mark. The first line of a text may be longer, and ask. */
export const isHeading = (paragraph: string, headline: boolean): boolean => {
  if (paragraph.length > LONGEST_HEADLINE || /[\n\r]/.test(paragraph) || !/\p{L}/u.test(paragraph))
    return false;
  if (headline && !/[.;,]["'”’)\]]*$/.test(paragraph)) {
    return !QUESTION.test(paragraph) || paragraph.length <= LONGEST;
  }
  return paragraph.length <= LONGEST && !TERMINAL.test(paragraph);
};
