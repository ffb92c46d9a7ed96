import { describe, expect, it } from 'vitest';
import type { Answer, Reading } from '../../../src/answering/answer.ts';
import { readingText } from '../../../src/answering/short-answer-text.ts';
import { answerAbout } from '../../../src/conversation/about/answer-about.ts';
import type { Turn } from '../../../src/conversation/conversations.ts';
import type { Quote } from '../../../src/corpus/quote.ts';
import { readingOfFile, type TextUnderTest } from '../../answering/reading-of.ts';

const quoteAt = ({ sentence }: TextUnderTest, words: string): Quote => {
  const { start, end } = sentence(words).sentence;
  return { article: 'a.txt', start, end };
};

/** An answer with these words of a text, from the sentence that holds them. */
const answerWith = (text: TextUnderTest, words: string): Answer & { readonly reading: Reading } => ({
  question: 'What is it?',
  type: 'description',
  status: 'answered',
  confidence: 0.7,
  notes: [],
  reading: {
    short: { form: 'spans', spans: text.extraction(words).spans },
    quote: quoteAt(text, words),
    basis: [],
    further: [],
  },
  evidence: [],
  rivals: [],
});

const notFound: Answer = {
  question: 'Who is it?',
  type: 'person',
  status: 'not_found',
  confidence: 0,
  notes: [],
  missing: ['it'],
  reading: undefined,
  evidence: [],
};

const turnAfter = (text: TextUnderTest, answer: Answer, asked: string): Promise<Turn> | undefined =>
  answerAbout(
    asked,
    [{ asked: answer.question, readAs: undefined, question: answer.question, answer, at: 0 }],
    text,
  );

/** What is said to `asked` after the answer `words`: how sure, the short answer, and the words of each sentence it stands on. */
async function said(file: string, words: string, asked: string) {
  const text = readingOfFile(file);
  const turn = await turnAfter(text, answerWith(text, words), asked);
  const { reading, status, notes } = turn?.answer ?? notFound;
  const wordsOf = ({ start, end }: Quote): string => text.article.text.slice(start, end);
  return {
    status,
    remark: turn?.remark?.kind,
    short: reading && readingText(reading, () => text.article),
    quotes: reading ? [reading.quote, ...reading.further.map(({ quote }) => quote)].map(wordsOf) : [],
    notes: notes.flatMap((note) => (note.kind === 'period' ? [note.resolved] : [])),
  };
}

const HEAD = 'A New Pier for Selmouth\n\nBy Ida Brandt\n\nSelmouth, March 4, 2021. ';

