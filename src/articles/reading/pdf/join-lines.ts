const CJK = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\uff00-\uffef]/u;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** A word broken at the end of a line, and how it goes on. */
const BROKEN = /(?<head>\p{L}[\p{L}\p{M}'’-]*)(?<hyphen>[-\u2010\u00ad])$/u;
const GOES_ON = /^(?<tail>\p{Ll}[\p{L}\p{M}'’]*)/u;

/** The first half of "1914-18" or "10–12". */
const FIGURES = /\d[-\u2010–]$/;
const FIGURE = /^\d/;

/** The words of a text as they are written elsewhere in it, for telling a hyphen of the word from one of the line. */
export const vocabulary = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.toLowerCase().match(WORD) ?? []));

/** How one line goes on into the next: with what it ends there, which may lack its hyphen, and what stands between the two. */
const joint = (above: string, below: string, words: ReadonlySet<string>): string => {
  const broken = BROKEN.exec(above)?.groups;
  const head = broken?.['head'];
  if (head !== undefined) {
    const before = above.slice(0, -1);
    if (broken?.['hyphen'] === '\u00ad') return before;
    const tail = GOES_ON.exec(below)?.groups?.['tail'];
    if (tail === undefined) return above;
    const whole = `${head}${tail}`.toLowerCase();
    const hyphened = `${head}-${tail}`.toLowerCase();
    return words.has(hyphened) && !words.has(whole) ? above : before;
  }
  if (FIGURES.test(above) && FIGURE.test(below)) return above;
  const isCjk = CJK.test(above.at(-1) ?? '') && CJK.test(below[0] ?? '');
  return isCjk ? above : `${above} `;
};

/**
 * The lines of one paragraph as its text. A hyphen at the end of a line goes when the word is written without it elsewhere in the text, and stays
 * when it is written with it; when neither is, it goes before a small letter, since far more words are broken than have a hyphen just there.
 * @param words the vocabulary of the whole text
 */
export const joinLines = (lines: readonly string[], words: ReadonlySet<string>): string =>
  lines
    .map((line, index) => {
      const below = lines[index + 1];
      return below === undefined ? line : joint(line, below, words);
    })
    .join('');
