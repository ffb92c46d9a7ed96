/** UTF-16 units: what fits on one line of a card. */
const LONGEST = 80;

/** So much more of the text is looked at, in case that it holds much white space. */
const REACH = 10;

const ENDING = /[\s,;:.–—-]+$/;

/**
 * First words as a title: whole words of `text`, on one line. The ellipsis, which tells them from a headline, stands for what is left out.
 * @param goesOn whether there is more after `text`
 */
export const firstWords = (text: string, goesOn = false): string => {
  const line = text
    .slice(0, LONGEST * REACH)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) return goesOn ? `${line.replace(ENDING, '')}…` : line;
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  const kept = space > 0 && line[LONGEST] !== ' ' ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').replace(ENDING, '')}…`;
};