describe('who said that', () => {
  it.each([
    [
      'named after the quotation',
      'The pier is old. "The pier will stand for a hundred years," said Edda Voss.',
      'a hundred years',
      'Edda Voss',
      1,
    ],
    [
      'named in the sentence after',
      '"We cleared the whole hall last year. We sold all the land." Edda Voss, mayor of Ardle, said. The rest is open.',
      'the land',
      'Edda Voss',
      1,
    ],
    [
      'named in the sentence before',
      'Olan Pryce, an engineer, was careful. "A year is a short time for a pier," he said.',
      'A year',
      'Olan Pryce',
      2,
    ],
    [
      'of a quotation of two sentences, at its beginning',
      'Edda Voss said: "The pier will stand for years. The mill will not stand for so long."',
      'not stand',
      'Edda Voss',
      2,
    ],
    [
      'of a report with "that"',
      'Olan Pryce said that the ban had cost 2 million pounds.',
      '2 million',
      'Olan Pryce',
      1,
    ],
    [
      'of a report without "that"',
      'Olan Pryce said the ban had cost 2 million pounds.',
      '2 million',
      'Olan Pryce',
      1,
    ],
    [
      'behind the report',
      'The yield has reached 7,450 kilograms, said the chief engineer Ludma Pak.',
      '7,450',
      'Ludma Pak',
      1,
    ],
    [
      'behind the report, before the verb',
      'The pier has cost 3 million, Edda Voss said.',
      '3 million',
      'Edda Voss',
      1,
    ],
    ['after "according to"', 'According to Edda Voss, 320 boats came back.', '320', 'Edda Voss', 1],
    [
      'of a quotation over two paragraphs',
      '“The pier will stand for years.\n\n“The mill will not stand for so long as that,” said Edda Voss.',
      'for years',
      'Edda Voss',
      2,
    ],
    [
      'of a quotation that began in the paragraph before',
      'Edda Voss said: “The pier will stand for years.\n\n“The mill will not stand for so long as that.”',
      'not stand',
      'Edda Voss',
      2,
    ],
  ])('finds the speaker %s', async (_, text, words, expected, quotes) => {
    const answer = await said(`${HEAD}\n\n${text}`, words, 'Who said that?');
    expect(answer).toMatchObject({ status: 'answered', short: expected, remark: undefined });
    expect(answer.quotes).toHaveLength(quotes);
    expect(answer.quotes[0]).toContain(expected);
    expect(answer.quotes.at(-1)).toContain(words);
  });

  it.each([
    [
      'of words after a quotation in another paragraph',
      'Edda Voss was glad. "It is a fine pier," she said.\n\n"It cost us 3 million pounds in all."',
      '3 million',
      'Edda Voss',
    ],
    [
      'of a sentence that follows a report',
      'Olan Pryce said that the ban had been hard. It cost local firms 2 million pounds.',
      '2 million',
      'Olan Pryce',
    ],
  ])('finds a likely speaker %s', async (_, text, words, expected) => {
    const answer = await said(`${HEAD}\n\n${text}`, words, 'Who said that?');
    expect(answer).toMatchObject({ status: 'unsure', short: expected });
  });

  it('finds the author of what the article itself says, as likely', async () => {
    const answer = await said(`${HEAD}\n\nThe pier is 300 metres long.`, '300 metres', 'Who says so?');
    expect(answer).toMatchObject({ status: 'unsure', short: 'Ida Brandt', remark: 'own-words' });
    expect(answer.quotes.at(-1)).toBe('The pier is 300 metres long.');
  });

  it('refuses where nobody is named, and shows the sentence', async () => {
    const file =
      'The Pier\n\nThe pier is 300 metres long.\n\nIt went to plan, according to the length of it.';
    const text = readingOfFile(file);
    const turn = await turnAfter(text, answerWith(text, '300 metres'), 'Who said that?');
    expect(turn).toMatchObject({ answer: { status: 'not_found' }, remark: { kind: 'own-words' } });
    expect(turn?.answer.evidence).toEqual([quoteAt(text, '300 metres')]);
  });

  it('says how it was understood', async () => {
    const text = readingOfFile('The Pier\n\nThe pier is "long", said Edda Voss.');
    const turn = await turnAfter(text, answerWith(text, 'long'), 'says who?');
    expect(turn?.readAs).toBe('Who said: “The pier is long, said Edda Voss”?');
  });
});

describe('when was that', () => {
  it.each([
    ['of its own sentence', 'In 1998 the pier cost 3 million pounds.', '3 million', '1998', 1],
    ['right behind the value', 'It had 3,150 members in 1801, and none in 1920.', '3,150', '1801', 1],
    ['that is the answer itself', 'The pier opened in May 2019.', 'May 2019', 'May 2019', 1],
    [
      'of the sentence before',
      'In 1998 the pier burned. The repair cost 3 million pounds.',
      '3 million',
      '1998',
      2,
    ],
    [
      'that is a day of the week',
      'The council met on Tuesday and chose Edda Voss.',
      'Edda Voss',
      'Tuesday',
      1,
    ],
  ])('finds the time %s', async (_, text, words, expected, quotes) => {
    const answer = await said(`The Pier\n\n${text}`, words, 'When was that?');
    expect(answer).toMatchObject({ status: 'answered', short: expected, remark: undefined });
    expect(answer.quotes).toHaveLength(quotes);
  });

  it('says what relative words mean, by the date of the article', async () => {
    const text = `---\npublished: 2021-03-04\n---\nThe Pier\n\nThis year the pier has cost 3 million pounds.`;
    expect(await said(text, '3 million', 'When was that?')).toMatchObject({
      short: 'This year',
      notes: ['2021'],
    });
    expect(await said(text, '3 million', 'Which year was that?')).toMatchObject({ short: '2021' });
  });

  it('is not sure that what is goes with the time of the sentence before', async () => {
    const text = 'The Pier\n\nIn 1998 the pier burned. It is 300 metres long.';
    expect(await said(text, '300 metres', 'When was that?')).toMatchObject({
      status: 'unsure',
      short: '1998',
    });
  });

  it('finds the date of the article, as likely, where no time is said', async () => {
    const answer = await said(`${HEAD}\n\nThe pier is 300 metres long.`, '300 metres', 'As of when?');
    expect(answer).toMatchObject({ status: 'unsure', short: 'March 4, 2021', remark: 'article-date' });
  });

  it('refuses where there is no time at all', async () => {
    const answer = await said('The Pier\n\nThe pier is long.', 'long', 'When was that?');
    expect(answer).toMatchObject({ status: 'not_found', remark: 'article-date' });
  });

  it('is left alone where another time may be meant and the sentence says none', async () => {
    const text = readingOfFile('The Pier\n\nIn 1998 it burned. The pier is long.');
    expect(turnAfter(text, answerWith(text, 'long'), 'when was it?')).toBeUndefined();
    expect(await said('The Pier\n\nIn 1998 it burned.', 'burned', 'when was it?')).toMatchObject({
      short: '1998',
    });
  });
});

