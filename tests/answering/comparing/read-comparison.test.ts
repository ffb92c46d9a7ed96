import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComparison } from '../../../src/answering/comparing/read-comparison.ts';

/** The kind, the things, and what is asked of the first of them. */
const read = (question: string): readonly unknown[] => {
  const comparison = readComparison(question);
  if (comparison === undefined) return [];
  const { kind, things, measures } = comparison;
  const [{ ask, wanted }] = measures;
  return [kind, things.join(' | '), ask(things[0]), wanted];
};

describe('a question that compares', () => {
  it.each([
    [
      'things after a comma',
      'Which is deeper, the Marn or the Tolle?',
      ['choice', 'the Marn | the Tolle', 'How deep is the Marn', 'larger'],
    ],
    [
      'things after a colon',
      'Which is the bigger sum: the loan or the grant?',
      ['choice', 'the loan | the grant', 'How big is the loan', 'larger'],
    ],
    [
      'things first',
      'Marn or Tolle, which is longer?',
      ['choice', 'Marn | Tolle', 'How long is Marn', 'larger'],
    ],
    [
      '"between … and"',
      'Between Marn and Tolle, which is longer?',
      ['choice', 'Marn | Tolle', 'How long is Marn', 'larger'],
    ],
    [
      '"of … and"',
      'Which of Marn and Tolle is the longest?',
      ['choice', 'Marn | Tolle', 'How long is Marn', 'larger'],
    ],
    [
      'no comma',
      'which river is longer the marn or the tolle',
      ['choice', 'the marn | the tolle', 'How long is the marn', 'larger'],
    ],
    [
      'three things',
      'Which is the tallest, the mast, the spire or the dome?',
      ['choice', 'the mast | the spire | the dome', 'How tall is the mast', 'larger'],
    ],
    [
      'a helping verb first',
      'Did the mill or the forge open first?',
      ['choice', 'the mill | the forge', 'When did the mill open', 'smaller'],
    ],
    [
      '"one" for the noun',
      'Which engine serves more firms, the one for boats or the one for carts?',
      [
        'choice',
        'the engine for boats | the engine for carts',
        'How many firms does the engine for boats serve',
        'larger',
      ],
    ],
    [
      'the owner of a quantity',
      'Whose turnover was lower in 2019, Arden’s or Barrow’s?',
      ['choice', 'Arden | Barrow', 'What is the turnover of Arden in 2019', 'smaller'],
    ],
    [
      'where',
      'Where is bread cheaper, in Arden or in Barrow?',
      ['choice', 'Arden | Barrow', 'How much does bread in Arden cost', 'smaller'],
    ],
    [
      'money without a noun',
      'Who earned less, Arden or Barrow?',
      ['choice', 'Arden | Barrow', 'How much did Arden earned', 'smaller'],
    ],
    [
      'age',
      'Which is older, the mill or the forge?',
      ['choice', 'the mill | the forge', 'How old is the mill', 'larger'],
    ],
    [
      'a thing that leaves out the noun',
      'Which was higher, the wage in Arden or that in Barrow?',
      ['choice', 'the wage in Arden | the wage in Barrow', 'How high was the wage in Arden', 'larger'],
    ],
    [
      'a verb of two words',
      'Which picked up more calls, the cable or the buoy?',
      ['choice', 'the cable | the buoy', 'How many calls did the cable picked up', 'larger'],
    ],
    [
      'yes or no',
      'Is the Marn longer than the Tolle?',
      ['verdict', 'the Marn | the Tolle', 'How long is the Marn', 'larger'],
    ],
    [
      'yes or no with a verb',
      'Does Arden employ fewer people than Barrow does?',
      ['verdict', 'Arden | Barrow', 'How many people does Arden employ', 'smaller'],
    ],
    [
      'the time for both',
      'Did Arden grow faster than Barrow in 2019?',
      ['verdict', 'Arden | Barrow', 'How fast did Arden grow in 2019', 'larger'],
    ],
    [
      '"then" for "than"',
      'is the marn longer then the tolle',
      ['verdict', 'the marn | the tolle', 'How long is the marn', 'larger'],
    ],
    [
      'by how much',
      'How much longer is the Marn than the Tolle?',
      ['difference', 'the Marn | the Tolle', 'How long is the Marn', 'larger'],
    ],
    [
      'how many more',
      'How many more pupils does Arden have than Barrow?',
      ['difference', 'Arden | Barrow', 'How many pupils does Arden have', 'larger'],
    ],
    [
      'difference of a quantity',
      'What is the difference in height between the mast and the dome?',
      ['difference', 'the mast | the dome', 'What is the height of the mast', 'larger'],
    ],
    [
      'difference of possessives',
      'What is the difference between the mast’s and the dome’s height?',
      ['difference', 'the mast | the dome', 'What is the height of the mast', 'larger'],
    ],
    [
      'how many times',
      'How many times as long is the Marn as the Tolle?',
      ['ratio', 'the Marn | the Tolle', 'How long is the Marn', 'larger'],
    ],
    [
      'sum',
      'What is the combined population of Arden and Barrow?',
      ['sum', 'Arden | Barrow', 'What is the population of Arden', 'larger'],
    ],
    [
      'together',
      'How many people do Arden and Barrow employ together?',
      ['sum', 'Arden | Barrow', 'How many people do Arden employ', 'larger'],
    ],
    [
      'a polite frame',
      'Could you tell me which is longer, the Marn or the Tolle, please?',
      ['choice', 'the Marn | the Tolle', 'How long is the Marn', 'larger'],
    ],
  ])('by %s', (_, question, expected) => {
    expect(read(question)).toEqual(expected);
  });

  it.each([
    ['a figure to compare with', 'Is the Marn longer than 40 km?'],
    ['an amount of money', 'Did it cost more than £5m?'],
    ['what was expected', 'Was the turnover higher than expected?'],
    ['an earlier time', 'Is the town bigger than before?'],
    ['"more than" a number', 'Which firm has more than 50 people in Arden or Barrow?'],
    ['one thing', 'Which river is the longest?'],
    ['two comparatives', 'Was bread cheaper or more expensive than rice?'],
    ['"or" alone', 'Is it a river or a lake?'],
    ['no quantity', 'What is the difference between a clint and a gryke?'],
    ['a thing with itself', 'Which is longer, the Marn or the Marn?'],
    ['nothing', ''],
  ])('is none with %s', (_, question) => {
    expect(readComparison(question)).toBeUndefined();
  });

  it('is read or not, whatever is asked, with two things or more of which none is empty', () => {
    const words =
      'which who is was did more longer than or and , : the one of between how many times difference in 5'.split(
        ' ',
      );
    const question = array(constantFrom(...words, 'Arden', 'Barrow', 'mill'), { maxLength: 40 });
    assert(
      property(question, string(), (chosen, noise) => {
        for (const text of [chosen.join(' '), `${chosen.join(' ')} ${noise}`]) {
          const things: readonly string[] = readComparison(text)?.things ?? ['a', 'b'];
          expect(things.length).toBeGreaterThanOrEqual(2);
          expect(things.every((thing) => thing.trim() !== '')).toBe(true);
        }
      }),
    );
  });
});
