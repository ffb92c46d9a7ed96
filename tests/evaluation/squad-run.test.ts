import { expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import type { SquadFile } from '../../src/evaluation/squad-file.ts';
import { wholeFile } from '../../src/evaluation/squad-places.ts';
import { runSquad } from '../../src/evaluation/squad-run.ts';
import { summariseSquad } from '../../src/evaluation/squad-summary.ts';

const MILL = 'The mill opened in 1874. It stands on the river Sel.';
const FERRY = 'The ferry runs to Aldney.';
const file: SquadFile = {
  name: 'squad.json',
  texts: [
    { id: '1.1', title: 'Mill', text: MILL },
    { id: '1.2', title: 'Ferry', text: FERRY },
  ],
  questions: [
    {
      id: 'right',
      question: 'right',
      article: '1.1',
      answers: [
        { text: 'in 1874', start: 16 },
        { text: '1874', start: 19 },
      ],
    },
    { id: 'second', question: 'second', article: '1.1', answers: [{ text: 'Sel', start: 48 }] },
    { id: 'elsewhere', question: 'elsewhere', article: '1.2', answers: [{ text: 'Aldney', start: 18 }] },
    { id: 'impossible', question: 'impossible', article: '1.2', answers: [] },
  ],
};

const opened: Quote = { article: '1.1', start: 0, end: 24 };
const stands: Quote = { article: '1.1', start: 25, end: 52 };
const answer = (quote: Quote, start: number, end: number, evidence: readonly Quote[] = []): Answer => ({
  question: '',
  type: 'date',
  confidence: 1,
  notes: [],
  status: 'answered',
  reading: { quote, basis: [], further: [], short: { form: 'spans', spans: [{ start, end }] } },
  evidence,
  rivals: [],
});
const refused = (evidence: readonly Quote[], reading?: Answer['reading']): Answer => ({
  question: '',
  type: 'place',
  confidence: 0,
  notes: [],
  status: 'not_found',
  missing: [],
  reading,
  evidence,
});

const OPEN: Readonly<Record<string, Answer>> = {
  right: answer(opened, 19, 23),
  // Not found, but with a reading: two words of which one is the gold.
  second: refused([opened, stands], {
    quote: stands,
    basis: [],
    further: [],
    short: { form: 'spans', spans: [{ start: 42, end: 51 }] },
  }),
  // The range of the gold's sentence, in another article.
  elsewhere: answer({ article: '1.1', start: 0, end: 25 }, 19, 23),
  impossible: refused([]),
};
const GIVEN = answer({ article: '1.2', start: 0, end: 25 }, 18, 24);

const run = async () => {
  const opens: (readonly string[])[] = [];
  let now = 0;
  const rows = await runSquad(file, wholeFile(file, file.questions), {
    unanswerable: false,
    openTexts: async (texts) => {
      opens.push(texts.map(({ id }) => id));
      const isOpen = texts.length > 1;
      const ask = (question: string): Promise<Answer> => {
        now += isOpen ? 4 : 100;
        return Promise.resolve(
          isOpen || question === 'right' || question === 'second' ? OPEN[question]! : GIVEN,
        );
      };
      return { ask, search: () => Promise.resolve([]) };
    },
    clock: () => now,
    progress: () => undefined,
  });
  return { rows, opens };
};

it('asks over all paragraphs, and over each paragraph once opened', async () => {
  const { opens } = await run();
  expect(opens).toEqual([['1.1', '1.2'], ['1.1'], ['1.2']]);
});

it('takes a sentence for right that holds the start of an answer, in the right paragraph', async () => {
  const { rows } = await run();
  expect(rows.map(({ sentence, sentence5 }) => [sentence, sentence5])).toEqual([
    [true, true],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

it('scores the best reading whatever the status', async () => {
  const { rows } = await run();
  expect(rows.map(({ open }) => [open.said, open.exact, open.f1])).toEqual([
    ['1874', true, 1],
    ['river Sel', false, 2 / 3],
    ['1874', false, 0],
    ['', false, 0],
  ]);
  expect(rows[2]!.given).toMatchObject({ said: 'Aldney', exact: true, f1: 1, status: 'answered' });
});

it('sums up over the answerable ones, with refusals and the impossible ones apart', async () => {
  const { rows } = await run();
  const [section] = summariseSquad('squad', rows);
  expect(section!.lines.map(({ kind }) => kind)).toEqual(['date', 'place', 'all']);
  expect(section!.lines.at(-1)!.measures).toEqual({
    n: 4,
    'sentence@1': 33.3,
    'sentence@5': 66.7,
    'retrieval@1': 0,
    em: 33.3,
    f1: 55.6,
    givenEm: 66.7,
    givenF1: 88.9,
    refusedUnanswerable: 100,
    falseRefusal: 33.3,
    wrongWhenAnswered: 50,
    coverageAtRisk: 0,
    givenFalseRefusal: 33.3,
    p50: 4,
    p95: 4,
  });
});

it('asks every fourth question again without its paragraph, but for those that another paragraph answers', async () => {
  const opens: (readonly string[])[] = [];
  const texts = ['1.1', '1.2', '1.3', '1.4', '1.5'].map((id) => ({
    id,
    title: 'Mills',
    text: `It opened in 1874.`,
  }));
  const questions = texts.map(({ id }) => ({
    id,
    question: id,
    article: id,
    answers: [{ text: '1874', start: 13 }],
  }));
  const many: SquadFile = { name: 'mills', texts, questions };
  const rows = await runSquad(many, wholeFile(many, questions), {
    unanswerable: true,
    openTexts: (given) => {
      const ids = given.map(({ id }) => id);
      opens.push(ids);
      // Without paragraph 1.1 something else is said, without 1.5 the same.
      const said = ids.length > 1 && !ids.includes('1.1') ? [3, 9] : [13, 17];
      const [start = 0, end = 0] = said;
      const quote = { article: ids[0] ?? '', start: 0, end: 18 };
      return Promise.resolve({
        ask: () => Promise.resolve(answer(quote, start, end)),
        search: () => Promise.resolve([]),
      });
    },
    clock: () => 0,
    progress: () => undefined,
  });
  expect(rows.map(({ without }) => without?.said)).toEqual([
    'opened',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(opens).toContainEqual(['1.2', '1.3', '1.4', '1.5']);
  const [section, confidence] = summariseSquad('mills', rows);
  expect(section!.lines.at(-1)!.measures).toMatchObject({ refusedUnanswerable: 0, wrongWhenAnswered: 16.7 });
  expect(confidence!.lines[0]!.measures).toEqual({ n: 6, confidence: 100, right: 83.3, rightFromHere: 83.3 });
});
