/** What English and its neighbours write beyond ASCII: letters with accents, and the marks of typesetting. */
const LETTERS = /[À-ÖØ-öø-ÿŒœŠšŽžŸªº]/;
const MARKS = /[\u00a0‘’‚“”„–—…•·«»‹›£€¥¢©®™°§¶†‡¡¿½¼¾²³±×÷µ\u00ad´ˆ˜‰ƒ]/;
const NOT_ASCII = /\P{ASCII}+/gu;

/** More letters with accents in a row than any word of western Europe has. */
const ACCENTS_IN_ROW = 2;
/** Of the runs beyond ASCII, the share that may look odd. */
const ODD_SHARE = 0.05;

/** A run looks like Windows-1252 when it is a letter or two in a word, or marks: other encodings give long mixtures of both. */
const isWestern = (run: string): boolean => {
  const characters = Array.from(run);
  const accents = characters.filter((character) => LETTERS.test(character)).length;
  const marks = characters.filter((character) => MARKS.test(character)).length;
  if (accents + marks < characters.length) return false;
  return accents <= ACCENTS_IN_ROW && (accents === 0 || marks <= 1);
};

/** Whether a text decoded as Windows-1252 reads like one. */
export const looksWestern = (text: string): boolean => {
  const runs = text.match(NOT_ASCII) ?? [];
  return runs.filter((run) => !isWestern(run)).length <= runs.length * ODD_SHARE;
};
