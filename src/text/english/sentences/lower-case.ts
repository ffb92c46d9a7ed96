import type { BoundaryRule } from './site.ts';

/** iPhone, eBay: a lower-case letter that is no sign of a sentence going on. */
const CAMEL_CASE = /^\p{Ll}{1,2}\p{Lu}/u;

/** "from the original. half.", `than 30." said the secretary`: what goes on in lower case is no new sentence, where capitals are used at all. */
export const lowerCase: BoundaryRule = ({ after, cased, spaced }) =>
  (cased || !spaced) && /^["'“‘(]?\p{Ll}/u.test(after) && !CAMEL_CASE.test(after) ? 'join' : undefined;
