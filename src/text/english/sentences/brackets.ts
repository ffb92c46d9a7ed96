import type { BoundaryRule } from './site.ts';

/** "(see p. 3. It is long)": what stands in brackets is no sentence of its own. */
export const brackets: BoundaryRule = ({ bracketed }) => (bracketed ? 'join' : undefined);
