import type { Deed } from '../../store/finding-store.ts';

const isPerson = (id: string): boolean => /^\d{17,20}$/.test(id);

/** A person as Markdown, whose name Discord shows and whom nobody pings by it; "somebody" when they were forgotten. */
export const personInWords = (id: string | undefined): string =>
  id !== undefined && isPerson(id) ? `<@${id}>` : 'somebody';

const MILLISECONDS = 1000;

/** A time as Markdown; Discord shows date and time of day where the reader is. @param at milliseconds since 1970 */
const timeInWords = (at: number): string => `<t:${Math.floor(at / MILLISECONDS)}:f>`;

/** "by @somebody, 3 May 2026 12:00", as Markdown. */
export const deedInWords = ({ by, at }: Deed): string => `by ${personInWords(by)}, ${timeInWords(at)}`;
