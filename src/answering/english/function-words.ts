const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The closed classes of English, lower case: what a tagger can know without a lexicon. */
export const DETERMINERS = words(
  'the a an this that these those its their his her our my your each every some any no all both another either neither whose',
);
export const PREPOSITIONS = words(
  'of in on at by for with from into onto over under about between among amid during before after against through throughout across per as than via without within upon toward towards until till since near behind beyond despite except like off out around along above below beside besides unlike',
);
export const CONJUNCTIONS = words(
  'and or but nor yet so while whereas although though because if unless when where whether once',
);
export const PRONOUNS = words(
  'he she it they we you i him them us me himself herself itself themselves who whom which what one someone something anyone everyone nobody nothing there',
);
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did doing will would can could shall should may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot",
);
export const NEGATIONS = words("not never n't hardly neither nor none");
