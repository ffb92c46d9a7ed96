import { EventEmitter, once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { QuoteRecord } from '../../src/evaluation/answer-record.ts';
import { runProgram } from '../../src/cli/program.ts';
import { answered, enginesSaying } from './answers.ts';
import { articles, footnote, textOf } from './fixture.ts';

const lines = (...requests: readonly object[]): string =>
  requests.map((request) => `${JSON.stringify(request)}\n`).join('');
type Line = { readonly id?: string | number; readonly quotes?: readonly QuoteRecord[] };
const parse = (stdout: string): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));

/** An environment on streams that the test holds; nothing is asked of Discord. */
const environment = (stdin: Readable, stdout: Writable, ask: Parameters<typeof enginesSaying>[0]) => ({
  stdin,
  stdout: { stream: stdout, columns: () => undefined },
  stderr: { stream: new PassThrough().resume(), columns: () => undefined },
  colours: false,
  clock: () => 0,
  version: '1.2.3',
  articles,
  engines: enginesSaying(ask),
  data: {
    backUp: () => Promise.resolve(''),
    restore: () => Promise.resolve(''),
    writeJudged: () => Promise.resolve(''),
  },
  addArticles: () => Promise.resolve({ problems: [], summary: '' }),
  register: () => Promise.resolve(''),
  invite: () => Promise.resolve(''),
});

