import { months } from '../../text/english/months.ts';
import { numberWords } from '../../text/english/number-words.ts';
import type { Bound, TimeExpression, TimeMention, YearPart, YearReference } from './expression.ts';
import { isPointer, readYear, YEAR, YEAR_WORDS } from './year-reference.ts';

type Groups = Readonly<Record<string, string | undefined>>;
/** A way to write a time, and what it means; `undefined` when it only looks like one. */
type Form = { readonly pattern: RegExp; readonly read: (groups: Groups) => TimeExpression | undefined };

const MONTH_NAMES = Array.from(months.keys()).sort((one, other) => other.length - one.length);
const isShort = (name: string): boolean =>
  MONTH_NAMES.some((other) => other.length > name.length && months.get(other) === months.get(name));
/** In full, or shortened with or without a full stop. */
const MONTH = `(?:${MONTH_NAMES.map((name) => (isShort(name) ? `${name}\\b\\.?` : `${name}\\b`)).join('|')})`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b`;
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;
const LAST = /^(?:last|latter|final)$/i;
const COUNTED = 'two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}';
/** The year that a part of a year belongs to: "2019", "of last year", ", 2019", "of the year". */
const OF_YEAR = String.raw`(?:,? +(?:of +|in +)?(?<year>${YEAR}\b|${YEAR_WORDS})| +of +(?<said>the +year)\b)?`;
/** A year range: "2015–2017", "2015-17", "from 2015 to 2017"; a word between the years needs one before them. */
const BETWEEN = String.raw`(?: *[-–—] *| +to +| +and +| +until +| +through +)`;

/** Words in "s" that may follow a year; before any other, four digits count things: "2000 sets". */
const NOT_COUNTED =
  '(?:was|has|is|as|its|his|this|thus|plus|versus|perhaps|sales|exports|imports|earnings|results|revenues|figures|elections|olympics|games)\\b';
const COUNTED_IN =
  'yuan|percent|people|men|women|children|million|billion|thousand|mu|set|ton|km|m|kg|mm|square|cubic';

const form = (source: string, read: Form['read']): Form => ({ pattern: new RegExp(source, 'giu'), read });

const calendar = (first: number, last = first): YearReference => ({ from: 'calendar', first, last });
const monthOf = (name: string | undefined): number =>
  months.get((name ?? '').toLowerCase().replace('.', '')) ?? 1;
const days = (words: string | undefined): number => Number.parseInt(words ?? '', 10);
const inMonths = (first: number, last: number): YearPart => ({
  first: { month: first },
  last: { month: last },
});
const onDay = (month: number, day: number): YearPart => ({ first: { month, day }, last: { month, day } });

/** The nth of the equal parts of a year. */
function nthPart(ordinal: string | undefined, monthsEach: number): YearPart {
  const parts = 12 / monthsEach;
  const word = (ordinal ?? '').toLowerCase();
  const digit = Number.parseInt(word, 10);
  const place = ORDINALS.findIndex((name) => name === word) + 1;
  const nth = LAST.test(word) ? parts : Number.isNaN(digit) ? place : digit;
  return inMonths((nth - 1) * monthsEach + 1, nth * monthsEach);
}

/** Both years of a range; the later one may be written by its last two digits. */
function yearRange(first: string | undefined, last: string | undefined): YearReference | undefined {
  const from = Number(first);
  const until = last?.length === 2 ? Number(`${first?.slice(0, 2) ?? ''}${last}`) : Number(last);
  return from < until ? calendar(from, until) : undefined;
}

/** A part whose year must be said, be it as "the year": "the first half" alone may be a game's. */
const withPart = (part: YearPart, { year, said }: Groups): TimeExpression => ({
  year: year === undefined && said === undefined ? { from: 'unknown' } : readYear(year),
  part,
});

/** Longer ways to write a time come before what they are made of; of matches that begin together the longest counts. */
const FORMS: readonly Form[] = [
  form(String.raw`\b(?<y>${YEAR})-(?<m>\d{2})-(?<d>\d{2})\b`, ({ y, m, d }) => ({
    year: calendar(Number(y)),
    part: onDay(Number(m), Number(d)),
  })),
  form(
    String.raw`\b(?:from +|between +)?(?<m>${MONTH})(?: +(?<earlier>${YEAR}))?${BETWEEN}(?<n>${MONTH})(?! +\d{1,2}\b)${OF_YEAR}`,
    ({ m, n, earlier, year }) => {
      const part = inMonths(monthOf(m), monthOf(n));
      if (earlier === undefined || earlier === year) return { year: readYear(year ?? earlier), part };
      return year !== undefined && /^\d/.test(year)
        ? { year: calendar(Number(earlier), Number(year)), part }
        : undefined;
    },
  ),
  form(String.raw`\b(?<d>${DAY}) +(?:of +)?(?<m>${MONTH})${OF_YEAR}`, ({ d, m, year }) => ({
    year: readYear(year),
    part: onDay(monthOf(m), days(d)),
  })),
  form(String.raw`\b(?<m>${MONTH}) +(?:the +)?(?<d>${DAY})(?!:)${OF_YEAR}`, ({ d, m, year }) => ({
    year: readYear(year),
    part: onDay(monthOf(m), days(d)),
  })),
  form(String.raw`\b(?<m>${MONTH})${OF_YEAR}`, ({ m, year }) => ({
    year: readYear(year),
    part: inMonths(monthOf(m), monthOf(m)),
  })),
  form(
    String.raw`\b(?:the +)?(?<nth>first|second|last|latter)[- ]half\b(?! (?:an?|the)\b)${OF_YEAR}`,
    (groups) => withPart(nthPart(groups['nth'], 6), groups),
  ),
  form(
    String.raw`\b(?:the +)?(?:(?<nth>first|second|third|fourth|last|final)[- ]quarter|q(?<digit>[1-4]))\b${OF_YEAR}`,
    (groups) => withPart(nthPart(groups['nth'] ?? groups['digit'], 3), groups),
  ),
  form(String.raw`\b(?:the +)?first +(?<n>${COUNTED}) +months\b${OF_YEAR}`, (groups) => {
    const count = numberWords.get(groups['n']?.toLowerCase() ?? '') ?? Number(groups['n']);
    return count >= 1 && count <= 12 ? withPart(inMonths(1, count), groups) : undefined;
  }),
  form(
    String.raw`\bbetween +(?<y>${YEAR}) +and +(?<z>${YEAR})\b|\bfrom +(?<a>${YEAR})${BETWEEN}(?<b>${YEAR})\b|\b(?<p>${YEAR}) *[-–—] *(?<q>${YEAR}|\d{2})\b(?!-)`,
    ({ y, z, a, b, p, q }) => {
      const year = yearRange(y ?? a ?? p, z ?? b ?? q);
      return year === undefined ? undefined : { year };
    },
  ),
  form(String.raw`\b(?:the +)?(?:early |late |mid-)?(?<y>(?:1\d|20)\d)0['’]?s\b`, ({ y }) => ({
    year: calendar(Number(y) * 10, Number(y) * 10 + 9),
  })),
  form(String.raw`\b(?:the +)?(?<c>\d{1,2})(?:st|nd|rd|th)[- ]century\b(?! ?b\.?c)`, ({ c }) => ({
    year: calendar((Number(c) - 1) * 100 + 1, Number(c) * 100),
  })),
  form(
    String.raw`(?<!(?:[\p{Sc}.,\d/-]|\bno\.?) ?)\b(?<y>${YEAR})\b(?!\.\d|,\d|[/-]\d| ?[%‰°²]| (?!${NOT_COUNTED})\p{Ll}+s\b| (?:${COUNTED_IN})\b)`,
    ({ y }) => ({ year: calendar(Number(y)) }),
  ),
  form(String.raw`\b(?<year>${YEAR_WORDS})`, ({ year }) => ({ year: readYear(year) })),
];

