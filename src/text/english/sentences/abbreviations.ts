import { startsSentence } from './sentence-starters.ts';
import type { BoundaryRule } from './site.ts';

/** Always followed by what they introduce: a name, an example. Lower case, without the last full stop. */
const BEFORE_A_NAME = new Set(
  (
    'mr mrs ms messrs mx dr prof rev hon gov sen rep pres gen col maj capt cmdr lt sgt cpl adm fr ' +
    'e.g i.e eg ie cf viz vs v approx'
  ).split(' '),
);

/** A sentence may end with them; it does when what follows begins as a sentence would. */
const ANYWHERE = new Set(
  (
    'st ste mt ft co corp inc ltd llc plc bros gmbh s.a dept univ assn intl jr sr esq ph.d m.d b.a m.a a.m p.m a.d b.c u.s u.k u.n e.u d.c ave blvd rd hwy ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'min max est dist prov gov inst mfg al'
  ).split(' '),
);

/** Abbreviations only before a number. */
const BEFORE_A_NUMBER = new Set(
  'no nos art sec ch chap fig figs p pp vol vols para ed op pt tab eq ext c ca'.split(' '),
);

const LAST_WORD = /(?:^|[\s("'“‘[,/-])((?:\p{L}\.)*\p{L}[\p{L}\p{M}]*)$/u;

/** "Co., Ltd.", "Mr. Wang", "e.g. this", "No. 3", "Jan. 5", "the U.S. economy". */
export const abbreviations: BoundaryRule = ({ mark, before, after, closers }) => {
  if (mark !== '.') return undefined;
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  if (closers === '' && BEFORE_A_NAME.has(word)) return 'join';
  if (BEFORE_A_NUMBER.has(word) && /^[\p{N}#]/u.test(after)) return 'join';
  if (ANYWHERE.has(word)) return startsSentence(after) ? 'split' : 'join';
  return undefined;
};
