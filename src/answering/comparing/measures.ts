import type { AnswerType } from '../answer.ts';
import { typeOfNoun } from '../english/head-nouns.ts';
import type { Measure } from './comparison.ts';
import { countedAs } from './counted-nouns.ts';
import { AGES, COMPARATIVES, ORDERS, PRICES, QUANTITIES, scaleOfNoun } from './comparatives.ts';
import { BEING, HAVING, type Parted, partPredicate, restOf, verbOf } from './predicate.ts';
import type { Dimension } from './unit.ts';

const MONEY_VERBS =
  /^(?:costs?|pays?|paid|spends?|spent|earn(?:s|ed)?|rais(?:es?|ed)|invest(?:s|ed)?|borrow(?:s|ed)?|owes?|owed)$/i;
/** How reports say that something began to be. */
const BEGINNINGS = 'start started began founded established opened built born created launched formed'.split(
  ' ',
);
/** What is measured by area alone. */
const GROUND = /^(?:land|ground|space|area)$/i;
/** Quantities that come in no number: "more rain", "less land". */
const UNCOUNTED: readonly Dimension[] = [
  'money',
  'mass',
  'volume',
  'area',
  'length',
  'power',
  'percent',
  'time',
];

const measure = (
  ask: Measure['ask'],
  wanted: Measure['wanted'],
  dimensions: readonly Dimension[],
  signs: readonly string[] = [],
  needsSign = false,
): Measure => ({ ask, wanted, dimensions, signs, needsSign });

/**
 * The ways to ask for what a predicate compares by; none when it can't be told.
 * @param predicate without its subject: "is longer", "reaches more companies", "was founded first"
 */
