import type { BoundaryRule } from './site.ts';

/** "industries. , To ensure", "high quality. .", "vat) )": a sentence doesn't begin with a mark that closes or goes on. */
export const strayMarks: BoundaryRule = ({ after }) => (/^[,;:.!?…)\]}»%]/.test(after) ? 'join' : undefined);
