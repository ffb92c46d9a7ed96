import type { Question } from '../question/question.ts';

/** Units by what they measure, as they stand behind a figure in lower case. */
const LENGTH =
  /(?:^| |\d)(?:kilomet(?:er|re)s?|km|met(?:er|re)s?|m|mm|cm|(?:centi|milli)met(?:er|re)s?|miles?|f(?:oo|ee)t|ft|inch(?:es)?|yards?)$/;
const SPEED =
  /(?:km\/h|mph|knots?|(?:kilomet(?:er|re)s?|miles?|met(?:er|re)s?|km|m) (?:an|per) (?:hour|second|minute))$/;
const MASS = /(?:tons?|tonnes?|kilograms?|kilos?|kg|grams?|g|mg|pounds?|lbs?|ounces?)$/;
const HEAT = /(?:degrees?|celsius|fahrenheit|°[cf]?)$/;
const AREA = /(?:acres?|mu|hectares?|ha|sqm|sqft|(?:square|sq) .+)$/;
const TIME =
  /(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|decades?|century|centuries)$/;
const AGE = /(?:years?|months?|weeks?|days?)$/;

/** What a figure must end with to answer "how …". "Big" and "large" may want more than an area. */
const ASKED: Readonly<Record<string, RegExp>> = {
  fast: SPEED,
  tall: LENGTH,
  high: LENGTH,
  deep: LENGTH,
  wide: LENGTH,
  thick: LENGTH,
  far: LENGTH,
  heavy: MASS,
  hot: HEAT,
  cold: HEAT,
  old: AGE,
};

/** And to answer "what is the … of". */
const NOUNS: Readonly<Record<string, RegExp>> = {
  speed: SPEED,
  height: LENGTH,
  width: LENGTH,
  depth: LENGTH,
  distance: LENGTH,
  weight: MASS,
  temperature: HEAT,
  area: AREA,
  acreage: AREA,
  land: AREA,
  heavy: MASS,
};

/** What a figure, in lower case, must end with to be of the dimension that a question asks for; `undefined` where it says none. */
export function dimensionAsked({ core, focus, type }: Question): RegExp | undefined {
  if (type !== 'measure') return undefined;
  const adjective = /\bhow ([a-z]+)\b/i.exec(core)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(ASKED, adjective)) return ASKED[adjective];
  if (focus === 'years') return TIME;
  return focus !== undefined && Object.hasOwn(NOUNS, focus) ? NOUNS[focus] : undefined;
}
