/* How a span of tokens stands to other places of its sentence. */

/** Tokens behind a span in which the noun asked for is what it counts. */
const COUNTED = 4;

/** Signed distance to the nearest of some places: negative when the span stands before it, 0 inside, NaN when there is none. In tokens. */
export function side(places: readonly number[], first: number, last: number): number {
  let best = NaN;
  for (const place of places) {
    const distance = place < first ? first - place : place > last ? last - place : 0;
    if (Number.isNaN(best) || Math.abs(distance) < Math.abs(best)) best = distance;
  }
  return best;
}

/** Tokens from the span's end to the next of some places; NaN when none follows. */
export function gapAfter(places: readonly number[], last: number): number {
  const next = places.find((place) => place > last);
  return next === undefined ? NaN : next - last;
}

/** Whether a term is the noun that a span counts: it stands right behind. */
export function isCounted(terms: readonly (string | undefined)[], last: number, focusTerm: string): boolean {
  for (let at = last + 1; at <= last + COUNTED; at++) if (terms[at] === focusTerm) return true;
  return false;
}

/** Whether a span is all that one bracket or quotation holds. */
export const encloses = (inside: Int16Array, first: number, last: number): boolean =>
  (inside[first] ?? 0) > 0 &&
  inside[first] === inside[last] &&
  inside[first - 1] !== inside[first] &&
  inside[last + 1] !== inside[last];

/** How a noun for a person's office stands by the span: 3 before, 2 after a comma, 1 inside, 0 nowhere. @param isRole for each token */
export function roleNear(isRole: Uint8Array, lower: readonly string[], first: number, last: number): number {
  if (isRole[first - 1] === 1) return 3;
  if (lower[last + 1] === ',') for (let at = last + 2; at <= last + 6; at++) if (isRole[at] === 1) return 2;
  for (let at = first; at <= last; at++) if (isRole[at] === 1) return 1;
  return 0;
}
