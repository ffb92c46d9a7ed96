import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreHashedLinear, type HashedLinear } from '../../../src/answering/model/hashed-linear.ts';
import {
  createRunScorers,
  HASHED_FEATURES,
  questionKeys,
  writeHashedFeatures,
} from '../../../src/answering/reading/hashed-features.ts';
import { runsOf } from '../../../src/answering/reading/span-reader.ts';
import { viewSentence } from '../../../src/answering/reading/span-view.ts';
import { readingOf } from '../reading-of.ts';

const BITS = 6;
const anyModel: fc.Arbitrary<HashedLinear> = fc
  .int8Array({ minLength: 2 ** BITS, maxLength: 2 ** BITS })
  .map((weights) => ({ bits: BITS, weights, scale: 0.125, bias: -0.5 }));

const STATEMENTS = [
  'The paper mill of Ardle was founded in 1874 by Ellen Marsh, who sold it for 9 million pounds (in 1902).',
  'It employs 85 people, makes 12,000 tons of paper a year and is the largest mill; "nobody believed in us", said Tom Reed.',
  'Yes.',
];
const QUESTIONS = ['Who founded the mill?', 'How many people does the mill employ?', 'mill', 'Why?'];

describe('the scores of runs by words', () => {
  it('are those of the features that are written, whatever the model', () => {
    const text = readingOf(STATEMENTS.join(' '));
    fc.assert(
      fc.property(anyModel, fc.constantFrom(...QUESTIONS), (model, asked) => {
        const question = text.ask(asked);
        const keys = questionKeys(question);
        const scorerFor = createRunScorers(keys, model);
        const hashes = new Uint32Array(HASHED_FEATURES);
        const { article, reader } = text;
        for (const index of article.sentences.keys()) {
          const sentence = reader.read(article, index);
          const view = viewSentence(question, sentence, reader.names(sentence), reader.words);
          const scores = scorerFor(view);
          for (const run of runsOf(view).keys()) {
            writeHashedFeatures(view, run, keys, hashes, 0);
            expect(scores[run]).toBe(scoreHashedLinear(model, hashes));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are written from any place on, and nothing before or behind them', () => {
    const text = readingOf(STATEMENTS.join(' '));
    const question = text.ask(QUESTIONS[0] ?? '');
    const sentence = text.reader.read(text.article, 0);
    const view = viewSentence(question, sentence, text.reader.names(sentence), text.reader.words);
    expect(runsOf(view)).not.toEqual([]);
    const written = (offset: number): Uint32Array => {
      const hashes = new Uint32Array(HASHED_FEATURES + 2 * offset);
      writeHashedFeatures(view, 0, questionKeys(question), hashes, offset);
      return hashes;
    };
    expect(written(3).subarray(3, 3 + HASHED_FEATURES)).toEqual(written(0));
    expect(written(0)).not.toContain(0);
    expect([...written(3).subarray(0, 3), ...written(3).subarray(-3)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
