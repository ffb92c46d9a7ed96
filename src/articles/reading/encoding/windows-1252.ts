/** What Windows-1252 has at 0x80 to 0x9F: quotation marks, dashes and a few letters. A space stands for what it leaves out. */
const MARKS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST = 0x80;

/**
 * Puts right what Node's decoder of Windows-1252 gives: version 20 reads it as Latin-1 when a text is decoded in one go, which turns quotation
 * marks into control characters. A text that is right stays as it is.
 */
export const withWindowsMarks = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => {
    const mark = MARKS[control.charCodeAt(0) - FIRST];
    return mark === undefined || mark === ' ' ? control : mark;
  });
