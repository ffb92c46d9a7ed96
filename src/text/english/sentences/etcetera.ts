import type { BoundaryRule } from './site.ts';

/** "…, etc. The list …" ends a sentence; "…, etc. Require." does not: one word alone is the rest of it. */
export const etcetera: BoundaryRule = ({ mark, before, after }) => {
  if (mark !== '.' || !/\betc$/i.test(before)) return undefined;
  return /^\p{Lu}\p{L}*\s/u.test(after) ? 'split' : 'join';
};
