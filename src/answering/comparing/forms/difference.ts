import { COMPARATIVES } from '../comparatives.ts';
import type { Measure } from '../comparison.ts';
import { measuresOf, nounMeasure } from '../measures.ts';
import { comparison, ofPair, thingsOf, trimmed } from '../things.ts';
import { BE, type Form, HELP, isPerfect, KEYS } from './form.ts';

const named = (noun: string): Measure => nounMeasure(noun.trim(), '', 'larger');

/** "as long" compares by the same scale as "longer". */
function comparativeOf(plain: string): string {
  for (const [word, { scale, wanted }] of COMPARATIVES)
    if (scale.adjective === plain.toLowerCase() && wanted === 'larger') return word;
  return plain.toLowerCase() === 'large' ? 'larger' : plain;
}

/** By how much or how many times one is more than the other, and how much they are together. */
export const DIFFERENCES: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?:by )?how (?:much|many (?:years|metres|meters|miles|days|months)) (?<key>.+?) (?<be>${BE}) (?<one>.+?) than (?<other>.+)$`,
      'i',
    ),
    read: ({ key, be, one, other }) => ofPair('difference', [one, other], `${be} ${key}`),
  },
  {
    pattern: new RegExp(
      `^by how (?:much|many .+?) (?<be>${BE}) (?<one>.+?) (?<key>${KEYS}) than (?<other>.+)$`,
      'i',
    ),
    read: ({ be, one, key, other }) => ofPair('difference', [one, other], `${be} ${key}`),
  },
  {
    pattern: new RegExp(
      `^how (?:many|much) (?<key>more|fewer|less)(?<noun> .+?)? (?<help>${HELP}) (?<one>.+) (?<verb>\\w+) than (?<other>.+)$`,
      'i',
    ),
    read: ({ key, noun = '', help = '', one, verb, other }) =>
      ofPair('difference', [one, other], `${isPerfect(verb ?? '') ? '' : `${help} `}${verb} ${key}${noun}`),
  },
  {
    pattern: /^(?:what(?:['’]s| is| was) )?the difference in (?<noun>.+?) between (?<list>.+ and .+)$/i,
    read: ({ noun = '', list = '' }) => comparison('difference', thingsOf(list, 'and'), [named(noun)]),
  },
  {
    pattern:
      /^(?:what(?:['’]s| is| was) )?the difference between (?:the )?(?<noun>[\w\s-]+?) of (?<one>.+?) and (?:(?:that|those|the \S+) of )?(?<other>.+)$/i,
    read: ({ noun = '', one = '', other = '' }) =>
      comparison('difference', [trimmed(one), trimmed(other)], [named(noun)]),
  },
  {
    pattern:
      /^(?:what(?:['’]s| is| was) )?the difference between (?<one>.+?)['’]s?(?: (?<early>.+?))? and (?<other>.+?)['’]s?(?: (?<noun>[\w\s-]+))?$/i,
    read: ({ one = '', other = '', noun, early }) =>
      comparison(
        'difference',
        [trimmed(one), trimmed(other)],
        (noun ?? early) === undefined ? [] : [named(noun ?? early ?? '')],
      ),
  },
  {
    pattern: new RegExp(
      `^(?:by )?how many times (?:as (?<plain>\\w+)|(?<key>\\w+er|as much|as many .+?)) (?<be>${BE}) (?<one>.+?) (?:than|as) (?<other>.+)$`,
      'i',
    ),
    read: ({ plain, key, be, one, other }) =>
      ofPair('ratio', [one, other], `${be} ${key ?? comparativeOf(plain ?? '')}`),
  },
  {
    pattern: new RegExp(`^by how many times (?<be>${BE}) (?<one>.+?) (?<key>\\w+er) than (?<other>.+)$`, 'i'),
    read: ({ be, one, key, other }) => ofPair('ratio', [one, other], `${be} ${key}`),
  },
  {
    pattern:
      /^(?:what(?:['’]s| is| was| are| were) )?(?:the )?(?:combined|joint) (?:total )?(?<noun>[\w\s-]+?) of (?<list>.+ and .+)$/i,
    read: ({ noun = '', list = '' }) => comparison('sum', thingsOf(list, 'and'), [named(noun)]),
  },
  {
    pattern:
      /^how (?<many>much|many(?: [\w-]+)+?) (?<help>do|did|will|would) (?<list>.+ and .+?) (?<verb>\w+)(?: (?:together|altogether|combined|in total|between them|in all))$/i,
    read: ({ many = '', help, list = '', verb }) =>
      comparison(
        'sum',
        thingsOf(list, 'and'),
        measuresOf(`${help} ${verb} ${many.replace(/^(?:much|many)/i, 'more')}`),
      ),
  },
];
