import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answered, COST, enginesSaying, notFound, OPENED, reading } from './answers.ts';
import { articles, folderOf, footnote } from './fixture.ts';

const questions = [
  {
    id: 'G1',
    sort: 'single',
    question: 'cost?',
    kind: 'number',
    answers: ['12.5 million pounds'],
    file: [],
    gold: ['The harbour work will cost 12.5 million pounds and take three years.'],
  },
  {
    id: 'G2',
    sort: 'single',
    question: 'opened?',
    kind: 'date',
    answers: ['1874'],
    file: [],
    gold: ['Selmouth Mill opened in 1874 on the river Sel.'],
  },
  { id: 'G3', sort: 'single', question: 'mayor?', kind: 'unanswerable', answers: [], file: [], gold: [] },
  {
    id: 'G4',
    sort: 'dialogue',
    turns: [
      {
        question: 'opened?',
        kind: 'date',
        answers: ['1874'],
        file: [],
        gold: ['Selmouth Mill opened in 1874 on the river Sel.'],
      },
    ],
  },
  { id: 'G5', sort: 'claim', claim: 'It opened.', verdict: 'supported', file: [], gold: [] },
];
const squad = {
  data: [
    {
      title: 'Selmouth',
      paragraphs: [
        {
          context: 'Selmouth Mill opened in 1874. It stands on the river Sel.',
          qas: [
            {
              id: 's1',
              question: 'When did Selmouth Mill open?',
              answers: [{ text: '1874', answer_start: 24 }],
            },
            {
              id: 's2',
              question: 'On which river does Selmouth Mill stand?',
              answers: [
                { text: 'Sel', answer_start: 53 },
                { text: 'the river Sel', answer_start: 43 },
              ],
            },
          ],
        },
        {
          context: 'The harbour of Corran was finished in 1901 by Marta Olin.',
          qas: [
            {
              id: 's3',
              question: 'Who finished the harbour of Corran?',
              answers: [{ text: 'Marta Olin', answer_start: 46 }],
            },
          ],
        },
      ],
    },
  ],
};
const folder = folderOf({
  'questions.jsonl': questions.map((question) => JSON.stringify(question)).join('\n'),
  'squad.json': JSON.stringify(squad),
  'kept.json': '{"single":{"answer":{"minimum":50}}}',
  'broken.json': '{"single":{"answer":{"minimum":51}},"turn":{"verbatim":{"minimum":100}}}',
});
const file = (name: string): string => path.join(folder, name);

/** Knows the cost, takes the harbour's sentence for the mill's, and refuses the rest. */
const say = (question: string): Promise<Answer> =>
  Promise.resolve(question === 'cost?' || question === 'opened?' ? answered : notFound);
const options = { engines: enginesSaying(say) };

type Report = {
  readonly sections: readonly {
    readonly set: string;
    readonly lines: readonly { readonly kind: string; readonly measures: object }[];
  }[];
  readonly misses?: readonly object[];
};
const report = async (words: readonly string[], more: object = options): Promise<Report> => {
  const { stdout } = await footnote(['evaluate', ...words, '--json'], more);
  return JSON.parse(stdout);
};
/** The sections of questions, without those of confidence. */
const questionSets = ({ sections }: Report): Report['sections'] =>
  sections.filter(({ set }) => !set.endsWith(' confidence'));

/** The measures over all questions of the SQuAD file, by the real engine. */
const squadMeasures = async (...words: readonly string[]): Promise<object> =>
  (await report([file('squad.json'), ...words], {})).sections[0]!.lines.at(-1)!.measures;

