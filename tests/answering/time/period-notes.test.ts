import { describe, expect, it } from 'vitest';
import type { Answer, Note, ShortAnswer } from '../../../src/answering/answer.ts';
import { createPeriodNotes } from '../../../src/answering/time/period-notes.ts';
import { readAskedYear } from '../../../src/answering/time/asked-year.ts';
import { withRelativeDate } from '../../../src/answering/time/relative-date.ts';
import { readingOfFile } from '../reading-of.ts';

const HEAD = 'A Headline About Ferries\n\nBy Ann Lee, staff reporter, Ostrand, 14 May 2021\n\n';

function notesOn(text: string, value: string, verdict?: 'yes' | 'no'): readonly Note[] {
  const { extraction, collections, reader, article } = readingOfFile(text);
  const { sentence, spans } = extraction(value);
  const { start, end } = sentence.sentence;
  const short: ShortAnswer = verdict === undefined ? { form: 'spans', spans } : { form: 'verdict', verdict };
  const answer: Answer = {
    status: 'unsure',
    question: 'How many?',
    type: 'count',
    confidence: 0.4,
    notes: [],
    evidence: [],
    reading: { short, quote: { article: article.id, start, end }, basis: [], further: [] },
  };
  return createPeriodNotes(collections, reader)(answer).notes;
}

describe('notes on periods', () => {
  it('say what relative words by a value mean, in the words of the quote', () => {
    expect(
      notesOn(`${HEAD}From January to April this year the ferry carried 900 people.`, '900'),
    ).toStrictEqual([
      { kind: 'period', written: 'From January to April this year', resolved: 'January–April 2021' },
    ]);
  });

  it('say nothing of another value’s period, of a year that is written, or of one that is not known', () => {
    expect(
      notesOn(`${HEAD}In 2019 the ferry carried 900 people; last year it carried 70.`, '900'),
    ).toStrictEqual([]);
    expect(
      notesOn('A Headline About Ferries\n\nLast year the ferry carried 900 people.', '900'),
    ).toStrictEqual([]);
  });

  it('are given for the reason of a yes', () => {
    expect(notesOn(`${HEAD}The ferry carried 900 people last year.`, '900', 'yes')).toStrictEqual([
      { kind: 'period', written: 'last year', resolved: '2020' },
    ]);
  });
});

describe('a year that is asked for', () => {
  const text =
    'A Headline About Ferries\n\nThe ferry of Ostrand was built in 1921. It was sold to Marlow the following year and sank.';
  const under = readingOfFile(text);
  const read = under.extraction('the following year');

  it('is worked out, with what it counts from', () => {
    const reading = readAskedYear(
      under.ask('In which year was the ferry sold to Marlow?'),
      read,
      under.reader,
    );
    expect(reading?.short).toStrictEqual({
      form: 'computed',
      text: '1922',
      working: '"the following year" counted from 1921',
    });
    const words = [...(reading?.basis ?? []), ...(reading?.further ?? []).flatMap(({ spans }) => spans)].map(
      ({ start, end }) => text.slice(start, end),
    );
    expect(words).toStrictEqual(['the following year', '1921']);
  });

  it('stays as it is written when the question is when', () => {
    expect(
      readAskedYear(under.ask('When was the ferry sold to Marlow?'), read, under.reader),
    ).toBeUndefined();
  });
});

describe('a year that relative words count from', () => {
  const under = readingOfFile(
    'A Headline About Ferries\n\nThe ferry was repainted in 1921 and joined the Ostrand line the following year.',
  );
  const answerTo = (question: string): string => {
    const [{ start, end }] = withRelativeDate(
      under.ask(question),
      under.extraction('1921'),
      under.reader,
    ).spans;
    return under.article.text.slice(start, end);
  };

  it('is not the answer to when the later thing happened', () => {
    expect(answerTo('When did the ferry join the Ostrand line?')).toBe('the following year');
  });

  it('is the answer to when the earlier thing happened', () => {
    expect(answerTo('When was the ferry repainted?')).toBe('1921');
  });
});
