import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { parseDevelopmentFile } from '../../src/evaluation/development-file.ts';
import { runDevelopment } from '../../src/evaluation/development-run.ts';
import { missesOf } from '../../src/evaluation/misses.ts';
import { ALL_KINDS } from '../../src/evaluation/report.ts';
import { summarise } from '../../src/evaluation/summarise.ts';

const nothing = (question: string): Answer => ({
  question,
  type: 'description',
  status: 'not_found',
  confidence: 0,
  notes: [],
  missing: [],
  reading: undefined,
  evidence: [],
});

const turn = { kind: 'unanswerable', answers: [], gold: [] };
const LINES = [
  { id: 'G1', sort: 'single', ...turn, question: 'How old is the mill?' },
  {
    id: 'G2',
    sort: 'dialogue',
    turns: [
      { ...turn, question: 'Who is the mayor of Selmouth?' },
      { ...turn, question: 'What is the pier made of?', newTopic: true },
      { ...turn, question: 'And how long is the quay?', newTopic: true },
    ],
  },
];

/** What each question is read as, if not as it stands. */
const READ_AS: Readonly<Record<string, string>> = {
  'And how long is the quay?': 'How long is the quay of Selmouth?',
};

const run = () => {
  const file = parseDevelopmentFile(LINES.map((line) => JSON.stringify(line)).join('\n'), 'q.jsonl');
  return runDevelopment(file.questions, {
    answerer: { ask: (question) => Promise.resolve(nothing(question)), search: () => Promise.resolve([]) },
    conversations: {
      ask: (_, question) =>
        Promise.resolve({ answer: nothing(question), readAs: READ_AS[question], remark: undefined }),
      takeUp: () => Promise.resolve(),
    },
    articles: () => undefined,
    articleText: () => undefined,
    clock: () => 0,
    progress: () => undefined,
  });
};

describe('a run of development questions', () => {
  it('measures of turns on a new topic how many were read without those before', async () => {
    const outcomes = await run();
    expect(outcomes.map(({ row }) => row.contextDropped)).toEqual([null, null, true, false]);
    const sections = summarise(outcomes.map(({ row }) => row));
    const measured = sections.flatMap(({ set, lines }) => {
      const all = lines.find(({ kind }) => kind === ALL_KINDS);
      return set === 'single' || set === 'turn' ? [[set, all?.measures['contextDropped']]] : [];
    });
    expect(measured).toEqual([
      ['single', undefined],
      ['turn', 50],
    ]);
  });

  it('lists the turns that kept them, with what they were read as', async () => {
    expect(missesOf(await run())).toMatchObject([
      { id: 'G2/3', wrong: ['context'], readAs: 'How long is the quay of Selmouth?' },
    ]);
  });
});
