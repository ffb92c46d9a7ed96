const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Currency words and codes as they follow or precede a figure, lower case. */
export const CURRENCIES = words(
  'yuan rmb renminbi dollar dollars euro euros pound pounds sterling yen won rupee rupees franc francs ruble rubles rouble roubles peso pesos cent cents usd eur gbp jpy cny hkd krw inr chf aud cad',
);

/** Words that scale a figure. */
export const scales = words('hundred thousand million billion trillion bn mn m dozen');

/** Units of length, area, mass, volume, power, data and temperature, lower case. */
export const units = words(
  'acre acres mu hectare hectares ha kilometer kilometers kilometre kilometres km meter meters metre metres m mm cm centimeter centimeters centimetre centimetres mile miles ' +
    'foot feet ft inch inches yard yards ton tons tonne tonnes kilogram kilograms kg gram grams g mg pound lb lbs ounce ounces litre litres liter liters gallon gallons barrel barrels ' +
    'watt watts kw mw gw kwh mwh gwh degree degrees celsius fahrenheit km/h mph knots byte bytes mb gb tb hz mhz ghz volt volts sqm sqft',
);

/** Words between a figure and its unit: "square kilometers", "metric tons". */
export const UNIT_PREFIXES = words('square cubic metric nautical sq light');

/** Units of time: a figure with one of them is a duration. */
export const DURATIONS = words(
  'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades century centuries',
);

/** What stands before a figure and belongs to it, longest first. */
export const APPROXIMATIONS: readonly (readonly string[])[] = [
  ['no', 'more', 'than'],
  ['no', 'less', 'than'],
  ['no', 'fewer', 'than'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['greater', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['close', 'to'],
  ['about'],
  ['around'],
  ['approximately'],
  ['approx'],
  ['nearly'],
  ['almost'],
  ['over'],
  ['under'],
  ['roughly'],
  ['some'],
  ['exactly'],
  ['below'],
  ['above'],
  ['only'],
];
