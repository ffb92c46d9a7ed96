import { WIRE_NOTE } from '../kinds/wire-note.ts';
import type { BoundaryRule } from './site.ts';

/** "… of 2023. (over)": what the wire says of the text is no part of its last sentence. */
export const wireNotes: BoundaryRule = ({ after }) => (WIRE_NOTE.test(after) ? 'split' : undefined);
