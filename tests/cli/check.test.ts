import { describe, expect, it } from 'vitest';
import type { CheckedSentence, ClaimCheck, ClaimQuote } from '../../src/claims/claim-check.ts';
import { checkCardText } from '../../src/cli/check-card.ts';
import { plainStyle, terminalStyle } from '../../src/cli/style.ts';
import { COST, enginesSaying, lookUp, notFound, OPENED } from './answers.ts';
import { footnote, textOf } from './fixture.ts';

const marked = (quote: ClaimQuote['quote'], words: string): ClaimQuote => {
  const start = lookUp(quote.article)!.text.indexOf(words, quote.start);
  return { quote, marked: [{ start, end: start + words.length }] };
};
const contradicted: ClaimCheck = {
  claim: 'The mill opened in 1884.',
  verdict: 'contradicted',
  reasons: [{ kind: 'differs', aspect: 'date', claimed: '1884', written: '1874' }],
  quotes: [marked(OPENED, '1874')],
  confidence: 0.9,
};
const supported: ClaimCheck = {
  claim: 'The work costs 12.5 million pounds.',
  verdict: 'supported',
  reasons: [
    { kind: 'agrees', aspect: 'figure', claimed: '12.5 million pounds', written: '12.5 million pounds' },
  ],
  quotes: [marked(COST, '12.5 million pounds')],
  confidence: 0.9,
};
const silent: ClaimCheck = {
  claim: 'The mill had a chimney.',
  verdict: 'not_mentioned',
  reasons: [{ kind: 'silent', missing: ['chimney'] }],
  quotes: [
    { quote: OPENED, marked: [] },
    { quote: COST, marked: [] },
  ],
  confidence: 0.6,
};

const TEXT = 'The mill opened in 1884. Who built it? It is lovely.';
const several: readonly CheckedSentence[] = [
  { span: { start: 0, end: 24 }, kind: 'claim', check: contradicted },
  { span: { start: 25, end: 38 }, kind: 'question' },
  { span: { start: 39, end: 52 }, kind: 'opinion' },
];
const alone = (check: ClaimCheck): readonly CheckedSentence[] => [
  { span: { start: 0, end: check.claim.length }, kind: 'claim', check },
];
const piped = { columns: undefined, style: plainStyle };
const card = (text: string, sentences: readonly CheckedSentence[]): string =>
  checkCardText(text, sentences, lookUp, piped);

const saying = (sentences: readonly CheckedSentence[]) => ({
  engines: enginesSaying(
    () => Promise.resolve(notFound),
    () => Promise.resolve(sentences),
  ),
});

describe('the card of a claim', () => {
  it('has the verdict in a word, the reason in a line, and the quote with its place', () => {
    const [head, , quote, place] = card(contradicted.claim, alone(contradicted)).split('\n');
    expect(head).toMatch(/^✗ Contradicted: .*1874.*1884.*\.$/u);
    expect(quote).toBe('> Selmouth Mill opened in 1874 on the river Sel.');
    expect(place).toBe('Selmouth Mill and Its Past · paragraph 2');
  });

  it('shows the closest sentences where nothing is said', () => {
    const text = card(silent.claim, alone(silent));
    expect(text).toMatch(/^– Not mentioned: .*chimney.*\n\nThe closest sentences:\n\n> Selmouth Mill/u);
    expect(text).toContain('> The harbour work will cost');
  });

  it('says of a question and of an opinion that there is nothing to check', () => {
    expect(card('Who?', [{ span: { start: 0, end: 4 }, kind: 'question' }])).toMatch(
      /^Nothing to check: this is a question.*footnote ask/u,
    );
    expect(card('Nice.', [{ span: { start: 0, end: 5 }, kind: 'opinion' }])).toMatch(
      /^Nothing to check: this is an opinion/u,
    );
    expect(card('…', [])).toBe('Nothing to check: there is no sentence in this text.\n');
  });

  it('of several sentences goes through them in turn and counts them first', () => {
    const blocks = card(TEXT, several).trimEnd().split('\n\n');
    expect(blocks[0]).toBe('3 sentences: 1 contradicted, 2 no claim.');
    expect(blocks[1]).toBe('“The mill opened in 1884.”');
    expect(blocks[2]).toMatch(/^✗ Contradicted: /u);
    expect(blocks[3]).toMatch(/^> Selmouth Mill opened/u);
    expect(blocks[4]).toBe('“Who built it?” – a question, no claim.');
    expect(blocks[5]).toBe('“It is lovely.” – an opinion or a remark, no claim.');
  });

  it('marks what differs on a terminal, and obeys nothing that is in the text', () => {
    const layout = { columns: 80, style: terminalStyle };
    expect(checkCardText(contradicted.claim, alone(contradicted), lookUp, layout)).toContain(
      'opened in \u001B[1m1874\u001B[22m on',
    );
    const hostile = 'A \u001B[31mred mill. Who?';
    const sentences: readonly CheckedSentence[] = [
      { span: { start: 0, end: 15 }, kind: 'opinion' },
      { span: { start: 16, end: 20 }, kind: 'question' },
    ];
    expect(checkCardText(hostile, sentences, lookUp, layout)).not.toContain('\u001B[31m');
  });
});

