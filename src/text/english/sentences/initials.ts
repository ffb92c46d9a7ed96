import { startsSentence } from './sentence-starters.ts';
import type { BoundaryRule } from './site.ts';

/** "J. K. Rowling", "Harry S. Truman", "U.S.A. today": one capital and its full stop stand for a name. */
export const initials: BoundaryRule = ({ mark, closers, before, after }) => {
  if (mark !== '.' || closers !== '' || !/(?:^|[\s("'“‘[.-])\p{Lu}$/u.test(before)) return undefined;
  return startsSentence(after) ? 'split' : 'join';
};
