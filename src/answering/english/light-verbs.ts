/** Verbs that say nothing by themselves, as index terms: "take part", "have a look". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'take make get go give have use put bring keep come becom show find do'.split(' '),
);

/** Verbs by which a question asks for a name; a sentence that gives one often has none of them. As index terms. */
export const NAMING_VERBS: ReadonlySet<string> = new Set(['call', 'name', 'know', 'known']);
