/** Form feed, vertical tab and NEL end a line; a text may have them, a store or a terminal takes them amiss. */
const OTHER_LINE_ENDS = /[\f\v\u0085]/g;
/** Control characters but tab, line feed and carriage return. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** A text that every store and every JSON reader gives back as it is. All else of Unicode stays. */
export const cleanText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(OTHER_LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(NONCHARACTERS, '')
    .replace(LONE_SURROGATES, '\uFFFD');
