import type { HeadLine } from './head-line.ts';

/** `… April 3rd, Title: "…"`: an agency's line with the headline in it. */
const LABELLED = /\b(?:Title|Headline)\s*[:：]\s*(?<title>\S.*)$/s;

/** A headline stands above the first sentence. */
export const readHeadline = (head: readonly HeadLine[]): string | undefined => {
  for (const { kind, words } of head) {
    if (kind === 'sentence') return undefined;
    const labelled = LABELLED.exec(words)?.groups?.['title'];
    if (labelled !== undefined) return oneLine(labelled);
    if (kind === 'heading') return oneLine(words);
  }
  return undefined;
};

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