export function measuresOf(predicate: string): readonly Measure[] {
  const parted = partPredicate(predicate);
  if (parted === undefined) return [];
  return ofPrice(parted) ?? ofAge(parted) ?? ofScale(parted) ?? ofQuantity(parted) ?? ofOrder(parted) ?? [];
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function ofPrice({ head, word, tail }: Parted): readonly Measure[] | undefined {
  const next = (tail[0] ?? '').toLowerCase();
  const isExpensive = QUANTITIES.has(word) && next === 'expensive';
  const wanted = isExpensive ? QUANTITIES.get(word) : PRICES.get(word);
  if (wanted === undefined || !BEING.test(head[0] ?? 'is') || head.length > 1) return undefined;
  const [, rest] = restOf(isExpensive ? tail.slice(1) : tail);
  return [measure((thing) => join('How much does', thing, 'cost', rest), wanted, ['money'])];
}

function ofAge({ head, word }: Parted): readonly Measure[] | undefined {
  const order = AGES.get(word);
  if (order === undefined || head.length > 1) return undefined;
  const be = BEING.test(head[0] ?? '') ? (head[0] ?? '') : 'is';
  const isEarlier = order === 'earlier';
  return [
    measure(
      (thing) => join('How old', be, thing),
      isEarlier ? 'larger' : 'smaller',
      ['time'],
      ['old', 'age', 'aged'],
      true,
    ),
    measure(
      (thing) => join('When did', thing, 'start'),
      isEarlier ? 'smaller' : 'larger',
      ['date'],
      BEGINNINGS,
      true,
    ),
  ];
}

function ofScale({ head, word, tail }: Parted): readonly Measure[] | undefined {
  const comparative = COMPARATIVES.get(word);
  if (comparative === undefined) return undefined;
  const { scale, wanted } = comparative;
  const [noun, rest] = restOf(tail);
  const [first = ''] = head;
  if (HAVING.test(first) || first === '') {
    if (noun === '') return undefined;
    return [nounMeasure(noun, rest, wanted)];
  }
  if (BEING.test(first) && head.length === 1)
    return [
      measure(
        (thing) => join('How', scale.adjective, first, thing, rest),
        wanted,
        scale.dimensions,
        scale.signs,
        scale.isVague === true,
      ),
    ];
  if (BEING.test(first)) return undefined;
  const [helper, verb] = verbOf(head);
  return [
    measure(
      (thing) => join('How', scale.adjective, helper, thing, verb, rest),
      wanted,
      scale.dimensions,
      scale.signs,
      scale.isVague === true,
    ),
  ];
}

/** "the higher turnover": a quantity that has a name. */
export function nounMeasure(noun: string, rest: string, wanted: Measure['wanted']): Measure {
  const words = noun.toLowerCase().split(' ');
  const own = scaleOfNoun(words.at(-1) ?? '');
  const signs = [...words.filter((word) => word.length > 2), ...(own?.signs ?? [])];
  const dimensions = own?.dimensions ?? dimensionsOf(words.at(-1) ?? '');
  const ask = (thing: string): string => join('What is the', noun, 'of', thing, rest);
  return measure(ask, wanted, dimensions, signs, own === undefined);
}

/** What a named quantity is counted in. */
function dimensionsOf(noun: string): readonly Dimension[] {
  const type = typeOfNoun(noun);
  return type === undefined ? [] : (DIMENSIONS[type] ?? [...UNCOUNTED, 'temperature', 'speed', 'count']);
}

const DIMENSIONS: Readonly<Partial<Record<AnswerType, readonly Dimension[]>>> = {
  amount: ['money'],
  percent: ['percent'],
  count: ['count'],
  date: ['date'],
};

function ofQuantity({ head, word, tail }: Parted): readonly Measure[] | undefined {
  const wanted = QUANTITIES.get(word);
  const [first = ''] = head;
  if (wanted === undefined || first === '' || BEING.test(first) || /^than$/i.test(tail[0] ?? ''))
    return undefined;
  const [noun, rest] = restOf(tail);
  const [helper, verb] = HAVING.test(first) ? [/^had$/i.test(first) ? 'did' : 'does', 'have'] : verbOf(head);
  if (verb === '') return undefined;
  if (noun === '' || /^money$/i.test(noun)) {
    const isMoney = noun !== '' || verb.split(' ').some((other) => MONEY_VERBS.test(other));
    const ask = (thing: string): string => join('How much', noun, helper, thing, verb, rest);
    const words = isMoney ? [] : verb.toLowerCase().split(' ');
    return [measure(ask, wanted, isMoney ? ['money'] : UNCOUNTED, words, !isMoney)];
  }
  const counted = /(?:s|people|men|women|children|staff)$/i.test(noun);
  const counts = noun.toLowerCase().split(' ').at(-1) ?? '';
  const ask = (thing: string): string =>
    join(counted ? 'How many' : 'How much', noun, helper, thing, verb, rest);
  if (GROUND.test(noun)) return [measure(ask, wanted, ['area'])];
  return [measure(ask, wanted, counted ? ['count'] : UNCOUNTED, countedAs(counts), true)];
}

function ofOrder({ head, word, tail }: Parted): readonly Measure[] | undefined {
  const order = ORDERS.get(word);
  if (order === undefined) return undefined;
  const wanted = order === 'earlier' ? 'smaller' : 'larger';
  const [, rest] = restOf(tail);
  const [first = '', ...participle] = head;
  if (
    /^(?:came|comes|come|happened)$/i.test(head.at(-1) ?? '') ||
    (BEING.test(first) && participle.length === 0)
  )
    return [measure((thing) => join('When did', thing, 'start', rest), wanted, ['date'], BEGINNINGS, true)];
  if (BEING.test(first))
    return [
      measure(
        (thing) => join('When', first, thing, participle.join(' '), rest),
        wanted,
        ['date'],
        participle,
        true,
      ),
    ];
  const [helper, verb] = verbOf(head);
  return verb === ''
    ? undefined
    : [measure((thing) => join('When', helper, thing, verb, rest), wanted, ['date'], verb.split(' '), true)];
}