describe('what else it says', () => {
  const TEXT = 'The Pier\n\nOne thing is said. Two things are said. Three are.\n\nFour follow. Five end it.';

  it('is the sentences after the quote', async () => {
    const answer = await said(TEXT, 'One thing', 'Tell me more');
    expect(answer).toMatchObject({ status: 'answered', remark: 'more' });
    expect(answer.quotes).toEqual(['Two things are said.', 'Three are.', 'Four follow.']);
  });

  it('goes on from there', async () => {
    const text = readingOfFile(TEXT);
    const first = await turnAfter(text, answerWith(text, 'One thing'), 'Go on');
    const second = await turnAfter(text, first?.answer ?? notFound, 'and then?');
    expect(second?.answer.reading?.quote).toEqual(quoteAt(text, 'Five end'));
    const third = await turnAfter(text, second?.answer ?? notFound, 'more');
    expect(third).toMatchObject({ answer: { status: 'not_found' }, remark: { kind: 'more' } });
  });
});

describe('where it says so, and whether it is sure', () => {
  const text = readingOfFile('The Pier\n\nThe pier is long. The mill is old.');
  const answer = answerWith(text, 'long');

  it.each([
    ['Where does it say so?', 'source'],
    ['Are you sure?', 'certainty'],
  ] as const)('%s gets the same answer with a remark', async (asked, kind) => {
    expect(await turnAfter(text, answer, asked)).toMatchObject({ answer, remark: { kind } });
  });

  it('keeps a refusal', async () => {
    expect(await turnAfter(text, notFound, 'Really?')).toMatchObject({ answer: notFound });
    expect(await turnAfter(text, notFound, 'Who said that?')).toMatchObject({
      answer: { status: 'not_found' },
    });
  });

  it.each(['Who said that?', 'When was that?', 'Source?', 'Are you sure?', 'go on'])(
    'refuses before there is an answer: %s',
    async (asked) => {
      expect(await answerAbout(asked, [], text)).toMatchObject({
        answer: { status: 'not_found', evidence: [] },
        readAs: undefined,
      });
    },
  );

  it('quotes nothing of an article that has changed since', async () => {
    const changed = readingOfFile('The Pier\n\nWhat a long pier that is now.');
    for (const asked of ['Are you sure?', 'Who said that?', 'When was that?', 'Tell me more']) {
      const turn = await turnAfter(changed, { ...answer, evidence: [quoteAt(text, 'mill')] }, asked);
      expect(turn?.answer).toMatchObject({ status: 'not_found', evidence: [] });
    }
  });
});

describe('who wrote it', () => {
  const FILE = `${HEAD}\n\nThe pier is 300 metres long.`;
  it.each([
    ['Who wrote this article?', 'Ida Brandt'],
    ['Who is the author of the piece?', 'Ida Brandt'],
    ['When was that article published?', 'March 4, 2021'],
  ])('is read from the head of the article: %s', async (asked, expected) => {
    expect(await said(FILE, '300 metres', asked)).toMatchObject({ status: 'answered', short: expected });
  });

  it('leaves a question that says which article it means', () => {
    const text = readingOfFile(FILE);
    expect(turnAfter(text, answerWith(text, '300'), 'Who wrote the article about the mill?')).toBeUndefined();
  });
});

describe('a courtesy', () => {
  const text = readingOfFile('The Pier\n\nThe pier is long.');

  it('is no question, in a talk or before one', async () => {
    const thanks = {
      answer: { status: 'not_found', evidence: [] },
      remark: { kind: 'courtesy', courtesy: 'thanks' },
    };
    expect(await turnAfter(text, answerWith(text, 'long'), 'Thanks!')).toMatchObject(thanks);
    expect(await answerAbout('Thanks!', [], text)).toMatchObject(thanks);
  });
});

describe('a turn that is not about the answer', () => {
  const text = readingOfFile('The Pier\n\nThe pier is long.');

  it.each(['Who built it?', 'When was the pier built?', 'and the mill?'])('is left alone: %s', (asked) => {
    expect(turnAfter(text, answerWith(text, 'long'), asked)).toBeUndefined();
  });

  it('leaves the first question of a talk', () => {
    expect(answerAbout('Who built the pier?', [], text)).toBeUndefined();
  });
});
