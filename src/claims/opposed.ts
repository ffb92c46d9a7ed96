import { areAlike, areOpposite, hasKnownOpposite } from '../answering/verdict/opposites.ts';

/** Pairs of sides in words beyond those that questions are asked in; lower case, in the forms that people write. "/" parts the sides. */
const PAIRS = sidesOf(
  'rise rises rising rose risen increase increases increasing increased growth grow grows growing grew grown expand expands expanding expanded expansion gain gained climb climbs climbed climbing soared jumped doubled tripled up / ' +
    'fall falls falling fell fallen decrease decreases decreasing decreased decline declines declining declined drop drops dropping dropped shrink shrinks shrinking shrank shrunk reduction reduced plunged slumped halved down; ' +
    'raise raises raised raising increased rose / held unchanged frozen kept maintained; cut reduced lowered fell / held unchanged frozen kept maintained; ' +
    'cover covers covered include includes included / exempt exempted excluded excludes exclude; ' +
    'praise praised praises welcomed welcomes / criticise criticised criticize criticized complained complains condemned; ' +
    'support supports supported back backs backed favour favoured / oppose opposes opposed; ' +
    'win wins won beat beats defeated / lose loses lost; slow slower slowly / fast faster quick quicker quickly; ' +
    'cheap cheaper cheapest / expensive dear dearer dearest costly costlier; early earlier earliest / late later latest; ' +
    'upstream / downstream; many several numerous / nobody none few; better best / worse worst; strong stronger / weak weaker; ' +
    'hot hotter warm warmer / cold colder cool cooler; young younger youngest / old older oldest; gained acquired / lost; ' +
    'built build opened founded established / closed demolished destroyed dissolved; present / absent; success / failure; ' +
    'unanimous unanimously / divided split narrowly; joined join / left leave quit; above exceeded exceeding over / below under; ' +
    'deepest / shallowest; widest / narrowest; tallest / shortest; richest / poorest; import imports imported / export exports exported',
);

type Sides = ReadonlyMap<string, readonly number[]>;

function sidesOf(list: string): Sides {
  const sides = new Map<string, number[]>();
  for (const [place, pair] of list.split(';').entries())
    for (const [side, words] of pair.split('/').entries())
      for (const word of words.trim().split(' '))
        sides.set(word, [...(sides.get(word) ?? []), (place + 1) * (side === 0 ? 1 : -1)]);
  return sides;
}

const sidesBy = (word: string): readonly number[] => PAIRS.get(word) ?? [];

/** Whether a lower-case word has a known opposite. */
export const canBeOpposed = (word: string): boolean => hasKnownOpposite(word) || PAIRS.has(word);

/** Whether two lower-case words stand on one side of a pair of opposites. */
export const onOneSide = (one: string, other: string): boolean =>
  areAlike(one, other) || sidesBy(one).some((side) => sidesBy(other).includes(side));

/** Whether two lower-case words are known as opposites. */
export const areOpposed = (one: string, other: string): boolean =>
  areOpposite(one, other) || sidesBy(one).some((side) => sidesBy(other).includes(-side));
