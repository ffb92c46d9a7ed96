import type { Language } from '../../text/language.ts';
import { APPROXIMATIONS, CURRENCIES, DURATIONS, scales, UNIT_PREFIXES, units } from '../english/units.ts';
import { isCountedYear } from './counted-year.ts';
import type { SpanType, TypedSpan } from './typed-span.ts';

const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');

const isYear = (core: string): boolean => /^(?:1[0-9]|20)\d\d$/.test(core);

/** What is counted behind "86m", which then is a number of millions. */
const COUNTED = /^ (?:people|(?!as\b|is\b|was\b|across\b)[a-z]+s\b)/;

/** How many characters at the end of a figure without a currency are the "m" of metres, its space with them; 0 where it is for millions. */
function metresAt(text: string, core: string, end: number): number {
  const [unit = ''] = /(?<=\d) ?m$/.exec(core) ?? [];
  return COUNTED.test(text.slice(end)) ? 0 : unit.length;
}

/** Finds figures in a sentence: amounts of money, percents and fractions, measures, durations, bare counts. */
export type FigureFinder = (text: string, offset: number) => readonly TypedSpan[];

/**
 * A finder for a language's number words. One pattern reads a figure with what belongs to it: "more than 450,000", "about 32.6 billion yuan",
 * "5.9 percentage points", "25 square kilometers", "$3m", "two thirds". Years and ordinals are left to the dates.
 */
export function createFigureFinder(language: Language): FigureFinder {
  const scaleWords = alternatives(scales);
  const small = [...language.numberWords]
    .filter(([word, value]) => value >= 1 && value < 100 && !scales.has(word))
    .map(([word]) => word);
  const numberWord = `(?:${alternatives(small)})(?:[- ](?:${alternatives(small)}))?`;
  const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
  const approximation = alternatives(APPROXIMATIONS.map((words) => words.join(' ')));
  const pattern = new RegExp(
    [
      `(?<approximation>(?<![\\p{L}\\p{N}])(?:an? )?(?:${approximation})\\s+)?`,
      `(?<symbol>(?:US|HK|A|C)?[$€£¥₹₽₩]\\s?|\\b(?:RMB|USD|EUR|GBP|CNY)\\s?)?`,
      `(?<core>`,
      `(?<fraction>\\b\\d{1,2}/\\d{1,3}\\b(?!/)|(?<![\\p{L}\\p{N}])(?:half|(?:an?|one|two|three|four)[- ](?:third|quarter|fifth|tenth)s?)\\b)`,
      `|(?<![\\p{L}\\p{N}.,/])(?:(?:${digits}|${numberWord})(?: or | to | ?[-–] ?))?(?:${digits}|${numberWord}\\b|an?(?=[- ](?:${scaleWords})\\b))(?:[- ]?(?:${scaleWords})\\b)*`,
      `)`,
      `(?<unit>`,
      `(?<percent>\\s?%|[- ](?:percent|per cent|percentage points?)\\b)`,
      `|(?<currency>[- ](?:${alternatives(CURRENCIES)})\\b)`,
      `|(?<measure>[- ]?(?:(?:${alternatives(UNIT_PREFIXES)})[- ])?(?:${alternatives(units)})\\b)`,
      `|(?<duration>[- ](?:${alternatives(DURATIONS)})\\b)`,
      `)?`,
    ].join(''),
    'giu',
  );
  return (text, offset) => {
    const found: TypedSpan[] = [];
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const core = groups['core'] ?? '';
      const end = match.index + match[0].length;
      if (/\btop[- ]$/i.test(text.slice(0, match.index))) continue;
      if (
        /^(?:st|nd|rd|th|s|\p{L})/iu.test(text.slice(end)) ||
        (groups['unit'] === undefined &&
          groups['symbol'] === undefined &&
          isYear(core) &&
          !isCountedYear(text, end - core.length, core))
      )
        continue;
      const isMoney = groups['symbol'] !== undefined || groups['currency'] !== undefined;
      const metres = !isMoney && groups['unit'] === undefined ? metresAt(text, core, end) : 0;
      const type: SpanType = isMoney
        ? 'amount'
        : groups['percent'] !== undefined || groups['fraction'] !== undefined
          ? 'percent'
          : groups['measure'] !== undefined || metres > 0
            ? 'measure'
            : groups['duration'] !== undefined
              ? 'duration'
              : 'count';
      const coreStart =
        match.index + (groups['approximation'] ?? '').length + (groups['symbol'] ?? '').length;
      found.push({
        type,
        start: offset + match.index,
        end: offset + end,
        core: { start: offset + coreStart, end: offset + coreStart + core.length - metres },
      });
    }
    return found;
  };
}
