import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answered, enginesSaying, notFound, unsure } from './answers.ts';
import { folderOf, footnote, HARBOUR, textOf } from './fixture.ts';

/** The one object that is printed when the engine gives this answer, by a clock that goes on 1.23456 ms a look. */
const askJson = async (answer: Answer): Promise<unknown> => {
  let now = 0;
  const clock = (): number => (now += 1.23456);
  const engines = enginesSaying(() => Promise.resolve(answer));
  const { stdout } = await footnote(['ask', 'What does it cost?', '--json'], { engines, clock });
  return JSON.parse(stdout);
};

const place = (article: string, title: string, text: string) => {
  const start = textOf(article).indexOf(text);
  return { article, title, start, end: start + text.length, text };
};

describe('ask', () => {
  it('prints a card with a sentence of the article, word for word', async () => {
    const { status, stdout, stderr } = await footnote(['ask', 'When did Selmouth Mill open?']);
    expect(stdout).toContain('> Selmouth Mill opened in 1874 on the river Sel.\nSelmouth Mill and Its Past');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('takes a question without quotation marks', async () => {
    const { stdout } = await footnote(['ask', 'When', 'did', 'Selmouth', 'Mill', 'open?']);
    expect(stdout).toContain('> Selmouth Mill opened in 1874');
  });

  it('uses bold on a terminal alone, and not when it is not welcome', async () => {
    const engines = enginesSaying(() => Promise.resolve(answered));
    const shown = (options: object) => footnote(['ask', 'Why?'], { engines, ...options });
    expect((await shown({ columns: 80 })).stdout).toContain('\u001B[1m12.5 million pounds\u001B[22m and');
    expect((await shown({ columns: 80, colours: false })).stdout).not.toContain('\u001B');
    expect((await shown({})).stdout).not.toContain('\u001B');
  });

  it('names each file that cannot be read, and answers from the rest', async () => {
    const articles = folderOf({
      'harbour.md': HARBOUR,
      'empty.txt': '',
      'picture.txt': new Uint8Array([0, 0, 1, 2]),
    });
    const { status, stdout, stderr } = await footnote(['ask', 'Who is Marta Olin?', '--articles', articles]);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('empty.txt');
    expect(lines[1]).toContain('picture.txt');
    expect(stdout).toContain('Marta Olin, head of the port authority');
    expect(status).toBe(0);
  });

  it('says nothing that a file’s name would make the terminal do', async () => {
    const articles = folderOf({ 'harbour.md': HARBOUR, 'bad\n\u001B[31mname.txt': '' });
    const { stderr } = await footnote(['ask', 'Who is Marta Olin?', '--articles', articles]);
    expect(stderr).toMatch(/^bad \uFFFD\[31mname\.txt is empty; .+\n$/u);
  });
});

describe('ask --json', () => {
  it('gives an answer with its quote first, then evidence, and rivals', async () => {
    const opened = place(
      'mill.txt',
      'Selmouth Mill and Its Past',
      'Selmouth Mill opened in 1874 on the river Sel.',
    );
    expect(await askJson(answered)).toEqual({
      status: 'answered',
      answer: '12.5 million pounds',
      quotes: [
        place(
          'harbour.md',
          'Harbour Plan Approved',
          'The harbour work will cost 12.5 million pounds and take three years.',
        ),
        place('harbour.md', 'Harbour Plan Approved', 'The port of Selmouth approved its plan on Tuesday.'),
        place(
          'mill.txt',
          'Selmouth Mill and Its Past',
          'The wheel of the old mill 🏛️🏛️ stands in the town’s museum today.',
        ),
      ],
      rivals: [{ answer: '1874', quote: opened }],
      working: null,
      notes: [],
      confidence: 0.812,
      milliseconds: 1.23,
    });
  });

  it('gives an unsure answer with its own quote first', async () => {
    expect(await askJson(unsure)).toMatchObject({
      status: 'unsure',
      answer: 'museum',
      rivals: [],
      quotes: [{ article: 'mill.txt' }, {}],
    });
  });

  it('gives no answer where none was found, but the closest sentences', async () => {
    const record = await askJson(notFound);
    expect(record).toMatchObject({
      status: 'not_found',
      answer: null,
      rivals: [],
      quotes: [{ article: 'harbour.md' }, {}],
    });
    expect(JSON.stringify(record)).not.toContain('"three years"');
  });

  it('shows five places at most', async () => {
    const many = { ...answered, evidence: Array.from({ length: 9 }, () => answered.reading.quote) };
    expect(await askJson(many)).toHaveProperty('quotes.length', 5);
  });
});
