import type { BoundaryRule } from './site.ts';

/**
 * "in 2022. 4.03 billion yuan will be …": a full stop between a year that ends a phrase of time and a figure. Careful writers
 * begin no sentence with a figure, so the stop stands where a comma should, and the year belongs to the figure.
 */
export const yearAndFigure: BoundaryRule = ({ mark, closers, before, after }) =>
  mark === '.' &&
  closers === '' &&
  /\b(?:in|of|since|by|during|for)\s(?:1[5-9]|20)\d{2}$/i.test(before) &&
  /^\d/.test(after)
    ? 'join'
    : undefined;
