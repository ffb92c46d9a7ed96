import type { BoundaryRule } from './site.ts';

/** "33.265", "2.0.1", "14.30": a full stop between digits belongs to the number. */
export const decimals: BoundaryRule = ({ mark, closers, before, after, spaced }) =>
  mark === '.' && closers === '' && !spaced && /\p{N}$/u.test(before) && /^\p{N}/u.test(after)
    ? 'join'
    : undefined;
