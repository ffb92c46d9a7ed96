import type { BoundaryRule } from './site.ts';

/**
 * "is not only the pole of growth. And the regulators also …": the second half of "not only … but also" after a stray full stop. It
 * may stand in quotation marks that were misplaced with it.
 */
export const correlatives: BoundaryRule = ({ mark, before, after }) => {
  if (mark !== '.' || !/^["“]?(?:And|But)\b/.test(after)) return undefined;
  const half = /\bnot (?:only|just|merely)\b(?<rest>.*)$/is.exec(before)?.groups?.['rest'];
  return half !== undefined && !/\b(?:but|also)\b/i.test(half) ? 'join' : undefined;
};
