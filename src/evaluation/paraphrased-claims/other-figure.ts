/** Years by which a year is moved at most. */
const YEARS = 30;
const LEAST_YEARS = 2;
const YEAR = /^(?:1\d|20)\d\d$/;

/** Factors by which other figures are made larger or smaller: no rounding of the one that is right. */
const LARGER = { least: 1.4, more: 3 } as const;
const SMALLER = { least: 0.2, more: 0.5 } as const;

/**
 * An answer with another figure for its only one; `undefined` for other answers, and where the text holds that figure, for it may be right too.
 *
 * @param random gives numbers of [0, 1)
 */
export function otherFigure(answer: string, text: string, random: () => number): string | undefined {
  const [figure, ...more] = answer.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  if (figure === undefined || more.length > 0 || answer.includes(`${figure}s`)) return undefined;
  const value = Number(figure.replaceAll(',', ''));
  const isMore = random() < 0.5;
  const { least, more: range } = isMore ? LARGER : SMALLER;
  const years = LEAST_YEARS + Math.floor(random() * YEARS);
  const moved = YEAR.test(figure) ? value + (isMore ? years : -years) : value * (least + random() * range);
  const places = figure.split('.')[1]?.length ?? 0;
  const rounded = Number(moved.toFixed(places));
  const written = figure.includes(',') ? rounded.toLocaleString('en-GB') : rounded.toFixed(places);
  const isUsable = rounded !== value && rounded > 0 && !text.includes(written);
  return isUsable ? answer.replace(figure, written) : undefined;
}
