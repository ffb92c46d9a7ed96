import { z } from 'zod';
import type { CslItem } from './csl-item.ts';

const bibtexSchema = z.array(
  z.object({ type: z.string(), label: z.string(), properties: z.record(z.string(), z.string()) }).readonly(),
);

const value = z.union([z.string(), z.number().transform(String)]);
const risSchema = z.array(z.record(z.string(), z.union([value, z.array(value)])));

/** An entry of BibTeX: which fields it has. */
type BibtexFields = z.output<typeof bibtexSchema>[number];
/** A record of RIS: the values of its tags. */
export type RisTags = z.output<typeof risSchema>[number];

/** What Citation.js knows of formats: which item of CSL becomes which kind, fields and dates there. */
export type CitationFields = {
  readonly bibtex: (items: readonly CslItem[]) => readonly BibtexFields[];
  readonly ris: (items: readonly CslItem[]) => readonly RisTags[];
};

/**
 * Loads Citation.js, which takes a tenth of a second and more, when somebody first asks for it. Its plug-ins enter themselves into its own list of
 * formats, which nobody else here reads; its settings are left alone.
 */
export const loadCitationFields = async (): Promise<CitationFields> => {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  const fields = (name: string, items: readonly CslItem[]): unknown =>
    plugins.output.format(name, items, { format: 'object' });
  return {
    bibtex: (items) => bibtexSchema.parse(fields('bibtex', items)),
    ris: (items) => risSchema.parse(fields('ris', items)),
  };
};
