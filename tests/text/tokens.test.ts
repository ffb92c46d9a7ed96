import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { english } from '../../src/text/english/english.ts';
import { TOKEN, kindOf } from '../../src/text/english/token-pattern.ts';
import { arbitraryText } from './arbitrary-text.ts';

const tokensOf = (text: string): string[] => english.tokens(text).map((token) => token.text);
const kindsOf = (text: string): string =>
  english
    .tokens(text)
    .map(({ kind }) => kind.charAt(0))
    .join('');

describe('tokens', () => {
  it.each([
    ["children's don’t they've", ["children's", 'don’t', "they've"], 'www'],
    ["be'blooming a'losing mill'", ['be', "'", 'blooming', 'a', "'", 'losing', 'mill', "'"], 'wpwwpwwp'],
    ["O'Brien d’Ivoire", ["O'Brien", 'd’Ivoire'], 'ww'],
    ['the city ’s plan', ['the', 'city', '’s', 'plan'], 'wwww'],
    ['high-quality goods', ['high', '-', 'quality', 'goods'], 'wpww'],
    ['COVID-19', ['COVID', '-', '19'], 'wpn'],
    ['33.265 billion', ['33.265', 'billion'], 'nw'],
    ['450,000 people, 12', ['450,000', 'people', ',', '12'], 'nwpn'],
    ['1,234.5', ['1,234.5'], 'n'],
    ['in 2019,2020', ['in', '2019', ',', '2020'], 'wnpn'],
    ['9.7%', ['9.7', '%'], 'np'],
    ['2/3 of it', ['2/3', 'of', 'it'], 'nww'],
    ['14:31', ['14:31'], 'n'],
    ['the 3rd, 16th and 1980s', ['the', '3rd', ',', '16th', 'and', '1980s'], 'wnpnwn'],
    ['10km', ['10', 'km'], 'nw'],
    ['R&D in the U.S. today', ['R&D', 'in', 'the', 'U.S.', 'today'], 'wwwww'],
    ['wait... "what?!"', ['wait', '...', '"', 'what', '?', '!', '"'], 'wppwppp'],
    ['café naïve', ['café', 'naïve'], 'ww'],
    ['2023-08-31', ['2023', '-', '08', '-', '31'], 'npnpn'],
    ['$5 😀', ['$', '5', '😀'], 'pnp'],
  ])('%s', (text, expected, kinds) => {
    expect(tokensOf(text)).toEqual(expected);
    expect(kindsOf(text)).toBe(kinds);
  });
});

/** Letters, signs and digits in every order, so that words begin and end at each of them. */
const soup = fc.string({
  unit: fc.constantFrom(...Array.from(`aUSdo.&'’-,:/0159 \t_$é\u0301😀`)),
  maxLength: 30,
});

describe('what is found letter by letter', () => {
  it.each([
    ['any text', arbitraryText],
    ['a soup of letters and signs', soup],
  ])('is what the pattern alone finds, in %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const matches = Array.from(text.matchAll(new RegExp(TOKEN.source, 'gu')), (match) => ({
          start: match.index,
          end: match.index + match[0].length,
          kind: kindOf(match),
          text: match[0],
        }));
        expect(english.tokens(text)).toEqual(matches);
      }),
      { numRuns: 3000 },
    );
  });
});
