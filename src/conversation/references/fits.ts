import type { WordTable } from '../../answering/words/word-table.ts';
import { isQuantity } from '../word-lists.ts';
import type { Fit } from './reference.ts';

/** Broad classes of nouns whose things can own and do: an event or a quality rarely is what "it" means. */
const CONCRETE: ReadonlySet<string | undefined> = new Set([
  'artifact',
  'group',
  'location',
  'object',
  'animal',
  'plant',
  'food',
  'substance',
  'communication',
  'body',
]);

/** Fits are set by hand on dialogues of odd ids; only their order counts. */
export const personFit: Fit = ({ class: kind, from, isName, isPlural }) => {
  if (kind !== 'person' || isPlural) return undefined;
  if (from === 'answer') return 5;
  return isName ? 4.5 : 3;
};

export const nameFit: Fit = ({ class: kind, isName }) => (isName && kind !== 'person' ? 1 : undefined);

/** What "it" may be; what is counted comes first where something rises or falls. */
export const thingFit =
  (words: WordTable, isFigure: boolean): Fit =>
  ({ text, class: kind, from, isName, isPlural, isSubject, kinds }) => {
    if (kind === 'person' || isPlural) return undefined;
    // "Which company makes it?": the one that was found is spoken of.
    if (isName) return from !== 'answer' ? 4 : isSubject ? 4.8 : 3.5;
    const [noun = ''] = kinds;
    if (isQuantity(noun)) return isFigure ? 6 : 2;
    if (from === 'subject') return 5;
    const isConcrete =
      kind === 'place' || kind === 'organisation' || CONCRETE.has(words.broadClass(noun, 'noun'));
    // "Which carmaker's project" – "Geely's project".
    if (from === 'asked')
      return isConcrete || !text.startsWith('the ') || /^the \p{Lu}/u.test(text) ? 4.6 : 3;
    return isConcrete ? 4.5 : 2.5;
  };

/** "That" is what was said something of, hardly ever a name. */
export const pointedFit: Fit = ({ class: kind, from, isName, isPlural, text }) => {
  if (kind === 'person' || isPlural) return undefined;
  if (isName) return 1;
  return from === 'subject' ? 4 : /^the \p{Ll}+$/u.test(text) ? 3 : text.includes(' of ') ? 3.3 : 3.5;
};

export const pluralFit: Fit = ({ text, isPlural, from, kinds }) => {
  if (!isPlural || isQuantity(kinds[0] ?? '')) return undefined;
  if (from === 'answer') return 3.5;
  return from === 'asked' ? 5 : text.includes(' of ') ? 5.1 : 4;
};

/** The kind of thing that one was asked for of. */
export const kindFit: Fit = ({ from, isName, isPlural, kinds }) =>
  from === 'asked' && !isName && !isPlural && !isQuantity(kinds[0] ?? '') ? 1 : undefined;

/** "They" are several, or the people of a company or a place. */
export const groupFit: Fit = (referent) => {
  const { class: kind, isName, from } = referent;
  if (kind === 'organisation') return isName || from === 'subject' ? 4.2 : 3;
  if (!isName) return undefined;
  if (kind === 'person') return 1.5;
  return kind === 'place' ? 3 : 3.2;
};
