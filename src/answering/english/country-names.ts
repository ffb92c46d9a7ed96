/** ISO 3166-1 assigns its codes within these letters. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

let known: ReadonlySet<string> | undefined;

/** Whether a word or phrase is the English name of a country or territory, by the runtime's own Unicode data (CLDR). */
export function isCountry(name: string): boolean {
  known ??= readNames();
  return known.has(name.toLowerCase());
}

function readNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []));
}
