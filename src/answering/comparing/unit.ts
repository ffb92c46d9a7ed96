/** What a value is a value of. Values of two dimensions are never compared, nor values of one dimension in two units without a fixed factor. */
export type Dimension =
  | 'money'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'time'
  | 'speed'
  | 'power'
  | 'temperature'
  | 'percent'
  | 'count'
  | 'date';

/** What a figure is counted in. */
export type Unit = {
  readonly dimension: Dimension;
  /** What the values are counted in, such as "yuan" or "m"; two quantities are comparable when theirs are the same. */
  readonly base: string;
  /** The unit as the text writes it, with what one of it is in the base. */
  readonly unit: string;
  readonly factor: number;
  /** The unit stands before the figure: "£5". */
  readonly isPrefix: boolean;
};

/** A unit's base and what one of it is in the base. */
type UnitOf = readonly [dimension: Dimension, base: string, factor: number];

/**
 * Units by every name that the figures' finder knows. A mu has a base of its own: translations call it an acre as often as not, so that
 * a comparison of the two would compare translators.
 */
const UNITS: readonly (readonly [names: string, unit: UnitOf])[] = [
  ['yuan, rmb, renminbi, cny', ['money', 'yuan', 1]],
  ['$, us$, usd, dollar, dollars', ['money', 'dollar', 1]],
  ['hk$, hkd', ['money', 'Hong Kong dollar', 1]],
  ['a$, aud', ['money', 'Australian dollar', 1]],
  ['c$, cad', ['money', 'Canadian dollar', 1]],
  ['€, eur, euro, euros', ['money', 'euro', 1]],
  ['£, gbp, pound, pounds, sterling', ['money', 'pound', 1]],
  ['yen, jpy', ['money', 'yen', 1]],
  ['won, krw, ₩', ['money', 'won', 1]],
  ['rupee, rupees, inr, ₹', ['money', 'rupee', 1]],
  ['franc, francs, chf', ['money', 'franc', 1]],
  ['ruble, rubles, rouble, roubles, ₽', ['money', 'rouble', 1]],
  ['peso, pesos', ['money', 'peso', 1]],
  ['%, percent, per cent', ['percent', '%', 1]],
  ['percentage point, percentage points', ['percent', 'percentage point', 1]],
  ['mm', ['length', 'm', 0.001]],
  ['cm, centimeter, centimeters', ['length', 'm', 0.01]],
  ['m, meter, meters, metre, metres', ['length', 'm', 1]],
  ['km, kilometer, kilometers, kilometre, kilometres', ['length', 'm', 1000]],
  ['inch, inches', ['length', 'm', 0.0254]],
  ['foot, feet, ft', ['length', 'm', 0.3048]],
  ['yard, yards', ['length', 'm', 0.9144]],
  ['mile, miles', ['length', 'm', 1609.344]],
  ['nautical mile, nautical miles', ['length', 'm', 1852]],
  ['square meter, sqm, square meters, square metre, square metres, square m, sq m', ['area', 'm²', 1]],
  [
    'square km, sq km, square kilometer, square kilometers, square kilometre, square kilometres',
    ['area', 'm²', 1e6],
  ],
  ['square foot, sqft, square feet, sq ft', ['area', 'm²', 0.09290304]],
  ['square mile, square miles', ['area', 'm²', 2_589_988.110336]],
  ['ha, hectare, hectares', ['area', 'm²', 10_000]],
  ['acre, acres', ['area', 'm²', 4046.8564224]],
  ['mu', ['area', 'mu', 1]],
  ['mg', ['mass', 'kg', 1e-6]],
  ['g, gram, grams', ['mass', 'kg', 0.001]],
  ['kg, kilogram, kilograms', ['mass', 'kg', 1]],
  ['metric ton, tonne, tonnes, metric tons', ['mass', 'kg', 1000]],
  ['ton, tons', ['mass', 'ton', 1]],
  ['lb, lbs', ['mass', 'kg', 0.45359237]],
  ['ounce, ounces', ['mass', 'kg', 0.028349523125]],
  ['litre, litres, liter, liters', ['volume', 'litre', 1]],
  ['cubic meter, cubic meters, cubic metre, cubic metres, cubic m', ['volume', 'litre', 1000]],
  ['gallon, gallons', ['volume', 'gallon', 1]],
  ['barrel, barrels', ['volume', 'barrel', 1]],
  ['watt, watts', ['power', 'W', 1]],
  ['kw', ['power', 'W', 1e3]],
  ['mw', ['power', 'W', 1e6]],
  ['gw', ['power', 'W', 1e9]],
  ['km/h', ['speed', 'km/h', 1]],
  ['mph', ['speed', 'km/h', 1.609344]],
  ['knots', ['speed', 'km/h', 1.852]],
  ['degree celsius, degrees celsius, celsius', ['temperature', '°C', 1]],
  ['degree fahrenheit, degrees fahrenheit, fahrenheit', ['temperature', '°F', 1]],
  ['second, seconds', ['time', 'second', 1]],
  ['minute, minutes', ['time', 'second', 60]],
  ['hour, hours', ['time', 'second', 3600]],
  ['day, days', ['time', 'second', 86_400]],
  ['week, weeks', ['time', 'second', 604_800]],
  // A month has no fixed number of days.
  ['month, months', ['time', 'month', 1]],
  ['quarter, quarters', ['time', 'month', 3]],
  ['year, years', ['time', 'month', 12]],
  ['decade, decades', ['time', 'month', 120]],
  ['century, centuries', ['time', 'month', 1200]],
];

const BY_NAME: ReadonlyMap<string, UnitOf> = new Map(
  UNITS.flatMap(([names, unit]) => names.split(', ').map((name) => [name, unit] as const)),
);

/**
 * The unit of a figure from what stands before and after its number, lower case; a bare number is a count.
 * `undefined` for one we can't compare in.
 */
export function readUnit(before: string, after: string): Unit | undefined {
  const isPrefix = before !== '';
  const unit = isPrefix ? before : after.replace(/^-/, '').replaceAll('-', ' ');
  if (unit === '') return { dimension: 'count', base: '', factor: 1, unit: '', isPrefix };
  const known = BY_NAME.get(unit);
  if (known === undefined) return undefined;
  const [dimension, base, factor] = known;
  return { dimension, base, factor, unit, isPrefix };
}
