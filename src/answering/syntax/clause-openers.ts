/** Signs that end a clause wherever they stand. A hyphen doesn't: whether "-" and "–" are dashes depends on the spaces around them. */
export const CLAUSE_SIGNS: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '—', '--']);

/** Conjunctions that begin another clause, after a comma or without one. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'because',
]);

/** Words that begin another clause after a comma only: those, what begins a relative clause, and what begins a conclusion. */
export const OPENERS_AFTER_COMMA: ReadonlySet<string> = new Set([
  ...CLAUSE_OPENERS,
  'yet',
  'which',
  'who',
  'whose',
  'where',
  'when',
  'so',
  'however',
]);
