import { describe, expect, it } from 'vitest';
import { readPublication } from '../../../src/answering/publication/read-publication.ts';
import { readPublicationQuestion } from '../../../src/answering/publication/publication-question.ts';
import { answerText } from '../../../src/answering/short-answer-text.ts';
import { readingOfFile } from '../reading-of.ts';

const LAMPS =
  'The Lamps of Ostrand\n\n2023-08-31 14:31, Ostrand, August 1 (Reporter Ann Lee) The town of Ostrand makes lamps.\n\nThey are sold abroad.';

/** The answer and its rivals; empty when the question isn't one about the article. */
function answersTo(question: string, text: string): readonly string[] {
  const { article, ask, reader } = readingOfFile(text);
  const ranked = [{ sentence: reader.read(article, 0), score: 0, cover: 1, row: new Float32Array() }];
  const found = readPublication(ask(question), ranked, reader);
  return found === undefined
    ? []
    : [found.reading, ...found.rivals].map(({ short }) => answerText(short, article.text));
}

describe('questions about an article itself', () => {
  it.each([
    ['When was the article on Ostrand published?', 'date'],
    ['What is the publication date of the story about lamps?', 'date'],
    ['who wrote the piece about lamps', 'author'],
    ['Which reporter wrote the article on lamps?', 'author'],
    ['Which news agency published the article on Ostrand?', 'outlet'],
  ])('are told: %s', (question, asks) => {
    expect(readPublicationQuestion(question)).toMatchObject({ asks });
  });

  it.each([
    'When was the mill founded?',
    'Who wrote the opera about Ostrand?',
    'What does the article say about lamps?',
    'How many articles were published in 2019?',
    'When did the lamp works publish its accounts?',
  ])('are not seen in others: %s', (question) => {
    expect(readPublicationQuestion(question)).toBeUndefined();
  });
});

describe('when, by whom and where an article was published', () => {
  it('is read from its head; the page’s date is the dateline’s rival', () => {
    expect(answersTo('When was the article on Ostrand published?', LAMPS)).toStrictEqual([
      'August 1',
      '2023-08-31',
    ]);
    expect(answersTo('Who wrote the piece about lamps?', LAMPS)).toStrictEqual(['Ann Lee']);
  });

  it('has no rival where both dates are one', () => {
    const text = LAMPS.replace('2023-08-31', '2023-08-01');
    expect(answersTo('When was the article on Ostrand published?', text)).toHaveLength(1);
  });

  it('is read from a byline that is a line of its own', () => {
    const text =
      'The Lamps of Ostrand\n\nBy Ann Lee, staff reporter | 3 October 2022\n\nThe town makes lamps.';
    expect(answersTo('Who wrote the article about lamps?', text)).toStrictEqual(['Ann Lee']);
    expect(answersTo('When was the article about lamps published?', text)).toStrictEqual(['3 October 2022']);
  });

  it('is left to the text where the head does not say it, or another article is meant', () => {
    expect(
      answersTo('Who wrote the article about lamps?', 'The Lamps of Ostrand\n\nThe town makes lamps.'),
    ).toStrictEqual([]);
    expect(answersTo('When was the article about Marlow published?', LAMPS)).toStrictEqual([]);
  });

  it('is not taken for the date of a report that the text tells of', () => {
    const text = LAMPS.replace('They are', 'A report says that they are');
    expect(answersTo('When was the report on lamps published?', LAMPS)).toStrictEqual([
      'August 1',
      '2023-08-31',
    ]);
    expect(answersTo('When was the report on lamps published?', text)).toStrictEqual([]);
  });
});
