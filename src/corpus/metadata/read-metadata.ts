import { isPhotoCredit } from '../../text/english/kinds/photo-credit.ts';
import type { Metadata, Sentence } from '../article.ts';
import { readByline } from './byline.ts';
import { readDateline } from './dateline.ts';
import { firstWords } from './first-words.ts';
import { readHeadline } from './headline.ts';
import { readPrintedDate } from './printed-date.ts';

/** The head of a text is where its metadata stands: so many sentences from the first on. */
const HEAD = 12;

/**
 * What the text itself tells about its title, source, author and date.
 * @param body the text without front matter
 */
export const readMetadata = (
  text: string,
  body: string,
  sentences: readonly Sentence[],
): Omit<Metadata, 'language'> => {
  const head = sentences
    .filter(({ kind }) => kind !== 'furniture')
    .slice(0, HEAD)
    .map(({ kind, start, end }) => ({ kind, end, words: text.slice(start, end) }))
    .filter(({ words }) => !isPhotoCredit(words));
  const beginning = head.find(({ kind }) => kind === 'sentence') ??
    head[0] ?? { words: body, end: text.length };
  const goesOn = text.slice(beginning.end).trim() !== '';
  const title = readHeadline(head) ?? firstWords(beginning.words, goesOn);
  const dateline = readDateline(head);
  const byline = readByline(head);
  const published = readPrintedDate(head) ?? dateline?.date;
  const outlet = byline.outlet ?? dateline?.agency;
  return {
    title,
    ...(outlet !== undefined && { outlet }),
    ...(byline.author !== undefined && { author: byline.author }),
    ...(published !== undefined && { published }),
    ...(dateline !== undefined && { dateline }),
  };
};
