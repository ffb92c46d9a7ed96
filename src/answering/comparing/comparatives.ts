import type { Dimension } from './unit.ts';

/** What an adjective measures. */
export type Scale = {
  /** "How … is it?" */
  readonly adjective: string;
  readonly dimensions: readonly Dimension[];
  /** Words that stand by a figure of this quantity. */
  readonly signs: readonly string[];
  /** It may be of nearly anything, so that a figure without a sign beside it says nothing. */
  readonly isVague?: true;
};

const words = (list: string): readonly string[] => list.split(' ');

const LONG: Scale = {
  adjective: 'long',
  dimensions: ['length', 'time'],
  signs: words('long length lasted lasts'),
};
const BIG: Scale = {
  adjective: 'big',
  dimensions: ['area', 'money', 'count', 'mass', 'volume', 'length', 'percent', 'power'],
  signs: words('big large size area scale total covers covering'),
  isVague: true,
};
const TALL: Scale = { adjective: 'tall', dimensions: ['length'], signs: words('tall high height rises') };
const HIGH: Scale = {
  adjective: 'high',
  dimensions: ['length', 'money', 'percent', 'count', 'temperature', 'speed'],
  signs: words('high tall height rises'),
};
const DEEP: Scale = { adjective: 'deep', dimensions: ['length'], signs: words('deep depth down') };
const WIDE: Scale = { adjective: 'wide', dimensions: ['length'], signs: words('wide width broad across') };
const THICK: Scale = { adjective: 'thick', dimensions: ['length'], signs: words('thick thickness') };
const HEAVY: Scale = {
  adjective: 'heavy',
  dimensions: ['mass'],
  signs: words('heavy weighs weighed weight'),
};
const FAST: Scale = {
  adjective: 'fast',
  dimensions: ['speed', 'percent'],
  signs: words('speed fast grew rose increased'),
};
const HOT: Scale = { adjective: 'hot', dimensions: ['temperature'], signs: words('hot warm temperature') };
const FAR: Scale = { adjective: 'far', dimensions: ['length'], signs: words('away from far distance') };

/** A comparative with its scale, and which end of it it means. */
export type Comparative = { readonly scale: Scale; readonly wanted: 'larger' | 'smaller' };

const entries = (
  list: string,
  scale: Scale,
  wanted: 'larger' | 'smaller',
): readonly (readonly [string, Comparative])[] =>
  words(list).map((word) => [word, { scale, wanted }] as const);

/** Comparatives and superlatives, lower case; of two things people ask for "the longest" too. */
export const COMPARATIVES: ReadonlyMap<string, Comparative> = new Map([
  ...entries('longer longest', LONG, 'larger'),
  ...entries('shorter shortest', LONG, 'smaller'),
  ...entries('bigger biggest larger largest greater greatest', BIG, 'larger'),
  ...entries('smaller smallest', BIG, 'smaller'),
  ...entries('taller tallest', TALL, 'larger'),
  ...entries('higher highest', HIGH, 'larger'),
  ...entries('lower lowest', HIGH, 'smaller'),
  ...entries('deeper deepest', DEEP, 'larger'),
  ...entries('shallower shallowest', DEEP, 'smaller'),
  ...entries('wider widest broader broadest', WIDE, 'larger'),
  ...entries('narrower narrowest', WIDE, 'smaller'),
  ...entries('thicker thickest', THICK, 'larger'),
  ...entries('thinner thinnest', THICK, 'smaller'),
  ...entries('heavier heaviest', HEAVY, 'larger'),
  ...entries('lighter lightest', HEAVY, 'smaller'),
  ...entries('faster fastest', FAST, 'larger'),
  ...entries('slower slowest', FAST, 'smaller'),
  ...entries('hotter hottest warmer warmest', HOT, 'larger'),
  ...entries('colder coldest cooler coolest', HOT, 'smaller'),
  ...entries('farther farthest further furthest', FAR, 'larger'),
  ...entries('nearer nearest closer closest', FAR, 'smaller'),
]);

/** The scale that a noun names: "depth" is how deep something is. */
export const scaleOfNoun = (noun: string): Scale | undefined =>
  [LONG, TALL, DEEP, WIDE, THICK, HEAVY, HOT, FAR].find(({ signs }) => signs.includes(noun));

/** Words that compare by age: the older thing has the earlier date, and the larger number of years. */
export const AGES: ReadonlyMap<string, 'earlier' | 'later'> = new Map([
  ['older', 'earlier'],
  ['oldest', 'earlier'],
  ['younger', 'later'],
  ['youngest', 'later'],
  ['newer', 'later'],
  ['newest', 'later'],
]);

/** Words that compare by price, with which end of it they mean. */
export const PRICES: ReadonlyMap<string, 'larger' | 'smaller'> = new Map([
  ['cheaper', 'smaller'],
  ['cheapest', 'smaller'],
  ['dearer', 'larger'],
  ['dearest', 'larger'],
  ['costlier', 'larger'],
  ['pricier', 'larger'],
  ['expensive', 'larger'],
]);

/** Words for one after the other in time. */
export const ORDERS: ReadonlyMap<string, 'earlier' | 'later'> = new Map([
  ['first', 'earlier'],
  ['earlier', 'earlier'],
  ['earliest', 'earlier'],
  ['sooner', 'earlier'],
  ['before', 'earlier'],
  ['later', 'later'],
  ['last', 'later'],
  ['latest', 'later'],
  ['after', 'later'],
]);

/** Words for more or less of what can be counted or paid. */
export const QUANTITIES: ReadonlyMap<string, 'larger' | 'smaller'> = new Map([
  ['more', 'larger'],
  ['most', 'larger'],
  ['less', 'smaller'],
  ['fewer', 'smaller'],
  ['least', 'smaller'],
  ['fewest', 'smaller'],
]);

/** Words beside a figure that say it is another quantity than one with these signs. */
export const otherSigns = (signs: readonly string[]): readonly string[] =>
  MEASURE_SIGNS.filter((sign) => !signs.includes(sign));

const MEASURE_SIGNS = words('long deep wide across broad high tall thick heavy away old');

/** Nouns before a figure that say so: "a length of 74 km". */
export const otherNouns = (signs: readonly string[]): readonly string[] =>
  MEASURE_NOUNS.filter((noun) => !signs.includes(noun));

const MEASURE_NOUNS = words('length depth width height thickness weight distance age temperature speed');

/** Every word that compares, as the alternatives of a pattern. */
export const COMPARING_WORDS = [
  ...COMPARATIVES.keys(),
  ...AGES.keys(),
  ...PRICES.keys(),
  ...QUANTITIES.keys(),
].join('|');
