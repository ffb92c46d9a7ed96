/** Odd ids may be looked at while building; even ones only measure. */
export type Parity = 'odd' | 'even';

/**
 * Whether the last number of an id is odd or even ("D061" is odd); a turn goes with its talk, whose id stands before the slash.
 * An id without a number has no parity.
 */
export const parityOf = (id: string): Parity | undefined => {
  const digits = /(\d)\D*$/u.exec(id.split('/')[0] ?? '')?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) % 2 === 1 ? 'odd' : 'even';
};