describe('check', () => {
  it('compares a claim with the articles', async () => {
    const { status, stdout, stderr } = await footnote(['check', 'Selmouth Mill opened in 1884.']);
    expect(stdout).toMatch(/^✗ Contradicted: /u);
    expect(stdout).toContain('> Selmouth Mill opened in 1874 on the river Sel.');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('gives one object with the record of the whole and of each sentence', async () => {
    const { stdout } = await footnote(['check', '--json', TEXT], saying(several));
    const record: unknown = JSON.parse(stdout);
    const { text } = lookUp('mill.txt')!;
    const quote = {
      article: 'mill.txt',
      title: 'Selmouth Mill and Its Past',
      start: OPENED.start,
      end: OPENED.end,
      text: text.slice(OPENED.start, OPENED.end),
    };
    expect(record).toMatchObject({
      verdict: 'contradicted',
      quotes: [quote],
      milliseconds: 0,
      sentences: [
        { start: 0, end: 24, text: 'The mill opened in 1884.', kind: 'claim', verdict: 'contradicted' },
        { start: 25, text: 'Who built it?', kind: 'question' },
        { start: 39, text: 'It is lovely.', kind: 'opinion' },
      ],
    });
  });

  it.each([
    ['no claim', [], 'check needs a claim'],
    ['a claim and --jsonl', ['--jsonl', 'It opened.'], 'leave out the one given'],
    ['--json and --jsonl', ['--json', '--jsonl'], 'exclude each other'],
    ['a text that is too long', ['a'.repeat(20_001)], 'longer than 20000 characters'],
  ])('refuses %s in one line', async (_, words, message) => {
    const { status, stdout, stderr } = await footnote(['check', ...words]);
    expect(stderr).toMatch(/^footnote: [^\n]+\n$/u);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('check --jsonl', () => {
  type Line = {
    readonly id?: string | number;
    readonly verdict?: string;
    readonly why?: string;
    readonly quotes?: readonly {
      readonly article: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  };
  const check = async (input: string, options: object = {}) => {
    const { status, stdout } = await footnote(['check', '--jsonl'], { input, ...options });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line));
    return { status, lines };
  };

  it('checks each line, in order, with quotes that the files bear out', async () => {
    const { lines } = await check(
      '{"id":"b","claim":"Selmouth Mill opened in 1874."}\n\n{"id":2,"claim":"Selmouth Mill opened in 1884.","verdict":"supported"}\n',
    );
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['b', 'supported'],
      [2, 'contradicted'],
    ]);
    expect(Object.keys(lines[0]!)).toEqual(['id', 'verdict', 'quotes', 'why', 'milliseconds']);
    const quotes = lines.flatMap((line) => line.quotes ?? []);
    expect(quotes.length).toBeGreaterThan(1);
    for (const { article, start, end, text } of quotes) expect(textOf(article).slice(start, end)).toBe(text);
  });

  it('gives an error for a bad line, goes on, and ends with status 1', async () => {
    const { status, lines } = await check('{"id":1}\nx\n{"id":2,"claim":" "}\n{"id":3,"claim":"It opened."}');
    expect(lines).toEqual([
      { id: 1, error: 'line 1: "claim" must be a string.' },
      { error: 'line 2: not valid JSON.' },
      { id: 2, error: 'line 3: "claim" is empty.' },
      expect.objectContaining({ id: 3, quotes: expect.any(Array) }),
    ]);
    expect(status).toBe(1);
  });

  it('gives one verdict for several sentences, with the quotes that decide it first', async () => {
    const both = [...alone(supported), ...several];
    const { lines } = await check('{"id":1,"claim":"…"}', saying(both));
    expect(lines[0]).toMatchObject({ verdict: 'contradicted' });
    expect(lines[0]!.quotes!.map(({ article }) => article)).toEqual(['mill.txt', 'harbour.md']);
  });

  it('says why a line without a claim is not mentioned', async () => {
    const { status, lines } = await check(
      '{"id":1,"claim":"When did it open?"}\n{"id":2,"claim":"I think it is lovely."}\n{"id":3,"claim":"…"}',
    );
    expect(lines).toEqual([
      expect.objectContaining({
        verdict: 'not_mentioned',
        quotes: [],
        why: expect.stringContaining('question'),
      }),
      expect.objectContaining({
        verdict: 'not_mentioned',
        quotes: [],
        why: expect.stringContaining('opinion'),
      }),
      expect.objectContaining({
        verdict: 'not_mentioned',
        quotes: [],
        why: expect.stringContaining('no sentence'),
      }),
    ]);
    expect(status).toBe(0);
  });
});
