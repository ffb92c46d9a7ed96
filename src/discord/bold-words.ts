import { unescapeMarkdown } from './markdown.ts';

/** A stretch between two pairs of stars that no backslash takes for themselves. */
const BOLD = /\*\*((?:\\[^]|[^\\*])+)\*\*/gu;

const QUOTED = '> ';

/** Whether a text of a card is a quote with its source. */
export const isQuote = (markdown: string): boolean => markdown.startsWith(QUOTED);

/**
 * What stands in bold in a block quote that `blockQuote` wrote: the stretches joined with ", ", white space closed up. Bold begins anew with each line; what goes on from
 * one line to the next is one stretch.
 */
export const boldWords = (markdown: string): string => {
  const words: string[] = [];
  let goesOn = false;
  for (const line of markdown.split('\n').filter(isQuote)) {
    const quoted = line.slice(QUOTED.length);
    let end = 0;
    for (const match of quoted.matchAll(BOLD)) {
      const stretch = unescapeMarkdown(match[1] ?? '')
        .replace(/\s+/gu, ' ')
        .trim();
      if (goesOn && match.index === 0) words.push(`${words.pop() ?? ''} ${stretch}`.trim());
      else if (stretch !== '') words.push(stretch);
      end = match.index + match[0].length;
    }
    goesOn = end > 0 && end === quoted.length;
  }
  return words.join(', ');
};
