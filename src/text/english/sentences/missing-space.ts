import type { BoundaryRule } from './site.ts';

/** Signs of an address or a file name in the run of characters before the mark, or in the run after it. */
const ADDRESS = /(?:www|https?:|@|[/\\])[^\s]*$|^[^\s]*(?:@|:\/\/|\.[a-z]{2,4}(?![a-z]))/i;

/**
 * "development.Economic", "ground.The": a lower-case word or a number, the mark, and a capitalised word with nothing between
 * them. File names and addresses ("Node.js", "www.Example.com", "U.S.A") look otherwise.
 */
export const missingSpace: BoundaryRule = ({ mark, closers, before, after, spaced }) => {
  if (spaced || closers !== '') return undefined;
  if (ADDRESS.test(before) || ADDRESS.test(after)) return 'join';
  if (!/(?:\p{Ll}{2}|\p{N}|[%)\]"”])$/u.test(before)) return mark === '.' ? 'join' : undefined;
  return /^["'“‘(]?(?:\p{Lu}[\p{Ll}\p{M}'’]|\p{Lu}\s|\p{Lo})/u.test(after) ? 'split' : 'join';
};
