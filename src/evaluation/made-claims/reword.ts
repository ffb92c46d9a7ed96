import type { Swap } from './made-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

type Rewording = { readonly pattern: RegExp; readonly to: (match: RegExpExecArray) => string | undefined };

const DIGITS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
};
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(DIGITS).map(([word, digits]) => [digits, word]),
);

const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';

const UNITS: ReadonlyMap<string, string> = new Map([
  ['km', 'kilometres'],
  ['kg', 'kilograms'],
  ['m', 'metres'],
  ['cm', 'centimetres'],
  ['mm', 'millimetres'],
  ['kilometres', 'km'],
  ['kilometers', 'km'],
  ['metres', 'm'],
  ['meters', 'm'],
  ['kilograms', 'kg'],
]);

const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 0 });

/** "15.2 billion" → "15,200 million"; only where no digit is lost. */
const inMillions = (figure: string): string | undefined => {
  const value = Number(figure) * 1000;
  return Number.isInteger(Number(value.toFixed(6))) ? `${grouped(Math.round(value))} million` : undefined;
};

/** Other signs for the same: each says exactly what was said. */
const REWORDINGS: readonly Rewording[] = [
  { pattern: /(?<=\d) ?(%|per ?cent)/u, to: ([, sign]) => (sign === '%' ? ' percent' : '%') },
  { pattern: /(?<![\d.,-])(\d{1,3}(?:\.\d{1,3})?) billion\b/u, to: ([, figure = '']) => inMillions(figure) },
  {
    pattern: /(?<![\d.,–-])(\d{1,3}(?:,\d{3})+)(?![\d,]|\.\d)/u,
    to: ([, figure = '']) => figure.replaceAll(',', ''),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}) ${MONTH}(?! \\d)`, 'u'),
    to: ([, day, month]) => `${month} ${day}`,
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}) ${MONTH} (\\d{4})\\b`, 'u'),
    to: ([, day, month, year]) => `${month} ${day}, ${year}`,
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2}), (\\d{4})(?=,? )`, 'u'),
    to: ([, month, day, year]) => `${day} ${month} ${year}`,
  },
  {
    pattern: /(?<=\d) (km|kg|m|cm|mm|kilometres|kilometers|metres|meters|kilograms)(?= (?!of\b)[a-z]|[,.])/u,
    to: ([, unit = '']) => ` ${UNITS.get(unit) ?? unit}`,
  },
  {
    pattern:
      /(?<!(?:to|or|and|by|-) )(?<= )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]+s\b)/u,
    to: ([, word = '']) => DIGITS[word],
  },
  {
    pattern:
      /(?<!(?:to|or|and|by) )(?<=(?:^| )[a-z]+ )([2-9]|1[0-2])(?= (?!(?:km|kg|am|pm|cm|mm)\b)[a-z]{3,}s\b)/u,
    to: ([, digits = '']) => WORDS.get(digits),
  },
  { pattern: /\b(did|does|is|was|are|were|has|had) not\b/u, to: ([, verb]) => `${verb}n't` },
];

/** What of the sentence can stand in other signs that say exactly the same, each by itself: "30 %" → "30 percent", "five" → "5". */
export const reword = ({ text }: SourceSentence): readonly Swap[] =>
  REWORDINGS.flatMap(({ pattern, to }): readonly Swap[] => {
    const match = pattern.exec(text);
    const replacement = match === null ? undefined : to(match);
    return match === null || replacement === undefined || replacement === match[0]
      ? []
      : [{ start: match.index, end: match.index + match[0].length, replacement }];
  });
