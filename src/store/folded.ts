/** Marks on Latin, Greek and Cyrillic letters; those of other scripts carry meaning of their own. */
const DIACRITICS = /[\u0300-\u036F]/gu;
const APOSTROPHES = /[\u2018\u2019\u201B\u2032]/gu;
const QUOTATION_MARKS = /[\u201C-\u201F\u00AB\u00BB]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
/** What ends or frames a question and says nothing; "#" and "+" belong to names. */
const EDGE = /^[?!.,;:…¿¡？！。、"'()\s]+|[?!.,;:…¿¡？！。、"'()\s]+$/gu;

/** One form for what differs only in case, diacritics, typography and white space. For comparing and searching, never shown. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(QUOTATION_MARKS, '"')
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** The form in which two questions are the same one: folded, without punctuation at either end. A question of nothing else stays. */
export const foldedQuestion = (question: string): string => {
  const whole = folded(question);
  return whole.replace(EDGE, '') || whole;
};

/** The words that are searched for, each once. */
export const foldedWords = (words: string): readonly string[] => [
  ...new Set(
    folded(words)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];