/** Months that are words or short forms of names too; alone and without a capital they are no months. */
const isWord = (words: string): boolean =>
  /^(?:may|march)$|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(words);
/** A month's name alone before another name, and after no preposition, is a person's: "June Harlow". */
const isPerson = (words: string, before: string, following: string): boolean =>
  /^\p{L}+$/u.test(words) &&
  /^ +\p{Lu}\p{Ll}/u.test(following) &&
  !/\b(?:in|of|since|by|until|till|from|during|last|this|next|to|and|until) $/i.test(before);

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    'since',
    /\b(?:since|(?:starting|beginning|effective|as) (?:from|in|on)|from|onwards? from)(?: the (?:beginning|start) of| early| the)? *$/i,
  ],
  ['after', /\bafter(?: the end of| the)? *$/i],
  [
    'until',
    /\b(?:until|till|up to|by|no later than|through)(?: the (?:end|beginning|start|middle) of| early| late| mid| the)? *$/i,
  ],
  ['before', /\bbefore(?: the (?:end|beginning) of| the)? *$/i],
];
/** How far around a mention is looked, in UTF-16 units: room for "no later than the beginning of". */
const LOOKED_AT = 36;

const boundIn = (before: string): Bound | undefined =>
  BOUNDS.find(([, pattern]) => pattern.test(before))?.[0];

/** The words about time in `text`, in its order, none over another; offsets count from `offset`. */
export function findMentions(text: string, offset = 0): readonly TimeMention[] {
  const found = FORMS.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => ({ match, expression: read(match.groups ?? {}) })),
  )
    .filter(({ match, expression }) => expression !== undefined && !isWord(match[0]))
    .sort((one, other) => one.match.index - other.match.index || other.match[0].length - one.match[0].length);
  const mentions: TimeMention[] = [];
  let end = -1;
  for (const { match, expression } of found) {
    if (match.index < end || expression === undefined) continue;
    const [words] = match;
    const following = text.slice(match.index + words.length, match.index + words.length + LOOKED_AT);
    const before = text.slice(Math.max(0, match.index - LOOKED_AT), match.index);
    if (!isPointer(words, following) || isPerson(words, before, following)) continue;
    end = match.index + match[0].length;
    const bound = /^(?:from|between) /i.test(match[0]) ? undefined : boundIn(before);
    mentions.push({
      start: offset + match.index,
      end: offset + end,
      ...expression,
      ...(bound !== undefined && { bound }),
    });
  }
  return mentions;
}
