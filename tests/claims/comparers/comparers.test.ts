import { describe, expect, it } from 'vitest';
import { comparisonOf, sureFindings } from './findings.ts';

const outcomes = (claim: string, text: string): readonly string[] =>
  comparisonOf(claim, text).findings.map(({ aspect, outcome }) => `${aspect} ${outcome}`);

describe('what surely differs', () => {
  it.each([
    [
      'a figure of another item of the list',
      'Old Gorse ripens for 60 days.',
      'The cheese Old Gorse ripens 9 months, the cheese Blue Wick 60 days.',
      'figure differs: 60 days → 9 months',
    ],
    [
      'what a clause says of another name',
      'Brightwell serves hospitals.',
      'Oriel Care serves hospitals; Brightwell makes the beds.',
      'name differs: Brightwell → Oriel Care',
    ],
    [
      'which of two figures is the larger',
      'The yield fell more with the powder than with the spray.',
      'The yield fell by 38% with the spray and by 22% with the powder.',
      'figure differs: more with the powder than → 22%',
    ],
    [
      'how often',
      'The council of Ardle meets every month.',
      'The council of Ardle meets every quarter in the old mill.',
      'wording differs: every month → every quarter',
    ],
    [
      'who follows whom, with words between the name and the verb',
      'Helen Marsh succeeded Tobias Lee as director.',
      'Tobias Lee, once treasurer of Kestrel Coaches, succeeded Helen Marsh as director.',
      'name differs: Helen Marsh → Tobias Lee',
    ],
    [
      'a post in other hands',
      'Emma Wood is the finance director.',
      'The finance director is Beatrix Cole, and Emma Wood is a physicist.',
      'role differs: Emma Wood → Beatrix Cole',
    ],
    [
      'the same post elsewhere',
      'Ann Hill is the mayor of Selmouth.',
      'Ann Hill, the mayor of Ardle, opened the harbour.',
      'role differs: Selmouth → Ardle',
    ],
    [
      'rising and shrinking, in any form',
      'Orders for Ardle paper have been shrinking.',
      'Orders for Ardle paper kept a high growth rate.',
      'direction differs: shrinking → growth',
    ],
    [
      'raised and held',
      'The company raised its dividend.',
      'Revenue rose to £187m, operating profit fell to £15m, and the dividend was held at 11p.',
      'direction differs: raised → held',
    ],
    [
      'what is done "rather than" the claim’s',
      'The council voted to replace the bridge.',
      'The council voted to repair the bridge rather than replace the bridge.',
      'negation differs: voted → rather than replace',
    ],
  ])('%s', (_, claim, text, found) => {
    expect(sureFindings(claim, text).filter((one) => one.includes('differs'))).toContain(found);
  });
});

describe('what does not surely differ', () => {
  it.each([
    ['remaining and being left', 'Only six boats remained.', 'By 1911 only six boats were left.'],
    ['prepositions', 'The river runs into the Sound.', 'The river opens to the Sound.'],
    [
      'forms of one word of a set',
      'The south shore was taken.',
      'The southern and eastern shores were taken.',
    ],
    [
      'opposites that the claim has both of',
      'Rural houses are plain, unlike urban houses.',
      'Rural houses are plain.',
    ],
    ['the sides of "is"', 'The last state was Ardle.', 'Ardle was the last state.'],
    ['a second post', 'Ann Hill is a physicist.', 'Ann Hill, the mayor of Ardle, opened the harbour.'],
    [
      'a denial in a sentence on something else',
      'Nobody was hurt in Ardle.',
      'Ardle has a paper mill and a harbour.',
    ],
  ])('%s', (_, claim, text) => {
    expect(sureFindings(claim, text).filter((one) => one.includes('differs'))).toEqual([]);
  });
});

describe('a share of a whole', () => {
  const text = 'The work will cost £6.8m, of which £4.1m will come from the county and £0.8m from a loan.';
  it.each([
    ['More than half of the cost will come from the county.', 'figure agrees'],
    ['More than half of the cost will come from a loan.', 'figure differs'],
  ])('%s', (claim, found) => {
    expect(outcomes(claim, text)).toContain(found);
  });
});

describe('the noun behind a verb', () => {
  it('differs where another of its kind stands there', () => {
    expect(outcomes('Marta Lee opened a school.', 'Marta Lee opened a workshop in the loft.')).toContain(
      'wording differs',
    );
  });

  it('is left open where the text names it beside the sentence', () => {
    const text = 'The council approved a rise in parking charges. The bridge of Ardle is closed.';
    expect(outcomes('The council approved the bridge.', text)).toContain('wording open');
  });
});

it('a shorter form of a name is the same name', () => {
  expect(outcomes('Samir Haddad left the board.', 'In 2013 Haddad left the board.')).toContain('name agrees');
});

it('two lower bounds and upper bounds of one value exclude one another', () => {
  expect(
    outcomes('The output is less than 200 tons.', 'The output has exceeded 200 tons of paper.'),
  ).toContain('figure differs');
});

it('a day without its year is the same day either way round', () => {
  expect(outcomes('Charges rise from October 1.', 'Charges rise from 1 October in Ardle.')).toContain(
    'date agrees',
  );
});
