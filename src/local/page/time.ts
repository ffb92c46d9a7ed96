/** Milliseconds. */
const DAY = 86_400_000;

const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const isSameDay = (one: number, other: number): boolean => dayOf(one) === dayOf(other);

const shown = (at: number, options: Intl.DateTimeFormatOptions, locale?: string): string =>
  new Intl.DateTimeFormat(locale, options).format(at);

export const hour = (at: number, locale?: string): string => shown(at, { timeStyle: 'short' }, locale);

/** As beside a name: "09:13" today, "Yesterday at 09:13", else the date and the time. */
export const when = (at: number, now: number, locale?: string): string => {
  if (isSameDay(at, now)) return hour(at, locale);
  if (isSameDay(at, dayOf(now) - DAY / 2)) return `Yesterday at ${hour(at, locale)}`;
  return shown(at, { dateStyle: 'short', timeStyle: 'short' }, locale);
};

export const longDate = (at: number, locale?: string): string => shown(at, { dateStyle: 'long' }, locale);

export const fullTime = (at: number, locale?: string): string =>
  shown(at, { dateStyle: 'full', timeStyle: 'short' }, locale);

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365.25 * DAY],
  ['month', 30.4 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

const relative = (at: number, now: number, locale?: string): string => {
  const past = at - now;
  const [unit, length] = STEPS.find((step) => Math.abs(past) >= step[1]) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(past / length), unit);
};

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** An instant in one of the styles of Discord's timestamps: t, T, d, D, f, F or R. */
export const timestamp = (at: number, format: string, now: number, locale?: string): string =>
  format === 'R'
    ? relative(at, now, locale)
    : shown(at, STYLES[format] ?? { dateStyle: 'long', timeStyle: 'short' }, locale);
