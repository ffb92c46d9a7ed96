import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contextButtonId,
  evidenceButtonId,
  readPlaceButton,
  readEvidenceButton,
} from '../../src/discord/button-ids.ts';
import { CUSTOM_ID_LIMIT } from '../../src/discord/limits.ts';
import { bridge, libraryOf } from './newsroom.ts';

/** As long as an article file may be. */
const LENGTH = 5_000_000;
const article = { ...bridge, text: 'x'.repeat(LENGTH) };
const library = libraryOf(article);

const anyQuote = fc.tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1)).map(([a, b]) => ({
  article,
  quote: { article: article.id, start: Math.min(a, b), end: Math.max(a, b) + 1 },
}));

const rest = (id: string): string => id.slice(id.indexOf(':') + 1);

describe("a button's custom_id", () => {
  it('names a quote', () => {
    fc.assert(
      fc.property(anyQuote, (found) => {
        const id = contextButtonId(found);
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_LIMIT);
        expect(readPlaceButton(rest(id), library)).toEqual(found);
      }),
    );
  });

  it('names as many quotes as fit, from the first on', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { minLength: 1, maxLength: 8 }), (all) => {
        const id = evidenceButtonId(all) ?? '';
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_LIMIT);
        const { quotes, gone } = readEvidenceButton(rest(id), library);
        expect(gone).toBe(0);
        expect(quotes).toEqual(all.slice(0, 4));
      }),
    );
  });

  it('names nothing when there is nothing to name', () => {
    expect(evidenceButtonId([])).toBeUndefined();
  });

  it.each([
    ['another key', '0000000000.1.2'],
    ['an end before the start', `${article.key}.2.1`],
    ['an end outside the text', `${article.key}.0.zzzzz`],
    ['no offsets', article.key],
    ['something else', '../../etc'],
  ])('with %s is refused', (_name, place) => {
    expect(readPlaceButton(place, library)).toBeUndefined();
    expect(readEvidenceButton(place, library)).toEqual({ quotes: [], gone: 1 });
  });
});