describe('evaluate, on development questions', () => {
  it('scores singles and turns apart, by kind and together', async () => {
    const { sections } = await report([file('questions.jsonl')]);
    expect(sections.map(({ set }) => set)).toEqual([
      'single',
      'single confidence',
      'turn',
      'turn confidence',
      'claim',
    ]);
    expect(questionSets({ sections }).map(({ lines }) => lines.map(({ kind }) => kind))).toEqual([
      ['number', 'date', 'unanswerable', 'all'],
      ['date', 'all'],
      ['supported', 'all'],
    ]);
    expect(sections[0]!.lines[3]!.measures).toEqual({
      n: 3,
      'sentence@1': 50,
      'sentence@5': 100,
      answer: 50,
      refusedUnanswerable: 100,
      falseRefusal: 0,
      refusalPrecision: 100,
      wrongWhenAnswered: 50,
      coverageAtRisk: 0,
      verbatim: 100,
      idleRivals: 66.7,
      medianWords: 3,
      p50: 0,
      p95: 0,
    });
  });

  it('prints a table for each set', async () => {
    const { status, stdout, stderr } = await footnote(['evaluate', file('questions.jsonl')], options);
    const [head = '', ...rest] = stdout.split('\n');
    expect(head).toMatch(/^single +n +sentence@1 +sentence@5 +answer +refused/u);
    expect(rest[3]).toMatch(/^all +3 +50\.0 +100\.0 +50\.0 +100\.0/u);
    expect(stdout).toMatch(/^claim +n +verdict +sentence +false-con +false-sup/mu);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('takes the odd or the even ids', async () => {
    const odd = await report([file('questions.jsonl'), '--ids', 'odd']);
    const even = await report([file('questions.jsonl'), '--ids', 'even']);
    expect(questionSets(odd).map(({ set, lines }) => [set, lines.at(-1)!.measures])).toEqual([
      ['single', expect.objectContaining({ n: 2 })],
      ['claim', expect.objectContaining({ n: 1 })],
    ]);
    expect(questionSets(even).map(({ set, lines }) => [set, lines.at(-1)!.measures])).toEqual([
      ['single', expect.objectContaining({ n: 1 })],
      ['turn', expect.objectContaining({ n: 1 })],
    ]);
  });

  it('lists what went wrong', async () => {
    const { misses } = await report([file('questions.jsonl'), '--misses']);
    const miss = {
      kind: 'date',
      wrong: ['sentence', 'answer'],
      said: '12.5 million pounds',
      expected: ['1874'],
    };
    expect(misses).toEqual([
      expect.objectContaining({ id: 'G2', ...miss }),
      expect.objectContaining({ id: 'G4/1', ...miss }),
      expect.objectContaining({
        id: 'G5',
        kind: 'supported',
        wrong: ['verdict'],
        status: 'not_mentioned',
        expected: ['supported'],
      }),
    ]);
    const { stdout } = await footnote(['evaluate', file('questions.jsonl'), '--misses'], options);
    expect(stdout).toContain('G2 date, wrong: sentence, answer\n');
  });

  it('measures the time of asking, and of nothing else', async () => {
    let now = 0;
    const engines = enginesSaying((question) => {
      now += question === 'cost?' ? 30 : 10;
      return say(question);
    });
    const { sections } = await report([file('questions.jsonl')], { engines, clock: () => now });
    expect(sections[0]!.lines[3]!.measures).toMatchObject({ p50: 10, p95: 30 });
  });

  it('sees a quote that is not what the file says', async () => {
    const elsewhere = folderOf({ 'harbour.md': 'Another text.\n' });
    const { sections } = await report([file('questions.jsonl'), '--articles', elsewhere]);
    expect(sections[0]!.lines[3]!.measures).toMatchObject({ verbatim: 0 });
  });

  it('shows progress on a terminal alone, and clears it', async () => {
    let now = 0;
    const clock = (): number => (now += 1000);
    const at = await footnote(['evaluate', file('questions.jsonl')], { ...options, clock, columns: 80 });
    expect(at.stderr).toContain('questions: 1 of 4');
    expect(at.stderr.endsWith('\r\u001B[2K')).toBe(true);
    expect(
      (await footnote(['evaluate', file('questions.jsonl')], { ...options, clock })).stderr,
    ).not.toContain('of 4');
  });
});

describe('evaluate --thresholds', () => {
  it('ends with status 0 when all are kept', async () => {
    const { status } = await footnote(
      ['evaluate', file('questions.jsonl'), '--thresholds', file('kept.json')],
      options,
    );
    expect(status).toBe(0);
  });

  it('names each that is not, and ends with status 1', async () => {
    const { status, stderr } = await footnote(
      ['evaluate', file('questions.jsonl'), '--thresholds', file('broken.json')],
      options,
    );
    expect(stderr).toContain('single answer: 50, below 51\n');
    expect(stderr).not.toContain('turn');
    expect(status).toBe(1);
  });
});

describe('evaluate, with the real engine', () => {
  it('finds sentences and quotes them verbatim', async () => {
    const { sections } = await report([file('questions.jsonl'), '--articles', articles], {});
    expect(sections[0]!.lines[3]!.measures).toMatchObject({ n: 3, verbatim: 100 });
  });

  it('takes a SQuAD file: over all paragraphs and with the paragraph given', async () => {
    const { sections } = await report([file('squad.json')], {});
    expect(sections.map(({ set }) => set)).toEqual(['squad', 'squad confidence']);
    const all = sections[0]!.lines.at(-1)!;
    expect(all).toMatchObject({
      kind: 'all',
      measures: { n: 3, 'sentence@5': 100, refusedUnanswerable: null },
    });
  });
});

describe('evaluate, on a SQuAD file', () => {
  it('asks the first so many, or so many drawn', async () => {
    expect(await squadMeasures('--limit', '2')).toMatchObject({ n: 2 });
    expect(await squadMeasures('--sample', '1', '--seed', '3')).toMatchObject({ n: 1 });
  });

  it('asks each article alone, and again without the paragraphs that questions are about', async () => {
    const { sections } = await report([file('squad.json'), '--each-article', '--unanswerable'], {});
    expect(sections.map(({ set }) => set)).toEqual(['squad each article', 'squad each article confidence']);
    expect(sections[0]!.lines.at(-1)!.measures).toMatchObject({
      n: 3,
      refusedUnanswerable: expect.any(Number),
    });
  });

  it('refuses --ids, which belongs to development questions', async () => {
    const { status, stderr } = await footnote(['evaluate', file('squad.json'), '--ids', 'odd']);
    expect(stderr).toMatch(/^footnote: --ids is for development questions; .*squad\.json/u);
    expect(status).toBe(2);
  });

  it('reports it beside development questions', async () => {
    const engines = {
      ...enginesSaying(say),
      openTexts: enginesSaying(() => Promise.resolve({ ...notFound, reading: undefined, evidence: [] }))
        .openTexts,
    };
    const both = await report([file('squad.json'), file('questions.jsonl')], { engines });
    expect(questionSets(both).map(({ set }) => set)).toEqual(['single', 'turn', 'claim', 'squad']);
  });
});

const made = async (...words: readonly string[]) => {
  const { sections } = await report(['--made-claims', '12', ...words], {});
  return sections.map(({ set, lines }) => [set, lines.map(({ kind }) => kind), lines.at(-1)!.measures]);
};

describe('evaluate --made-claims', () => {
  it('makes claims of the folder and checks them, the same ones for the same seed', async () => {
    const first = await made('--articles', articles);
    expect(first).toEqual([
      ['made claims', expect.arrayContaining(['as is', 'all']), expect.objectContaining({ verbatim: 100 })],
    ]);
    expect(await made('--articles', articles)).toEqual(first);
  });

  it('makes claims of the documents of a SQuAD file', async () => {
    expect(await made(file('squad.json'))).toEqual([
      [
        'squad made claims',
        expect.arrayContaining(['all']),
        expect.objectContaining({ n: expect.any(Number) }),
      ],
    ]);
  });

  it('refuses a file of questions, and no file at all without it', async () => {
    const wrong = await footnote(['evaluate', file('questions.jsonl'), '--made-claims', '5'], options);
    expect(wrong.stderr).toMatch(
      /^footnote: --made-claims makes its own .*questions\.jsonl holds questions\.\n$/u,
    );
    expect(wrong.status).toBe(2);
    const none = await footnote(['evaluate'], options);
    expect(none.stderr).toBe('footnote: evaluate needs a file of questions, or --made-claims.\n');
    expect(none.status).toBe(2);
  });
});

// The fixtures above stand on these places.
it('has fixtures whose readings lie in their quotes', () => {
  for (const { quote, short } of [reading(COST, '12.5 million pounds'), reading(OPENED, '1874')]) {
    if (short.form !== 'spans') throw new Error('A reading of words has spans.');
    expect(short.spans.every(({ start, end }) => quote.start <= start && end <= quote.end)).toBe(true);
  }
});

it('writes what people judged, and then needs no file of questions', async () => {
  expect(await footnote(['evaluate', '--from-feedback', 'judged.jsonl', '--server', '1'])).toMatchObject({
    status: 0,
    stdout: 'wrote judged.jsonl of 1\n',
  });
});
