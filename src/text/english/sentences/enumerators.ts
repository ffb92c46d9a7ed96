import type { BoundaryRule } from './site.ts';

/** "1. Apply in time", "a. the form": a number or letter at the start of a sentence counts what follows. */
export const enumerators: BoundaryRule = ({ mark, closers, before }) =>
  mark === '.' && closers === '' && /^["'“‘([]?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,4})$/u.test(before)
    ? 'join'
    : undefined;
