/** UTF-16 units: what fits on one line of a card. */
const LONGEST = 80;

/** So much more of the text is looked at, in case that it holds much white space. */
const REACH = 10;

/** The first words of a text as its title: whole words, on one line, with an ellipsis when there is more. */
export const firstWords = (text: string): string => {
  const line = text
    .slice(0, LONGEST * REACH)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  const kept = space > 0 && line[LONGEST] !== ' ' ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.–—-]+$/, '')}…`;
};
