import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_LENGTH, parseRequest } from '../../src/cli/request.ts';

const parse = (text: string | undefined) =>
  parseRequest({ number: 7, bytes: text === undefined ? undefined : Buffer.from(text) });

describe('a line of requests', () => {
  it.each([
    [
      'with a text as id',
      '{"id":"a","question":"Why?"}',
      { id: 'a', question: 'Why?', conversation: undefined },
    ],
    [
      'with a number as id',
      '{"id":0,"question":"Why?"}',
      { id: 0, question: 'Why?', conversation: undefined },
    ],
    [
      'in a conversation',
      '{"id":1,"question":"Why?","conversation":"x"}',
      { id: 1, question: 'Why?', conversation: 'x' },
    ],
    [
      'with null for no conversation',
      '{"id":1,"question":"Why?","conversation":null}',
      { id: 1, question: 'Why?', conversation: undefined },
    ],
    [
      'with fields of others',
      '{"id":1,"kind":"date","question":"Why?"}',
      { id: 1, question: 'Why?', conversation: undefined },
    ],
    [
      'that ends in a carriage return',
      '{"id":1,"question":"Why?"}\r',
      { id: 1, question: 'Why?', conversation: undefined },
    ],
    [
      'after a byte order mark',
      '\uFEFF{"id":1,"question":"Why?"}',
      { id: 1, question: 'Why?', conversation: undefined },
    ],
    [
      'with space around the question',
      '{"id":1,"question":"  Why?\\n"}',
      { id: 1, question: 'Why?', conversation: undefined },
    ],
  ])('is read %s', (_, text, request) => {
    expect(parse(text)).toEqual({ outcome: 'request', request });
  });

  it.each(['', '\r', ' \t', '\uFEFF'])('is blank: %j', (text) => {
    expect(parse(text)).toEqual({ outcome: 'blank' });
  });

  it.each([
    ['no JSON', '{"id":1', undefined, 'not valid JSON'],
    ['no object', '"Why?"', undefined, 'a line must be an object'],
    ['null', 'null', undefined, 'a line must be an object'],
    ['no id', '{"question":"Why?"}', undefined, '"id" must be'],
    ['an id of a wrong kind', '{"id":{},"question":"Why?"}', undefined, '"id" must be'],
    ['no question', '{"id":"a"}', 'a', '"question" must be'],
    ['a question of a wrong kind', '{"id":"a","question":5}', 'a', '"question" must be'],
    ['an empty question', '{"id":"a","question":" "}', 'a', '"question" is empty'],
    [
      'a conversation of a wrong kind',
      '{"id":4,"question":"Why?","conversation":5}',
      4,
      '"conversation" must be',
    ],
    [
      'a question too long',
      `{"id":4,"question":"${'x'.repeat(MAX_QUESTION_LENGTH + 1)}"}`,
      4,
      'is longer than',
    ],
    ['more bytes than are read', undefined, undefined, 'longer than'],
  ])('is refused with %s', (_, text, id, problem) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ outcome: 'error', id });
    expect(parsed).toHaveProperty('error', expect.stringContaining(problem));
    expect(parsed).toHaveProperty('error', expect.stringContaining('line 7'));
  });

  it('is refused when it is not UTF-8', () => {
    const bytes = Buffer.from('{"id":1,"question":"caf\u00E9"}', 'latin1');
    expect(parseRequest({ number: 1, bytes })).toMatchObject({
      outcome: 'error',
      error: 'line 1: not valid UTF-8.',
    });
  });
});