describe('ask --jsonl', () => {
  it('answers each line, in order, with quotes that the files bear out', async () => {
    const input = lines(
      { id: 'b', question: 'When did Selmouth Mill open?' },
      { id: 2, question: 'Who is head of the port authority?' },
      { id: 'a', question: 'xyzzy' },
    );
    const { status, stdout, stderr } = await footnote(['ask', '--jsonl'], { input });
    const records = parse(stdout);
    expect(records.map((record) => record.id)).toEqual(['b', 2, 'a']);
    const quotes = records.flatMap((record) => record.quotes ?? []);
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) expect(textOf(quote.article).slice(quote.start, quote.end)).toBe(quote.text);
    expect(records[2]).toMatchObject({ status: 'not_found', answer: null });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('gives an error for a bad line, goes on, and ends with status 1', async () => {
    const input = `\uFEFF${lines({ id: 1, question: 'Why?' })}\r\n{"id":"x"}\r\nnonsense\n${JSON.stringify({ id: 2, question: 'Why?' })}`;
    const { status, stdout } = await footnote(['ask', '--jsonl'], { input });
    expect(parse(stdout)).toEqual([
      expect.objectContaining({ id: 1, status: 'not_found' }),
      { id: 'x', error: 'line 3: "question" must be a string.' },
      { error: 'line 4: not valid JSON.' },
      expect.objectContaining({ id: 2, status: 'not_found' }),
    ]);
    expect(status).toBe(1);
  });

  it('gives an error for a question that the engine breaks on, and goes on', async () => {
    const engines = enginesSaying((question) =>
      question === 'bad' ? Promise.reject(new Error('Out of luck.')) : Promise.resolve(answered),
    );
    const input = lines({ id: 1, question: 'bad' }, { id: 2, question: 'good' });
    const { status, stdout } = await footnote(['ask', '--jsonl'], { input, engines });
    expect(parse(stdout)).toEqual([
      { id: 1, error: 'line 1: Out of luck.' },
      expect.objectContaining({ id: 2, status: 'answered' }),
    ]);
    expect(status).toBe(1);
  });

  it('reads the lines of one conversation as turns of one talk', async () => {
    const asked: (readonly [string, string | undefined])[] = [];
    const engines = enginesSaying((question, key) => {
      asked.push([question, key]);
      return Promise.resolve(answered);
    });
    const input = lines(
      { id: 1, question: 'a', conversation: 'x' },
      { id: 2, question: 'b' },
      { id: 3, question: 'c', conversation: 'y' },
      { id: 4, question: 'd', conversation: 'x' },
    );
    await footnote(['ask', '--jsonl'], { input, engines });
    expect(asked).toEqual([
      ['a', 'x'],
      ['b', undefined],
      ['c', 'y'],
      ['d', 'x'],
    ]);
  });

  it('keeps the talks of several conversations apart, turn about turn, and says what a turn was read as', async () => {
    const input = lines(
      { id: 1, conversation: 'x', question: 'When did Selmouth Mill open?' },
      { id: 2, conversation: 'y', question: 'How long is the longest quay?' },
      { id: 3, conversation: 'x', question: 'Where does it say so?' },
      { id: 4, conversation: '', question: 'Who said that?' },
      { id: 5, conversation: 'y', question: 'Who said that?' },
      { id: 6, question: 'What does the harbour work cost?' },
      { id: 7, conversation: 'x', question: ' ' },
      { id: 8, conversation: 'x', question: 'Are you sure?' },
      { id: 9, conversation: 'y', question: 'Thanks!' },
    );
    const { status, stdout } = await footnote(['ask', '--jsonl'], { input });
    expect(parse(stdout)).toEqual([
      expect.objectContaining({ id: 1, answer: '1874' }),
      expect.objectContaining({ id: 2, answer: '1,240 metres' }),
      expect.objectContaining({ id: 3, answer: '1874', remark: 'source' }),
      expect.objectContaining({ id: 4, status: 'not_found', quotes: [] }),
      expect.objectContaining({
        id: 5,
        answer: 'Marta Olin',
        readAs: 'Who said: “Marta Olin, head of the port authority, said that …”?',
      }),
      expect.objectContaining({ id: 6, answer: '12.5 million pounds' }),
      { id: 7, error: 'line 7: "question" is empty.' },
      expect.objectContaining({ id: 8, answer: '1874', remark: 'certainty' }),
      expect.objectContaining({ id: 9, status: 'not_found', remark: 'courtesy' }),
    ]);
    const [first, , , , , sixth] = parse(stdout);
    for (const line of [first, sixth]) expect(line).not.toHaveProperty('readAs');
    expect(status).toBe(1);
  });

  it('writes nothing and ends well for an empty input', async () => {
    expect(await footnote(['ask', '--jsonl'], { input: '\n\n' })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('answers a line as soon as it is there, before the next one comes', async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough({ encoding: 'utf8' });
    const ended = runProgram(
      ['ask', '--jsonl'],
      environment(stdin, stdout, () => Promise.resolve(answered)),
    );
    const replies = stdout[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      stdin.write(lines({ id, question: 'Why?' }));
      const { value } = await replies.next();
      expect(JSON.parse(String(value))).toMatchObject({ id });
    }
    stdin.end();
    expect(await ended).toBe(0);
  });

  it('asks no further question while the reader of the answers is slow', async () => {
    const asked: string[] = [];
    const waiting: (() => void)[] = [];
    const arrivals = new EventEmitter();
    const slow = new Writable({
      write(_chunk, _encoding, done) {
        waiting.push(done);
        arrivals.emit('write');
      },
    });
    const input = Readable.from([lines({ id: 1, question: 'a' }, { id: 2, question: 'b' })], {
      objectMode: false,
    });
    let next = once(arrivals, 'write');
    const ended = runProgram(
      ['ask', '--jsonl'],
      environment(input, slow, (question) => {
        asked.push(question);
        return Promise.resolve(answered);
      }),
    );
    await next;
    expect(asked).toEqual(['a']);
    next = once(arrivals, 'write');
    waiting[0]!();
    await next;
    expect(asked).toEqual(['a', 'b']);
    waiting[1]!();
    expect(await ended).toBe(0);
  });

  it('ends quietly when the reader of the answers leaves', async () => {
    const asked: string[] = [];
    const left = new Writable({
      write(_chunk, _encoding, done) {
        done(asked.length < 2 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const requests = Array.from({ length: 50 }, (_, id) => lines({ id, question: `question ${id}` }));
    const input = Readable.from(requests, { objectMode: false });
    const status = await runProgram(
      ['ask', '--jsonl'],
      environment(input, left, (question) => {
        asked.push(question);
        return Promise.resolve(answered);
      }),
    );
    expect(status).toBe(0);
    expect(asked).toEqual(['question 0', 'question 1']);
    expect(input.destroyed).toBe(true);
  });
});
