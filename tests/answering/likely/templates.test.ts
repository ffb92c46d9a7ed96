import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/answering/likely/templates.ts';
import { createDateFinder } from '../../../src/answering/spans/dates.ts';
import { createFigureFinder } from '../../../src/answering/spans/figures.ts';
import { english } from '../../../src/text/english/english.ts';

const findFigures = createFigureFinder(english);
const findDates = createDateFinder(english);

/** The questions made of a sentence, each with the words that should answer it. */
const made = (text: string): readonly (readonly [string, string])[] =>
  candidatesOf({ text, figures: findFigures(text, 0), dates: findDates(text, 0) }).map(
    ({ text: question, expected }) => [question, text.slice(expected.start, expected.end)],
  );

describe('a question made of a sentence', () => {
  it.each([
    [
      'an office',
      'Ellen Marsh, mayor of Brackwater, thanked them.',
      'Who is the mayor of Brackwater?',
      'Ellen Marsh',
    ],
    [
      'a change',
      'In the first half of this year, the output of Ardle rose by 9.7%.',
      'By how much did the output of Ardle rise?',
      '9.7%',
    ],
    ['a value', 'The population of Ardle is 33,000.', 'What is the population of Ardle?', '33,000'],
    [
      'a value of its own',
      "Ardle's turnover reached 9 million pounds.",
      "What was Ardle's turnover?",
      '9 million pounds',
    ],
    [
      'a count',
      'Ardle Mill employs about 85 workers.',
      'How many workers does Ardle Mill employ?',
      'about 85',
    ],
    ['a passive with a date', 'Ardle Mill was founded in 1874.', 'When was Ardle Mill founded?', '1874'],
    [
      'a passive with its agent',
      'Ardle Bridge was designed by Tom Reed in 1931.',
      'Who designed Ardle Bridge?',
      'Tom Reed',
    ],
    ['a maker', 'In 1931, Tom Reed built Ardle Bridge.', 'Who built Ardle Bridge?', 'Tom Reed'],
    ['people counted', 'Ardle Mill employs 85 people.', 'How many people does Ardle Mill employ?', '85'],
    ['an event with a date', 'Ardle Mill closed in May 2019.', 'When did Ardle Mill close?', 'May 2019'],
    ['a price', 'Ardle Bridge cost $3 million.', 'How much did Ardle Bridge cost?', '$3 million'],
    [
      'a place',
      'Ardle Mill, located in Brackwater, makes paper.',
      'Where is Ardle Mill located?',
      'Brackwater',
    ],
    [
      'a figure of something',
      'Ardle Mill is a plant with an annual output of 12,000 tons.',
      'What is the annual output of Ardle Mill?',
      '12,000 tons',
    ],
    [
      'a sum',
      'Ardle Mill invested 2 million pounds in boats.',
      'How much did Ardle Mill invest?',
      '2 million pounds',
    ],
    ['a kind', 'Ardle is a town by the sea.', 'What is Ardle?', 'a town'],
  ])('%s', (_phenomenon, sentence, question, answer) => {
    expect(made(sentence)).toContainEqual([question, answer]);
  });

  it.each([
    ['a subject that points back', 'It was founded in 1874.'],
    ['a subject that points back', 'The population of this town is 33,000.'],
    ['a subject that only its article knows', 'The mill closed in May 2019.'],
    ['a name that only its article knows', 'The Group closed in May 2019.'],
    ['two dates', 'Ardle Mill closed in May 2019 and was sold in June 2020.'],
    ['no date', 'Ardle Mill closed.'],
    ['what began to do something', 'Ardle Mill began to make paper in 1874.'],
  ])('is not made of %s: %s', (_phenomenon, sentence) => {
    expect(made(sentence)).toEqual([]);
  });
});
