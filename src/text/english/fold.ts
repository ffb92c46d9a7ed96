/** Letters that Unicode does not take apart into a letter and a mark. */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

const ASCII = /^[\u0020-\u007e]*$/;

/** One form for all typographic variants of a word: NFKC, lower case, straight apostrophes, no diacritics, no white space (which NFKC can bring in). */
export const fold = (word: string): string => {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u02bc\u2032\uff07]/g, "'")
    .normalize('NFD')
    .replace(/\p{Script=Inherited}/gu, '')
    .normalize('NFC')
    .replace(/[\u0080-\u{10ffff}]/gu, (letter) => LIGATURES.get(letter) ?? letter);
};
