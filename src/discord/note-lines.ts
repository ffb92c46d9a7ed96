import type { Note } from '../answering/answer.ts';
import { clip, escapeLine } from './markdown.ts';
import type { Sheet } from './sheet.ts';

/** Notes shown at most, and characters of each name or period in them: a card has room for its quotes too. */
const NOTES = 4;
const NAME_LENGTH = 80;

const shown = (words: string): string => `“${escapeLine(clip(words, NAME_LENGTH))}”`;

const noteLine = (note: Note): string =>
  note.kind === 'alias'
    ? `-# The article writes ${shown(note.written)}; this answer takes it to be ${shown(note.asked)}, as the list of aliases says.`
    : `-# ${shown(note.written)} is ${escapeLine(clip(note.resolved, NAME_LENGTH))} here, going by the article’s date.`;

/** What we say beside an answer, in small print: none of it stands in a quote. */
export const addNotes = (sheet: Sheet, notes: readonly Note[]): void => {
  if (notes.length > 0) sheet.addText(notes.slice(0, NOTES).map(noteLine).join('\n'));
};
