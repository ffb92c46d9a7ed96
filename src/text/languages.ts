import { english } from './english/english.ts';
import type { Language } from './language.ts';

const ALL: readonly Language[] = [english];

/** The languages that can be read, by their code. */
export const languages: ReadonlyMap<string, Language> = new Map(
  ALL.map((language) => [language.code, language]),
);
