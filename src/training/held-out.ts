import { createHash } from 'node:crypto';

/**
 * Whether an article is kept out of all training, so that it can measure: about half of all titles, the same ones for the same seed,
 * whatever the other articles are.
 */
export const heldOut = (title: string, seed: number): boolean => {
  const [first = 0] = createHash('sha256').update(`${seed}\n${title}`).digest();
  return first % 2 === 0;
};
