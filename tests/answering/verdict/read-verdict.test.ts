import { assert, constantFrom, property, string, oneof } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVerdictReader } from '../../../src/answering/verdict/read-verdict.ts';
import { english } from '../../../src/text/english/english.ts';
import { readingOf } from '../reading-of.ts';

/** What a sentence that stands alone says to a question. */
function verdictOn(sentence: string, question: string): 'yes' | 'no' | undefined {
  const text = readingOf(sentence);
  return createVerdictReader(english, text.reader)(text.ask(question), text.sentence(''))?.verdict;
}

describe('a verdict', () => {
  it.each<[phenomenon: string, sentence: string, question: string, expected: 'yes' | 'no' | undefined]>([
    ['said so', 'The mill of Ardle was sold to Karlow in 1931.', 'Was the mill sold to Karlow?', 'yes'],
    ['denied', 'The ferry does not sail in winter.', 'Does the ferry sail in winter?', 'no'],
    ['nobody', 'Nobody was injured in the landslide.', 'Was anyone injured in the landslide?', 'no'],
    ['asked as a denial', 'The ferry sails in winter.', "Doesn't the ferry sail in winter?", 'yes'],
    [
      'denied in another clause',
      'Tessmer paid for the organ but did not choose the builder.',
      'Did Tessmer pay for the organ?',
      'yes',
    ],
    [
      'denied in its own clause',
      'Tessmer paid for the organ but did not choose the builder.',
      'Did Tessmer choose the builder?',
      'no',
    ],
    [
      'replaced',
      'The council chose to mend the roof rather than demolish the hall.',
      'Did the council choose to demolish the hall?',
      'no',
    ],
    [
      'called off',
      'A plan to close the swimming pool was withdrawn.',
      'Will the swimming pool be closed?',
      'no',
    ],
    [
      'forbidden',
      'Camping on the dunes has been forbidden since 1990.',
      'Is camping allowed on the dunes?',
      'no',
    ],
    [
      'not only',
      'The mine not only produced copper, it produced silver.',
      'Did the mine produce copper?',
      'yes',
    ],
    ['free', 'Children ride the tram free.', 'Do children have to pay to ride the tram?', 'no'],
    ['the opposite', 'Sales of wool fell last spring.', 'Did sales of wool rise last spring?', 'no'],
    ['more than', 'There are 417 lakes in the park.', 'Are there more than 400 lakes in the park?', 'yes'],
    [
      'more than, too few',
      'There are 417 lakes in the park.',
      'Are there more than 500 lakes in the park?',
      'no',
    ],
    ['over', 'The choir has over 40 singers.', 'Does the choir have more than 30 singers?', 'yes'],
    ['another figure', 'The choir has 33 singers.', 'Does the choir have 40 singers?', 'no'],
    ['a figure rounded', 'The dam cost 20.3 million euros.', 'Did the dam cost 20 million euros?', 'yes'],
    [
      'one figure of several',
      'Fever was seen in 19% of the children, cough in 11% and a rash in 6%.',
      'Was cough seen in 6% of the children?',
      'no',
    ],
    ['another year', 'The mill was founded in 1874.', 'Was the mill founded in 1890?', 'no'],
    [
      'another name in the role',
      'The school was founded by Ada Marsh.',
      'Was the school founded by Tom Reed?',
      'no',
    ],
    [
      'another clause has it',
      'Brell, in Orvik, makes the lamps; Sandqvist, in Tarn, runs the shops. The owner of Brell is rich.',
      'Does Brell run the shops?',
      'no',
    ],
    [
      'a part of all',
      'So far 8 of the 19 bridges have been mended.',
      'Have all the bridges been mended?',
      'no',
    ],
    ['only planned', 'The tunnel is to open in October.', 'Has the tunnel opened?', 'no'],
    [
      'over by now',
      'Ada Marsh was chair of the society until 2004.',
      'Is Ada Marsh still chair of the society?',
      'no',
    ],
    ['second, not first', 'Orvik is the second largest port.', 'Is Orvik the largest port?', 'no'],
    ['nothing of what is asked', 'Ada Marsh lives in Orvik.', 'Did Ada Marsh win a prize?', undefined],
    ['always', 'The boats are red.', 'Were the boats always red?', undefined],
  ])('%s: %s', (_, sentence, question, expected) => {
    expect(verdictOn(sentence, question)).toBe(expected);
  });

  it('is decided between nothing and wholly, whatever is asked', () => {
    const text = readingOf('The ferry of Orvik does not sail in winter. It has 40 cabins.');
    const read = createVerdictReader(english, text.reader);
    const question = oneof(
      string({ maxLength: 40 }),
      constantFrom('Is it?', 'Does the ferry sail?', 'Has the ferry more than 30 cabins?', 'not not never'),
    );
    assert(
      property(question, (asked) => {
        const decided = read(text.ask(asked), text.sentence('cabins'))?.decided ?? 0;
        expect(decided).toBeGreaterThanOrEqual(0);
        expect(decided).toBeLessThanOrEqual(1);
      }),
    );
  });
});
