import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/evaluation/input-error.ts';
import { parseQuestionFile } from '../../src/evaluation/question-file.ts';

const single = {
  id: 'G1',
  sort: 'single',
  question: 'When?',
  kind: 'date',
  answers: ['1874'],
  file: [],
  gold: ['In 1874.'],
};
const squad = (qa: object): string =>
  JSON.stringify({
    data: [{ title: 'Old_Mills', paragraphs: [{ context: 'In 1874 it opened.', qas: [qa] }] }],
  });

describe('a file of development questions', () => {
  it('gives singles and the turns of talks, and claims', () => {
    const { sort: _, file: __, ...turn } = single;
    const lines = [
      single,
      {
        id: 'G2',
        sort: 'dialogue',
        turns: [turn, { ...turn, kind: 'list', items: ['a', 'b'], newTopic: true }],
      },
      {
        id: 'G3',
        sort: 'claim',
        claim: 'It opened.',
        verdict: 'supported',
        file: [],
        gold: ['It opened in 1874.'],
      },
    ];
    const file = parseQuestionFile(lines.map((line) => JSON.stringify(line)).join('\r\n\r\n'), 'q.jsonl');
    expect(file).toMatchObject({
      form: 'development',
      claims: [
        {
          id: 'G3',
          claim: 'It opened.',
          verdict: 'supported',
          kind: 'supported',
          gold: ['It opened in 1874.'],
        },
      ],
    });
    expect(file.questions).toEqual([
      {
        id: 'G1',
        set: 'single',
        conversation: undefined,
        newTopic: false,
        kind: 'date',
        question: 'When?',
        answers: ['1874'],
        items: [],
        gold: ['In 1874.'],
      },
      expect.objectContaining({ id: 'G2/1', set: 'turn', conversation: 'G2', newTopic: false }),
      expect.objectContaining({ id: 'G2/2', items: ['a', 'b'], newTopic: true }),
    ]);
  });

  it('may begin with a byte order mark, be one line, and name no sort', () => {
    const { sort: _, ...unsorted } = single;
    expect(parseQuestionFile(`\uFEFF${JSON.stringify(unsorted)}`, 'q.jsonl').questions).toHaveLength(1);
  });

  it.each([
    ['a line that is no JSON', '{', 'q.jsonl:3: not valid JSON.'],
    ['a missing field', JSON.stringify({ ...single, gold: undefined }), 'q.jsonl:3: gold: '],
    [
      'a verdict nobody knows',
      JSON.stringify({ id: 'G3', sort: 'claim', claim: 'It opened.', verdict: 'true' }),
      'q.jsonl:3: verdict: ',
    ],
    ['a sort nobody knows', JSON.stringify({ ...single, sort: 'riddle' }), 'q.jsonl:3: sort: '],
    [
      'an answer that is no text',
      JSON.stringify({ ...single, answers: ['a', 5] }),
      'q.jsonl:3: answers[1]: ',
    ],
  ])('names file, line and place for %s', (_, line, message) => {
    const content = `${JSON.stringify(single)}\n\n${line}\n`;
    expect(() => parseQuestionFile(content, 'q.jsonl')).toThrow(InputError);
    expect(() => parseQuestionFile(content, 'q.jsonl')).toThrow(message);
  });
});

describe("a file in SQuAD's format", () => {
  it('gives a text for each paragraph and its questions with the offsets of their answers', () => {
    const file = parseQuestionFile(
      squad({ id: 'x', question: 'When?', answers: [{ text: '1874', answer_start: 3 }] }),
      's.json',
    );
    expect(file).toEqual({
      form: 'squad',
      name: 's.json',
      texts: [{ id: '1.1', title: 'Old Mills', text: 'In 1874 it opened.' }],
      questions: [{ id: 'x', question: 'When?', article: '1.1', answers: [{ text: '1874', start: 3 }] }],
    });
  });

  it('has no answers where version 2.0 says that there are none', () => {
    const file = parseQuestionFile(
      squad({
        id: 'x',
        question: 'Why?',
        is_impossible: true,
        plausible_answers: [{ text: 'it', answer_start: 8 }],
        answers: [],
      }),
      's.json',
    );
    expect(file.questions).toEqual([{ id: 'x', question: 'Why?', article: '1.1', answers: [] }]);
  });

  it('names the file and the place of what is wrong', () => {
    const content = squad({ id: 'x', question: 'When?', answers: [{ text: '1874' }] });
    expect(() => parseQuestionFile(content, 's.json')).toThrow(
      's.json: data[0].paragraphs[0].qas[0].answers[0].answer_start: ',
    );
  });
});
