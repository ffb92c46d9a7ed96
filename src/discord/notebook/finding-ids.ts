import { button } from '../components.ts';

/** Shows a finding to whoever presses it: `finding:ID`. A notebook knows no other server's ids. */
export const FINDING_PREFIX = 'finding';

export const showFindingButton = (label: string, id: string) => button(label, `${FINDING_PREFIX}:${id}`);
