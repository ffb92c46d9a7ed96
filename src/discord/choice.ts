import { AUTOCOMPLETE_CHOICES_LIMIT, CHOICE_LENGTH_LIMIT } from './limits.ts';
import { clip } from './markdown.ts';

/** One of the things that Discord offers while somebody types; plain text. */
export type Choice<Value extends string | number = string> = { readonly name: string; readonly value: Value };

/** A name on one line, as long as Discord takes; Discord refuses a list with an empty one. */
export const choiceName = (text: string): string =>
  clip(text.replace(/\s+/g, ' ').trim(), CHOICE_LENGTH_LIMIT);

/** Whether Discord takes it as it stands: what is chosen must not be cut. */
export const isChoice = (text: string): boolean =>
  text.trim() !== '' && text.length <= CHOICE_LENGTH_LIMIT && choiceName(text) === text;

/** As many as Discord takes. */
export const firstChoices = <T>(choices: readonly T[]): T[] => choices.slice(0, AUTOCOMPLETE_CHOICES_LIMIT);
