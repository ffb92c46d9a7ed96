import type { ReadSentence } from '../../answering/read-sentence.ts';

/** Words of a sentence that it is called by: enough to know it again. */
const WORDS = 9;

/** The first words of a sentence, to name it by. */
export function opening({ article, sentence: { start, end } }: ReadSentence): string {
  const words = article.text
    .slice(start, end)
    .replace(/["“”„«»]/gu, '')
    .trim()
    .split(/\s+/u);
  const first = words.slice(0, WORDS).join(' ');
  return words.length > WORDS ? `${first} …` : first.replace(/[.?!,;:]+$/u, '');
}
